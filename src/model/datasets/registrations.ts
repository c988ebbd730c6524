import type { DatasetDefinition } from '../dataset.ts';
import { datasetId, partnerId } from '../ids.ts';
import { band, card, code, codes, day, measure, ratio } from './make.ts';
import { ROUTE } from './shared-dimensions.ts';

const CARD = card(
  '1',
  [
    'Aanvragen die de IND registreerde en waarin naar de reis is gevraagd.',
    'Applications that the IND registered and in which the journey was asked about.',
  ],
  ['Nederland', 'The Netherlands'],
  [
    'Elke aanvraag telt één keer; iemand kan vaker aanvragen, en een gezin doet soms één aanvraag.',
    'Each application counts once; one can apply more than once, and a family sometimes files one.',
  ],
  [
    'Route, werkwijze en facilitator zijn verklaringen: niemand hoeft ze te geven, en wie reist kan iets weglaten.',
    'Route, way of working and facilitator are statements: nobody has to give them, and who travels may leave things out.',
  ],
  [
    'Let op wat leeg bleef: meer vragen geeft meer antwoorden, zonder dat er meer gebeurt.',
    'Mind what was left empty: more questions give more answers without more happening.',
  ],
);

export const REGISTRATIONS: DatasetDefinition = {
  id: datasetId('registrations'),
  label: { nl: 'Registraties van de IND', en: 'Registrations of the IND' },
  description: {
    nl: 'Aanvragen met de verklaarde route, werkwijze, documenten en facilitatoren, en wat leeg bleef (AVG). Een aanvraag is geen signaal, en een aanvrager geen verdachte.',
    en: 'Applications with declared route, way of working, documents and facilitators, and what was left empty (GDPR). An application is not a signal, and an applicant not a suspect.',
  },
  kind: 'records',
  unit: 'registration',
  owners: [partnerId('IND')],
  isFictitious: true,
  referenceDate: 'registered',
  dateOrder: [
    ['departed', 'arrived'],
    ['arrived', 'registered'],
  ],
  measureOrder: [['minors', 'travellers']],
  deliveryRhythmDays: 31,
  registrationLag: ['arrived', 'registered'],
  dimensions: [
    day(
      'registered',
      ['Registratiedatum', 'Registration date'],
      ['Dag waarop de IND de aanvraag registreerde.', 'Day on which the IND registered the application.'],
      {
        isRequired: true,
      },
    ),
    day(
      'departed',
      ['Vertrekdatum', 'Date of departure'],
      ['Dag waarop de reis begon, volgens verklaring.', 'Day on which the journey began, as stated.'],
    ),
    day(
      'arrived',
      ['Aankomstdatum', 'Date of arrival'],
      ['Dag van aankomst in Nederland, volgens verklaring.', 'Day of arrival in the Netherlands, as stated.'],
    ),
    code(
      'kind',
      'application-kind',
      ['Soort aanvraag', 'Kind of application'],
      ['Waarom het verblijf wordt gevraagd.', 'For what stay is applied.'],
      {
        isRequired: true,
      },
    ),
    code(
      'residence-status',
      'residence-status',
      ['Verblijfsstatus', 'Residence status'],
      [
        'Status op de dag van levering; alleen voor de eigenaar zelf.',
        'Status on the day of delivery; for the owner alone.',
      ],
      { ownerZoneOnly: true },
    ),
    codes(
      'nationality',
      'nationality',
      ['Gestelde nationaliteit', 'Stated nationality'],
      [
        'Nationaliteiten volgens de aanvrager; nooit invoer van een oordeel over een persoon.',
        'Nationalities as stated; never input to a judgement of a person.',
      ],
    ),
    code(
      'age-group',
      'age-group',
      ['Leeftijdsgroep', 'Age group'],
      ['Gestelde leeftijd van de aanvrager.', 'Stated age of the applicant.'],
    ),
    code('sex', 'sex', ['Geslacht', 'Sex'], ['Zoals geregistreerd.', 'As registered.']),
    ROUTE,
    code(
      'origin',
      'country',
      ['Land van vertrek', 'Country of departure'],
      ['Land waar de reis begon, volgens verklaring.', 'Country where the journey began, as stated.'],
    ),
    codes(
      'transit',
      'country',
      ['Transitlanden', 'Transit countries'],
      ['Landen onderweg, volgens verklaring.', 'Countries on the way, as stated.'],
    ),
    codes(
      'modus',
      'modus',
      ['Modus operandi', 'Modus operandi'],
      ['Werkwijzen van de reis per facet, volgens verklaring.', 'Ways of working of the journey by facet, as stated.'],
    ),
    codes(
      'documents',
      'document-facet',
      ['Documenten', 'Documents'],
      [
        'Soort, staat en afgifte van documenten; geen nummers.',
        'Type, state and handing over of documents; no numbers.',
      ],
    ),
    codes(
      'facilitators',
      'facilitator-facet',
      ['Facilitatoren', 'Facilitators'],
      [
        'Contact, dienst, betaling en dwang, volgens verklaring; geen personen.',
        'Contact, service, payment and pressure, as stated; no persons.',
      ],
    ),
    codes(
      'left-empty',
      'left-empty',
      ['Leeg gebleven', 'Left empty'],
      ['Welke velden leeg bleven, en waarom.', 'Which fields were left empty, and why.'],
      { isRequired: true },
    ),
    code(
      'signal-sent',
      'yes-no',
      ['Signaal doorgegeven', 'Signal passed on'],
      [
        'Of de IND een signaal aan een opsporingsdienst doorgaf.',
        'Whether the IND passed a signal to an investigative service.',
      ],
    ),
    band(
      'group-size',
      'group-size',
      'travellers',
      ['Reisgezelschap', 'Travel party'],
      ['Aantal reizigers in de aanvraag in klassen.', 'Number of travellers in the application, in bands.'],
      { P0: 0, P1: 1, 'P2-4': 2, 'P5-9': 5, 'P10-19': 10, 'P20+': 20 },
    ),
    band(
      'fee-band',
      'fee',
      'fee',
      ['Prijs van de reis in klassen', 'Cost of the journey, in bands'],
      ["Verklaarde prijs per persoon in hele euro's.", 'Stated price per person in whole euros.'],
      { E0: 0, 'E1-499': 1, 'E500-1999': 500, 'E2000-4999': 2_000, 'E5000-9999': 5_000, 'E10000+': 10_000 },
    ),
  ],
  measures: [
    measure(
      'travellers',
      'traveller',
      1_000,
      ['Reizigers', 'Travellers'],
      ['Personen voor wie de aanvraag geldt.', 'Persons for whom the application is.'],
      CARD,
    ),
    measure(
      'minors',
      'minor',
      1_000,
      ['Minderjarigen', 'Minors'],
      ['Minderjarige reizigers in de aanvraag.', 'Minor travellers in the application.'],
      CARD,
    ),
    measure(
      'fee',
      'euro',
      1_000_000,
      ['Prijs van de reis', 'Cost of the journey'],
      ["Verklaarde prijs per persoon in hele euro's.", 'Stated price per person in whole euros.'],
      CARD,
    ),
  ],
  ratios: [
    ratio(
      'travellers-per-registration',
      ['travellers', 'count'],
      1,
      ['Reizigers per aanvraag', 'Travellers per application'],
      [
        'Reizigers gedeeld door aanvraagregistraties; een aanvraag zonder aantal telt in de noemer mee.',
        'Travellers divided by application registrations; one without a number is in the denominator.',
      ],
      CARD,
    ),
    ratio(
      'minors-per-100-travellers',
      ['minors', 'travellers'],
      100,
      ['Minderjarigen per 100 reizigers', 'Minors per 100 travellers'],
      [
        'Minderjarige reizigers per honderd reizigers; van wie de leeftijd niet is geregistreerd, telt in de noemer mee.',
        'Minor travellers per hundred travellers; those whose age was not registered are in the denominator.',
      ],
      CARD,
    ),
  ],
  card: CARD,
};
