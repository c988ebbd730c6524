import type { DatasetDefinition } from '../dataset.ts';
import { datasetId, partnerId } from '../ids.ts';
import { band, card, code, codes, day, LAG_BANDS, LONGEST_LAG, measure, ratio } from './make.ts';
import { CRIME_LINK, ROUTE, STAGE, THEME, WPG_GROUND } from './shared-dimensions.ts';

const CARD = card(
  '1',
  [
    'Opsporingsonderzoeken naar mensensmokkel of mensenhandel van politie, KMar en NLA.',
    'Criminal investigations into human smuggling or trafficking of police, KMar and NLA.',
  ],
  ['Nederland en de Nederlandse grens', 'The Netherlands and its border'],
  [
    'Elk onderzoek telt één keer bij de dienst die het leidt, in de periode waarin het begon; een gezamenlijk onderzoek kan bij meer diensten geregistreerd zijn.',
    'Each investigation counts once at the service that leads it, in the period in which it began; a joint one may be registered by several services.',
  ],
  [
    'Een incidentgericht onderzoek van een dag en een project van twee jaar tellen elk één keer: splits naar soort.',
    'An incident-based investigation of one day and a project of two years count once each: split by type.',
  ],
  [
    'Een onderzoek kan uit meer signalen voortkomen en andersom; onderzoeken gedeeld door signalen is geen kans op opvolging.',
    'One investigation can come from several signals and the other way round; investigations divided by signals are no chance of follow-up.',
  ],
);

export const INVESTIGATIONS: DatasetDefinition = {
  id: datasetId('investigations'),
  label: { nl: 'Onderzoeken', en: 'Investigations' },
  description: {
    nl: 'Opsporingsonderzoeken met begin, einde, soort, netwerk, werkwijze en afloop. Een onderzoek is geen signaal en geen zaak bij het OM.',
    en: 'Criminal investigations with beginning, end, type, network, way of working and outcome. An investigation is not a signal and not a prosecution case.',
  },
  kind: 'records',
  unit: 'investigation',
  owners: [partnerId('POLITIE'), partnerId('KMAR'), partnerId('NLA')],
  isFictitious: true,
  referenceDate: 'started',
  dateOrder: [
    ['signal-registered', 'started'],
    ['started', 'ended'],
  ],
  measureOrder: [],
  deliveryRhythmDays: 31,
  registeringUnit: 'region',
  dimensions: [
    THEME,
    day(
      'started',
      ['Begindatum', 'Start date'],
      ['Dag waarop het onderzoek begon.', 'Day on which the investigation began.'],
      { isRequired: true },
    ),
    day(
      'ended',
      ['Einddatum', 'End date'],
      [
        'Dag waarop het onderzoek bij de dienst eindigde; leeg zolang het loopt.',
        'Day on which the investigation ended at the service; empty while it runs.',
      ],
    ),
    day(
      'signal-registered',
      ['Datum van het eerste signaal', 'Date of the first signal'],
      [
        'Registratiedatum van het vroegste signaal waaruit het onderzoek voortkwam.',
        'Registration date of the earliest signal from which the investigation came.',
      ],
    ),
    code(
      'type',
      'investigation-type',
      ['Soort onderzoek', 'Type of investigation'],
      ['Incidentgericht of projectmatig.', 'Incident-based or project-based.'],
      { isRequired: true },
    ),
    code(
      'start-ground',
      'start-ground',
      ['Aanleiding', 'Ground for starting'],
      ['Waardoor het onderzoek begon.', 'What made the investigation begin.'],
    ),
    code(
      'status',
      'investigation-status',
      ['Stand en reden', 'Status and reason'],
      ['Hoe het onderzoek ervoor staat of eindigde, en waarom.', 'How the investigation stands or ended, and why.'],
    ),
    STAGE,
    code(
      'region',
      'police-unit',
      ['Politie-eenheid', 'Police unit'],
      [
        'Politie-eenheid waar het onderzoek loopt; gebieden van KMar en NLA vallen er niet mee samen.',
        'Police unit where the investigation runs; areas of KMar and NLA do not coincide with it.',
      ],
    ),
    code(
      'network-structure',
      'network-structure',
      ['Structuur van het netwerk', 'Network structure'],
      [
        'Hoe het netwerk samenwerkt, naar het oordeel van het team.',
        'How the network works together, as the team sees it.',
      ],
    ),
    codes(
      'network-roles',
      'network-role',
      ['Rollen in het netwerk', 'Roles in the network'],
      [
        'Rollen die in het onderzoek zijn gezien; geen aantallen personen.',
        'Roles that were seen in the investigation; no numbers of persons.',
      ],
    ),
    codes(
      'modus',
      'modus',
      ['Modus operandi', 'Modus operandi'],
      [
        'Werkwijzen per facet; een onderzoek kan er meer hebben.',
        'Ways of working by facet; an investigation can have several.',
      ],
    ),
    code(
      'exploitation',
      'exploitation',
      ['Uitbuitingsvorm', 'Form of exploitation'],
      ['Vorm van uitbuiting bij mensenhandel.', 'Form of exploitation in trafficking.'],
    ),
    ROUTE,
    codes(
      'countries',
      'country',
      ['Landen', 'Countries'],
      [
        'Landen waarover het onderzoek gaat, Nederland niet meegeteld.',
        'Countries that the investigation is about, the Netherlands left out.',
      ],
    ),
    CRIME_LINK,
    code(
      'joint-team',
      'joint-team',
      ['Gezamenlijk team', 'Joint team'],
      ['Of en hoe het onderzoek met anderen wordt gedaan.', 'Whether and how the investigation is done with others.'],
    ),
    code(
      'empact-action',
      'empact-action',
      ['EMPACT-actie', 'EMPACT action'],
      [
        'Actie van de EMPACT-cyclus die liep toen het onderzoek begon.',
        'Action of the EMPACT cycle that ran when the investigation began.',
      ],
    ),
    WPG_GROUND,
    band(
      'network-size',
      'network-size',
      'network-members',
      ['Omvang van het netwerk', 'Network size'],
      ['Aantal bekende netwerkleden in klassen.', 'Number of known network members, in bands.'],
      { N0: 0, N1: 1, 'N2-4': 2, 'N5-9': 5, 'N10-19': 10, 'N20+': 20 },
    ),
    band(
      'lag-from-signal',
      'lag',
      'days-from-signal',
      ['Tijd van signaal tot onderzoek', 'Time from signal to investigation'],
      ['Dagen van het eerste signaal tot het begin, in klassen.', 'Days from the first signal to the start, in bands.'],
      LAG_BANDS,
    ),
    band(
      'duration',
      'lag',
      'days-open',
      ['Duur van het onderzoek', 'Duration of the investigation'],
      ['Dagen van begin tot einde, in klassen.', 'Days from start to end, in bands.'],
      LAG_BANDS,
    ),
  ],
  measures: [
    measure(
      'linked-signals',
      'signal',
      1_000,
      ['Gekoppelde signalen', 'Linked signals'],
      [
        'Signalen die de dienst aan het onderzoek verbond; een signaal bij twee onderzoeken telt twee keer.',
        'Signals that the service linked to the investigation; one at two investigations counts twice.',
      ],
      CARD,
    ),
    measure(
      'suspects',
      'suspect',
      1_000,
      ['Verdachten', 'Suspects'],
      [
        'Verdachten in het onderzoek; zij zijn geen slachtoffers.',
        'Suspects in the investigation; they are not victims.',
      ],
      CARD,
    ),
    measure(
      'network-members',
      'network-member',
      10_000,
      ['Netwerkleden', 'Network members'],
      [
        'Personen die het team tot het netwerk rekent; niet elk van hen is verdachte.',
        'Persons whom the team counts as part of the network; not each of them is a suspect.',
      ],
      CARD,
    ),
    measure(
      'victims',
      'victim',
      10_000,
      ['Mogelijke slachtoffers', 'Possible victims'],
      [
        'Mogelijke slachtoffers van mensenhandel in het onderzoek.',
        'Possible victims of trafficking in the investigation.',
      ],
      CARD,
    ),
    measure(
      'smuggled-persons',
      'smuggled-person',
      10_000,
      ['Gesmokkelde personen', 'Smuggled persons'],
      [
        'Personen die volgens het onderzoek gesmokkeld werden; zij zijn geen verdachten.',
        'Persons who were smuggled according to the investigation; they are not suspects.',
      ],
      CARD,
    ),
    measure(
      'days-from-signal',
      'day',
      LONGEST_LAG,
      ['Dagen van signaal tot onderzoek', 'Days from signal to investigation'],
      ['Onderzoeken waarvan het eerste signaal bekend is.', 'Investigations of which the first signal is known.'],
      CARD,
    ),
    measure(
      'days-open',
      'day',
      LONGEST_LAG,
      ['Dagen van begin tot einde', 'Days from start to end'],
      ['Beëindigde onderzoeken.', 'Investigations that ended.'],
      CARD,
    ),
  ],
  ratios: [
    ratio(
      'suspects-per-investigation',
      ['suspects', 'count'],
      1,
      ['Verdachten per onderzoek', 'Suspects per investigation'],
      [
        'Verdachten gedeeld door onderzoeken; een onderzoek waarvan het aantal niet is geregistreerd, telt in de noemer mee.',
        'Suspects divided by investigations; one of which the number was not registered is in the denominator.',
      ],
      CARD,
    ),
    ratio(
      'victims-per-investigation',
      ['victims', 'count'],
      1,
      ['Mogelijke slachtoffers per onderzoek', 'Possible victims per investigation'],
      [
        'Mogelijke slachtoffers van mensenhandel gedeeld door onderzoeken; kies het thema mensenhandel.',
        'Possible victims of trafficking divided by investigations; choose the theme trafficking.',
      ],
      CARD,
    ),
    ratio(
      'smuggled-per-investigation',
      ['smuggled-persons', 'count'],
      1,
      ['Gesmokkelde personen per onderzoek', 'Smuggled persons per investigation'],
      [
        'Gesmokkelde personen gedeeld door onderzoeken; kies het thema mensensmokkel.',
        'Smuggled persons divided by investigations; choose the theme smuggling.',
      ],
      CARD,
    ),
    ratio(
      'signals-per-investigation',
      ['linked-signals', 'count'],
      1,
      ['Gekoppelde signalen per onderzoek', 'Linked signals per investigation'],
      [
        'Gekoppelde signalen gedeeld door onderzoeken; zegt niets over de kans dat een signaal wordt opgevolgd.',
        'Linked signals divided by investigations; says nothing of the chance that a signal is followed up.',
      ],
      CARD,
    ),
  ],
  card: CARD,
};
