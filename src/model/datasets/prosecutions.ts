import type { DatasetDefinition } from '../dataset.ts';
import { datasetId, partnerId } from '../ids.ts';
import { band, card, code, codes, day, LAG_BANDS, LONGEST_LAG, measure, ratio } from './make.ts';
import { FIGURE_STATUS, SECTIONS, STAGE, THEME } from './shared-dimensions.ts';

const CARD = card(
  '1',
  [
    'Zaken tegen verdachten van mensensmokkel of mensenhandel die bij het OM instroomden.',
    'Cases against suspects of human smuggling or trafficking registered at the Public Prosecution Service.',
  ],
  ['Nederland', 'The Netherlands'],
  [
    'Elke zaak van één verdachte telt één keer, in de periode van instroom; iemand met twee zaken telt twee keer.',
    'Each case of one suspect counts once, in the period of inflow; someone with two cases counts twice.',
  ],
  [
    'Cijfers verschillen van die van WODC, CBS en Raad voor de rechtspraak, die andere definities hebben.',
    'Figures differ from those of WODC, CBS and the Council for the Judiciary, which have other definitions.',
  ],
  [
    'Zaken van het laatste jaar zijn vaak nog niet beslist: een laag aandeel dagvaardingen zegt dan niets.',
    'Cases of the last year are often not yet decided: a low share of summonses then says nothing.',
  ],
);

export const PROSECUTIONS: DatasetDefinition = {
  id: datasetId('prosecutions'),
  label: { nl: 'Vervolgingen', en: 'Prosecutions' },
  description: {
    nl: 'Zaken bij het Openbaar Ministerie met instroom, beslissing en reden (Wet justitiële en strafvorderlijke gegevens). Niet te koppelen aan verdachten of onderzoeken van partners.',
    en: 'Cases at the Public Prosecution Service with inflow, decision and reason (Judicial and Criminal Procedure Data Act). Not to be linked to suspects or investigations of partners.',
  },
  kind: 'records',
  unit: 'prosecution',
  owners: [partnerId('OM')],
  isFictitious: true,
  referenceDate: 'inflow',
  dateOrder: [
    ['offence', 'inflow'],
    ['sent-in', 'inflow'],
    ['inflow', 'decided'],
  ],
  measureOrder: [],
  deliveryRhythmDays: 92,
  registeringUnit: 'office',
  registrationLag: ['sent-in', 'inflow'],
  dimensions: [
    THEME,
    day(
      'inflow',
      ['Instroom bij het OM', 'Inflow'],
      ['Dag waarop de zaak bij het OM instroomde.', 'Day on which the case was registered.'],
      {
        isRequired: true,
      },
    ),
    day(
      'sent-in',
      ['Inzending door de opsporing', 'Sent in by the service'],
      ['Dag waarop de opsporingsdienst de zaak inzond.', 'Day on which the investigative service sent the case in.'],
    ),
    day(
      'offence',
      ['Pleegdatum', 'Date of the offence'],
      [
        'Eerste pleegdatum; bepaalt welke strafmaat gold.',
        'First date of the offence; decides which maximum penalty applied.',
      ],
    ),
    day(
      'decided',
      ['Beslisdatum', 'Date of the decision'],
      ['Dag van de beslissing van de officier.', 'Day of the decision of the prosecutor.'],
    ),
    SECTIONS,
    code(
      'decision',
      'prosecution-decision',
      ['Beslissing en reden', 'Decision and reason'],
      ['Wat het OM besliste, en waarom.', 'What the prosecutor decided, and why.'],
      { isRequired: true },
    ),
    STAGE,
    code(
      'office',
      'prosecution-office',
      ['Parket', 'Prosecution office'],
      ['Parket dat de zaak behandelt.', 'Office that handles the case.'],
    ),
    code(
      'sent-by',
      'partner',
      ['Ingezonden door', 'Sent in by'],
      ['Dienst die de zaak inzond.', 'Service that sent the case in.'],
      { isRequired: true },
    ),
    code(
      'aggravated',
      'yes-no',
      ['Strafverzwaring', 'Aggravation'],
      [
        'Of een strafverzwarende omstandigheid ten laste is gelegd.',
        'Whether an aggravating circumstance was charged.',
      ],
    ),
    codes(
      'nationality',
      'nationality',
      ['Nationaliteit', 'Nationality'],
      [
        'Nationaliteiten van de verdachte; nooit invoer van een oordeel over een persoon.',
        'Nationalities of the suspect; never input to a judgement of a person.',
      ],
    ),
    code('age-group', 'age-group', ['Leeftijdsgroep', 'Age group'], ['Leeftijd bij instroom.', 'Age at inflow.']),
    FIGURE_STATUS,
    band(
      'lag-from-sending',
      'lag',
      'days-from-sending',
      ['Tijd van inzending tot instroom', 'Time from sending in to inflow'],
      ['Dagen van inzending tot instroom, in klassen.', 'Days from sending in to inflow, in bands.'],
      LAG_BANDS,
    ),
    band(
      'lag-to-decision',
      'lag',
      'days-to-decision',
      ['Tijd van instroom tot beslissing', 'Time from inflow to decision'],
      ['Dagen van instroom tot beslissing, in klassen.', 'Days from inflow to decision, in bands.'],
      LAG_BANDS,
    ),
  ],
  measures: [
    measure(
      'days-from-sending',
      'day',
      LONGEST_LAG,
      ['Dagen van inzending tot instroom', 'Days from sending in to inflow'],
      ['Zaken waarvan de inzending bekend is.', 'Cases of which the sending in is known.'],
      CARD,
    ),
    measure(
      'days-to-decision',
      'day',
      LONGEST_LAG,
      ['Dagen van instroom tot beslissing', 'Days from inflow to decision'],
      ['Zaken waarin is beslist.', 'Cases that were decided.'],
      CARD,
    ),
    measure(
      'victims',
      'victim',
      1_000,
      ['Slachtoffers in de tenlastelegging', 'Victims in the charge'],
      [
        'Slachtoffers van mensenhandel die de tenlastelegging noemt, zonder naam.',
        'Victims of trafficking that the charge mentions, without a name.',
      ],
      CARD,
    ),
  ],
  ratios: [
    ratio(
      'victims-per-100-cases',
      ['victims', 'count'],
      100,
      ['Slachtoffers in de tenlastelegging per 100 zaken', 'Victims in the charge per 100 cases'],
      [
        'Slachtoffers die tenlasteleggingen noemen per honderd zaken; een zaak zonder aantal telt in de noemer mee.',
        'Victims that charges mention per hundred cases; a case without a number is in the denominator.',
      ],
      CARD,
    ),
  ],
  card: CARD,
};
