import type { DatasetDefinition } from '../dataset.ts';
import { datasetId, partnerId } from '../ids.ts';
import { band, card, code, codes, day, LAG_BANDS, LONGEST_LAG, measure, pseudonym, ratio } from './make.ts';
import { SECTIONS, STAGE, THEME, WPG_GROUND } from './shared-dimensions.ts';

const CARD = card(
  '1',
  [
    'Verdachten in onderzoeken naar mensensmokkel of mensenhandel bij politie, KMar en NLA.',
    'Suspects in investigations into human smuggling or trafficking at police, KMar and NLA.',
  ],
  ['Nederland en de Nederlandse grens', 'The Netherlands and its border'],
  [
    'Wie in twee onderzoeken verdachte is, telt twee keer. Verschillende personen worden alleen door de eigenaar zelf geteld.',
    'Who is a suspect in two investigations counts twice. Distinct persons are counted by the owner alone.',
  ],
  [
    'Een verdachte is niet veroordeeld, en kan later slachtoffer blijken te zijn.',
    'A suspect is not convicted, and may turn out to be a victim later.',
  ],
  [
    'Cijfers van de opsporing en van het OM verschillen: niet elke verdachte wordt ingezonden, en het OM telt zaken.',
    'Figures of the services and of the prosecution differ: not every suspect is sent in, and the prosecution counts cases.',
  ],
);

export const SUSPECTS: DatasetDefinition = {
  id: datasetId('suspects'),
  label: { nl: 'Verdachten', en: 'Suspects' },
  description: {
    nl: 'Registraties als verdachte bij een opsporingsdienst, met rol, wetsartikel en afloop. Een verdachte is geen slachtoffer en geen zaak.',
    en: 'Registrations as a suspect at an investigative service, with role, section of law and outcome. A suspect is not a victim and not a case.',
  },
  kind: 'records',
  unit: 'suspect',
  owners: [partnerId('POLITIE'), partnerId('KMAR'), partnerId('NLA')],
  isFictitious: true,
  referenceDate: 'registered',
  dateOrder: [
    ['offence', 'registered'],
    ['investigation-started', 'registered'],
    ['registered', 'closed'],
  ],
  measureOrder: [],
  deliveryRhythmDays: 31,
  registeringUnit: 'region',
  registrationLag: ['offence', 'registered'],
  dimensions: [
    THEME,
    day(
      'registered',
      ['Datum als verdachte', 'Date as suspect'],
      ['Dag waarop iemand als verdachte werd geregistreerd.', 'Day on which one was registered as a suspect.'],
      { isRequired: true },
    ),
    day(
      'investigation-started',
      ['Begin van het onderzoek', 'Start of the investigation'],
      [
        'Dag waarop het onderzoek begon waarin de verdachte voorkomt.',
        'Day on which the investigation with this suspect began.',
      ],
    ),
    day('offence', ['Pleegdatum', 'Date of the offence'], ['Eerste pleegdatum.', 'First date of the offence.']),
    day(
      'closed',
      ['Datum van de afloop', 'Date of the outcome'],
      [
        'Dag van inzending naar het OM, overdracht of het vervallen van de verdenking.',
        'Day of sending in, transfer, or end of the suspicion.',
      ],
    ),
    SECTIONS,
    code(
      'status',
      'suspect-status',
      ['Afloop en reden', 'Outcome and reason'],
      [
        'Wat er bij de dienst met de verdenking gebeurde, en waarom.',
        'What became of the suspicion at the service, and why.',
      ],
    ),
    STAGE,
    codes(
      'network-roles',
      'network-role',
      ['Rollen in het netwerk', 'Roles in the network'],
      ['Rollen in dit onderzoek; iemand kan er meer hebben.', 'Roles in this investigation; one can have several.'],
    ),
    code('sex', 'sex', ['Geslacht', 'Sex'], ['Zoals geregistreerd.', 'As registered.']),
    code(
      'age-group',
      'age-group',
      ['Leeftijdsgroep', 'Age group'],
      ['Leeftijd op de registratiedatum.', 'Age on the registration date.'],
    ),
    codes(
      'nationality',
      'nationality',
      ['Nationaliteit', 'Nationality'],
      [
        'Vastgestelde nationaliteiten; nooit invoer van een oordeel over een persoon.',
        'Established nationalities; never input to a judgement of a person.',
      ],
    ),
    code(
      'region',
      'police-unit',
      ['Politie-eenheid', 'Police unit'],
      ['Politie-eenheid waar het onderzoek loopt.', 'Police unit where the investigation runs.'],
    ),
    code(
      'profit',
      'yes-no',
      ['Winstbejag', 'For profit'],
      [
        'Of er winstbejag was; de internationale definitie van smokkel vraagt dat, art. 197a lid 1 Sr niet.',
        'Whether there was profit; the international definition of smuggling asks for it, article 197a(1) of the Dutch Criminal Code does not.',
      ],
    ),
    code(
      'also-victim',
      'yes-no',
      ['Ook mogelijk slachtoffer', 'Possible victim too'],
      [
        'Of de verdachte ook mogelijk slachtoffer is; alleen voor de eigenaar zelf.',
        'Whether the suspect is a possible victim too; for the owner alone.',
      ],
      { ownerZoneOnly: true },
    ),
    WPG_GROUND,
    band(
      'lag-from-start',
      'lag',
      'days-from-start',
      ['Tijd van onderzoek tot verdachte', 'Time from investigation to suspect'],
      [
        'Dagen van het begin van het onderzoek tot de registratie, in klassen.',
        'Days from the start of the investigation to the registration, in bands.',
      ],
      LAG_BANDS,
    ),
    band(
      'lag-to-closing',
      'lag',
      'days-to-closing',
      ['Tijd van verdachte tot afloop', 'Time from suspect to outcome'],
      [
        'Dagen van registratie tot inzending of ander einde, in klassen.',
        'Days from registration to sending in or other end, in bands.',
      ],
      LAG_BANDS,
    ),
  ],
  measures: [
    measure(
      'days-from-start',
      'day',
      LONGEST_LAG,
      ['Dagen van onderzoek tot verdachte', 'Days from investigation to suspect'],
      [
        'Verdachten van wie het begin van het onderzoek bekend is.',
        'Suspects of whom the start of the investigation is known.',
      ],
      CARD,
    ),
    measure(
      'days-to-closing',
      'day',
      LONGEST_LAG,
      ['Dagen van verdachte tot afloop', 'Days from suspect to outcome'],
      ['Verdachten bij wie de afloop bekend is.', 'Suspects of whom the outcome is known.'],
      CARD,
    ),
  ],
  pseudonyms: [
    pseudonym(
      'person-key',
      'person',
      ['Persoonssleutel', 'Person key'],
      [
        'Versleuteld kenmerk van de persoon, alleen om verschillende personen te tellen.',
        'Keyed pseudonym of the person, to count distinct persons only.',
      ],
    ),
  ],
  ratios: [
    ratio(
      'suspects-per-100-persons',
      ['count', 'distinct:person-key'],
      100,
      ['Verdenkingen per 100 verschillende personen', 'Suspicions per 100 different persons'],
      [
        'Registraties van verdachten per honderd verschillende personen: boven de honderd komen personen vaker voor, of ontbreekt hun sleutel. Alleen waar de eigenaar verschillende personen laat tellen.',
        'Registrations of suspects per hundred different persons: over a hundred, persons occur more than once, or their key is missing. Only where the owner lets different persons be counted.',
      ],
      CARD,
    ),
  ],
  card: CARD,
};
