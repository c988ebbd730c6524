import type { LoggedAction } from './log-entry.ts';
import type { Text } from './text.ts';

/** An entry of the register of processing activities, to which every line of the processing log refers. */
export interface ProcessingActivity {
  /** Word that the address ends in. */
  readonly id: string;
  readonly label: Text;
  readonly purpose: Text;
  /** On which ground; who acts has its own ground in its mandate, and a figure in the release. */
  readonly ground: Text;
  /** Whose data are processed. No line names one of them: records hold no identifier of a person (decision 0031). */
  readonly subjects: Text;
}

const REGISTER = 'https://ketenbeeld.example/processing-activities';

export const activityUri = ({ id }: Pick<ProcessingActivity, 'id'>): string => `${REGISTER}/${id}`;

const text = (nl: string, en: string): Text => ({ nl, en });

const RELEASED = text(
  'De wettelijke grond in de vrijgave van de eigenaar en in de bevoegdheid van het account.',
  "The legal ground in the owner's release and in the account's mandate.",
);
const OWNERS = text(
  'De wettelijke grond waarop de eigenaar de registraties verwerkt: Wpg, AVG of Wjsg.',
  'The legal ground on which the owner processes the records: Police Data Act, GDPR or Judicial Data Act.',
);
const ACCOUNTABILITY = text(
  'Verantwoordingsplicht: AVG artikel 5 lid 2, Wpg artikelen 32 en 32a.',
  'Accountability: GDPR article 5(2), Police Data Act articles 32 and 32a.',
);
const IN_RECORDS = text(
  'Personen over wie een registratie gaat; zonder gegevens die hen aanwijzen.',
  'Persons whom a record is about; without anything that points them out.',
);
const NOBODY = text('Niemand: er komen geen registraties aan te pas.', 'Nobody: no records are involved.');
const ACCOUNTS = text('Medewerkers met een account.', 'Staff with an account.');

const activity = (id: string, label: Text, purpose: Text, ground: Text, subjects: Text): ProcessingActivity => ({
  id,
  label,
  purpose,
  ground,
  subjects,
});

/** One for every action that is logged: a new action does not compile without its entry here. */
export const PROCESSING_ACTIVITIES: Readonly<Record<LoggedAction, ProcessingActivity>> = {
  answer: activity(
    'answering',
    text('Vraag beantwoorden', 'Answer a question'),
    text(
      'Beveiligde cijfers geven aan wie ze volgens een vrijgave mag zien.',
      'Give protected figures to whom a release lets see them.',
    ),
    RELEASED,
    IN_RECORDS,
  ),
  analysis: activity(
    'analysing',
    text('Analyse uitvoeren', 'Run an analysis'),
    text('Een rekenmethode op eigen cijfers toepassen.', "Run a method on one's own figures."),
    text('De bevoegdheid van het account.', 'The mandate of the account.'),
    NOBODY,
  ),
  delivery: activity(
    'taking-in',
    text('Levering innemen', 'Take in a delivery'),
    text('Registraties van een eigenaar controleren en bewaren.', 'Check and keep the records of an owner.'),
    OWNERS,
    IN_RECORDS,
  ),
  withdrawal: activity(
    'withdrawing',
    text('Levering intrekken', 'Withdraw a delivery'),
    text('Een levering van de eigenaar ongedaan maken.', "Undo a delivery of the owner's."),
    OWNERS,
    IN_RECORDS,
  ),
  're-reference': activity(
    're-referencing',
    text('Kenmerken vervangen', 'Replace references'),
    text('Oude bronkenmerken door nieuwe vervangen.', 'Replace old source references by new ones.'),
    OWNERS,
    IN_RECORDS,
  ),
  readmission: activity(
    'readmitting',
    text('Afgekeurde rijen alsnog innemen', 'Take in quarantined rows after all'),
    text(
      'Rijen van de eigenaar opnieuw controleren tegen de codes van nu.',
      "Check the owner's rows again, against the codes of now.",
    ),
    OWNERS,
    IN_RECORDS,
  ),
  recoding: activity(
    'recoding',
    text('Vervallen codes omzetten', 'Recode superseded codes'),
    text(
      'Registraties van de eigenaar omzetten naar de opvolgende code.',
      "Bring the owner's records to the succeeding code.",
    ),
    OWNERS,
    IN_RECORDS,
  ),
  cancellation: activity(
    'cancelling',
    text('Levering afbreken', 'Cancel a delivery'),
    text('De inname van een levering stoppen.', 'Stop the intake of a delivery.'),
    OWNERS,
    IN_RECORDS,
  ),
  'draft-delivery': activity(
    'preparing-delivery',
    text('Levering voorbereiden', 'Prepare a delivery'),
    text('Een bestand proberen voordat het wordt geleverd.', 'Try a file before it is delivered.'),
    OWNERS,
    IN_RECORDS,
  ),
  mapping: activity(
    'mapping',
    text('Vertaling bewaren', 'Keep a mapping'),
    text('Koppen en codes van een partner vertalen.', "Translate a partner's headers and codes."),
    OWNERS,
    NOBODY,
  ),
  codelist: activity(
    'keeping-codelists',
    text('Codelijst bijhouden', 'Keep a codelist'),
    text('Codes voorstellen, aannemen en beëindigen.', 'Propose, accept and end codes.'),
    text('De bevoegdheid van het account.', 'The mandate of the account.'),
    NOBODY,
  ),
  release: activity(
    'releasing',
    text('Vrijgave wijzigen', 'Change a release'),
    text(
      'Vastleggen wat een overlegstructuur van een eigenaar mag zien.',
      "Lay down what a forum may see of an owner's records.",
    ),
    OWNERS,
    NOBODY,
  ),
  people: activity(
    'keeping-people',
    text('Overleggen, bevoegdheden en vergaderingen bijhouden', 'Keep forums, mandates and meetings'),
    text('Vastleggen wie er mag kijken, waarvoor en tot wanneer.', 'Lay down who may look, what for and until when.'),
    ACCOUNTABILITY,
    ACCOUNTS,
  ),
  'published-table': activity(
    'publishing-tables',
    text('Tabel publiceren of lezen', 'Publish or read a table'),
    text('Een beveiligde tabel maken, goedkeuren, intrekken of lezen.', 'Make, approve, withdraw or read a table.'),
    RELEASED,
    IN_RECORDS,
  ),
  accountability: activity(
    'overseeing',
    text('Logboeken en register inzien', 'Read logs and register'),
    text(
      'Nagaan wie wat deed op welke grond, en of de logboeken ongewijzigd zijn.',
      'See who did what on which ground, and whether the logs are unchanged.',
    ),
    ACCOUNTABILITY,
    ACCOUNTS,
  ),
  'sign-in': activity(
    'signing-in',
    text('Aanmelden en afmelden', 'Sign in and out'),
    text('Vaststellen wie er vraagt.', 'Establish who asks.'),
    ACCOUNTABILITY,
    ACCOUNTS,
  ),
  session: activity(
    'ending-sessions',
    text('Sessie beëindigen', 'End a session'),
    text(
      'Een aanmelding laten ophouden, van zichzelf of als beheerder van een ander.',
      "Let a sign-in end: one's own, or as administrator that of another.",
    ),
    ACCOUNTABILITY,
    ACCOUNTS,
  ),
};
