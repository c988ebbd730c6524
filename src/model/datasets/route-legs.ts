import type { DatasetDefinition } from '../dataset.ts';
import { datasetId, partnerId } from '../ids.ts';
import { band, card, code, day, measure, ratio } from './make.ts';
import { ROUTE, THEME } from './shared-dimensions.ts';

const CARD = card(
  '1',
  [
    'Delen van reizen die een partner vastlegde, waargenomen of verklaard.',
    'Legs of journeys that a partner recorded, observed or stated.',
  ],
  ['De hele route, tot in Nederland en verder', 'The whole route, to the Netherlands and beyond'],
  [
    'Elk deel telt één keer; een reis met vijf delen telt vijf keer. Dit is geen telling van reizen of reizigers.',
    'Each leg counts once; a journey of five legs counts five times. This is no count of journeys or travellers.',
  ],
  [
    'Verklaarde delen zijn minder zeker dan waargenomen delen: splits naar grond.',
    'Stated legs are less certain than observed ones: split by evidence.',
  ],
  [
    'Dezelfde reis kan bij meer partners zijn vastgelegd.',
    'The same journey may have been recorded by several partners.',
  ],
);

export const ROUTE_LEGS: DatasetDefinition = {
  id: datasetId('route-legs'),
  label: { nl: 'Reisdelen', en: 'Route legs' },
  description: {
    nl: 'Opeenvolgende delen van reizen met vervoermiddel, grond, knooppunt, prijs en duur. Welke delen bij één reis horen staat er niet in: dat zou reizigers herkenbaar maken.',
    en: 'Successive legs of journeys with mode, evidence, hub, fee and duration. Which legs make one journey is not in it: that would make travellers recognisable.',
  },
  kind: 'records',
  unit: 'leg',
  owners: [partnerId('POLITIE'), partnerId('KMAR'), partnerId('NLA'), partnerId('IND'), partnerId('OM')],
  isFictitious: true,
  referenceDate: 'registered',
  dateOrder: [['departed', 'registered']],
  measureOrder: [['minors', 'travellers']],
  deliveryRhythmDays: 31,
  registrationLag: ['departed', 'registered'],
  dimensions: [
    THEME,
    day(
      'registered',
      ['Registratiedatum', 'Registration date'],
      ['Dag waarop de partner het deel vastlegde.', 'Day on which the partner recorded the leg.'],
      {
        isRequired: true,
      },
    ),
    day(
      'departed',
      ['Vertrekdatum', 'Date of departure'],
      ['Dag waarop dit deel begon.', 'Day on which this leg began.'],
    ),
    code(
      'leg-position',
      'leg-position',
      ['Plaats in de reis', 'Position in the journey'],
      ['Het hoeveelste deel van de reis.', 'Which leg of the journey this is.'],
      {
        isRequired: true,
      },
    ),
    code(
      'is-last',
      'yes-no',
      ['Laatste deel', 'Last leg'],
      ['Of de reis met dit deel eindigde.', 'Whether the journey ended with this leg.'],
    ),
    code(
      'evidence',
      'leg-evidence',
      ['Grond', 'Evidence'],
      ['Waarop dit deel van de reis berust.', 'On what this leg rests.'],
      { isRequired: true },
    ),
    code(
      'mode',
      'transport-mode',
      ['Vervoermiddel', 'Mode of transport'],
      ['Waarmee werd gereisd.', 'How one travelled.'],
    ),
    ROUTE,
    code(
      'origin',
      'country',
      ['Van land', 'From country'],
      ['Land waar dit deel begon.', 'Country where this leg began.'],
    ),
    code(
      'destination',
      'country',
      ['Naar land', 'To country'],
      ['Land waar dit deel eindigde.', 'Country where this leg ended.'],
    ),
    code(
      'hub',
      'hub',
      ['Knooppunt', 'Hub'],
      ['Plaats waar dit deel eindigde, als het een knooppunt is.', 'Place where this leg ended, if it is a hub.'],
    ),
    code(
      'source-evaluation',
      'source-evaluation',
      ['Bronevaluatie', 'Source evaluation'],
      ['Betrouwbaarheid van de bron, A, B, C of X.', 'Reliability of the source, A, B, C or X.'],
      {
        isRequired: true,
      },
    ),
    band(
      'fee-band',
      'fee',
      'fee',
      ['Prijs in klassen', 'Fee, in bands'],
      ["Prijs van dit deel per persoon in hele euro's.", 'Price of this leg per person in whole euros.'],
      { E0: 0, 'E1-499': 1, 'E500-1999': 500, 'E2000-4999': 2_000, 'E5000-9999': 5_000, 'E10000+': 10_000 },
    ),
    band(
      'duration-band',
      'duration',
      'duration',
      ['Duur in klassen', 'Duration, in bands'],
      ['Duur van dit deel in hele uren.', 'Duration of this leg in whole hours.'],
      { 'H0-5': 0, 'H6-23': 6, 'H24-71': 24, 'H72-167': 72, 'H168-719': 168, 'H720+': 720 },
    ),
  ],
  measures: [
    measure(
      'travellers',
      'traveller',
      10_000,
      ['Reizigers', 'Travellers'],
      ['Personen die dit deel samen reisden.', 'Persons who travelled this leg together.'],
      CARD,
    ),
    measure(
      'minors',
      'minor',
      10_000,
      ['Minderjarigen', 'Minors'],
      ['Minderjarigen onder hen.', 'Minors among them.'],
      CARD,
    ),
    measure(
      'fee',
      'euro',
      1_000_000,
      ['Prijs', 'Fee'],
      ["Prijs van dit deel per persoon in hele euro's.", 'Price of this leg per person in whole euros.'],
      CARD,
    ),
    measure(
      'duration',
      'hour',
      20_000,
      ['Duur', 'Duration'],
      ['Duur van dit deel in hele uren, wachten inbegrepen.', 'Duration of this leg in whole hours, waiting included.'],
      CARD,
    ),
  ],
  ratios: [
    ratio(
      'travellers-per-leg',
      ['travellers', 'count'],
      1,
      ['Reizigers per reisdeel', 'Travellers per leg'],
      [
        'Reizigers gedeeld door reisdelen; een reisdeel zonder aantal telt in de noemer mee.',
        'Travellers divided by legs; a leg without a number is in the denominator.',
      ],
      CARD,
    ),
    ratio(
      'minors-per-100-travellers',
      ['minors', 'travellers'],
      100,
      ['Minderjarigen per 100 reizigers', 'Minors per 100 travellers'],
      [
        'Minderjarigen per honderd reizigers; van wie de leeftijd niet is geregistreerd, telt in de noemer mee.',
        'Minors per hundred travellers; those whose age was not registered are in the denominator.',
      ],
      CARD,
    ),
  ],
  card: CARD,
};
