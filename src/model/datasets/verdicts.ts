import type { DatasetDefinition } from '../dataset.ts';
import { datasetId, partnerId } from '../ids.ts';
import { band, card, code, codes, day, LAG_BANDS, LONGEST_LAG, measure, ratio } from './make.ts';
import { FIGURE_STATUS, SECTIONS, STAGE, THEME } from './shared-dimensions.ts';

const CARD = card(
  '1',
  [
    'Einduitspraken in zaken over mensensmokkel of mensenhandel, per aanleg.',
    'Final judgements in cases on human smuggling or trafficking, by instance.',
  ],
  ['Nederland', 'The Netherlands'],
  [
    'Elke uitspraak telt één keer; een zaak met hoger beroep heeft er meer. Splits naar aanleg voor zaken.',
    'Each verdict counts once; a case with an appeal has several. Split by instance for cases.',
  ],
  [
    'Een uitspraak kan over meer feiten gaan dan smokkel of handel; de straf geldt voor alle samen.',
    'A verdict can be about more offences than smuggling or trafficking; the sanction is for all of them.',
  ],
  [
    'Wie onherroepelijk is veroordeeld, blijkt pas uit de laatste aanleg.',
    'Who is finally convicted only shows in the last instance.',
  ],
);

export const VERDICTS: DatasetDefinition = {
  id: datasetId('verdicts'),
  label: { nl: 'Uitspraken', en: 'Verdicts' },
  description: {
    nl: 'Einduitspraken van gerechten met uitkomst en straf, geleverd door de Raad voor de rechtspraak. Niet te koppelen aan verdachten of zaken van partners.',
    en: 'Final judgements of courts with outcome and sanction, delivered by the Council for the Judiciary. Not to be linked to suspects or cases of partners.',
  },
  kind: 'records',
  unit: 'verdict',
  owners: [partnerId('RVDR')],
  isFictitious: true,
  referenceDate: 'verdict',
  dateOrder: [
    ['offence', 'verdict'],
    ['inflow', 'verdict'],
    ['summoned', 'verdict'],
    ['verdict', 'final'],
  ],
  measureOrder: [['months-unconditional', 'months-prison']],
  deliveryRhythmDays: 92,
  registeringUnit: 'court',
  dimensions: [
    THEME,
    day(
      'verdict',
      ['Datum van de uitspraak', 'Date of the verdict'],
      ['Dag van de einduitspraak in deze aanleg.', 'Day of the final judgement in this instance.'],
      {
        isRequired: true,
      },
    ),
    day(
      'summoned',
      ['Datum van de dagvaarding', 'Date of the summons'],
      ['Dag waarop de verdachte werd gedagvaard.', 'Day on which the suspect was summoned.'],
    ),
    day(
      'inflow',
      ['Instroom bij het OM', 'Inflow'],
      [
        'Dag waarop de zaak bij het OM instroomde, volgens het gerecht.',
        'Day of inflow at the prosecution, according to the court.',
      ],
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
      'final',
      ['Onherroepelijk sinds', 'Final since'],
      ['Dag waarop de uitspraak onherroepelijk werd.', 'Day on which the verdict became final.'],
    ),
    code(
      'instance',
      'instance',
      ['Aanleg', 'Instance'],
      ['Eerste aanleg, hoger beroep of cassatie.', 'First instance, appeal or cassation.'],
      {
        isRequired: true,
      },
    ),
    code('court', 'court', ['Gerecht', 'Court'], ['Gerecht dat uitspraak deed.', 'Court that gave the verdict.']),
    SECTIONS,
    code(
      'outcome',
      'verdict-outcome',
      ['Uitspraak en reden', 'Outcome and reason'],
      ['Wat het gerecht besliste.', 'What the court decided.'],
      {
        isRequired: true,
      },
    ),
    STAGE,
    codes(
      'sanctions',
      'sanction',
      ['Straffen en maatregelen', 'Sanctions'],
      [
        'Opgelegde straffen en maatregelen; niet van toepassing zonder schuldigverklaring.',
        'Sanctions imposed; not applicable without a conviction.',
      ],
    ),
    code(
      'aggravated',
      'yes-no',
      ['Bewezen strafverzwaring', 'Aggravation proven'],
      ['Of een strafverzwarende omstandigheid is bewezen.', 'Whether an aggravating circumstance was proven.'],
    ),
    FIGURE_STATUS,
    band(
      'prison-length',
      'prison-length',
      'months-unconditional',
      ['Duur van de gevangenisstraf', 'Length of imprisonment'],
      ['Onvoorwaardelijk deel in hele maanden, in klassen.', 'Unconditional part in whole months, in bands.'],
      { M0: 0, 'M1-6': 1, 'M7-12': 7, 'M13-24': 13, 'M25-48': 25, 'M49+': 49 },
    ),
    band(
      'lag-from-summons',
      'lag',
      'days-from-summons',
      ['Tijd van dagvaarding tot uitspraak', 'Time from summons to verdict'],
      ['Dagen van dagvaarding tot uitspraak, in klassen.', 'Days from summons to verdict, in bands.'],
      LAG_BANDS,
    ),
    band(
      'lag-from-offence',
      'lag',
      'days-from-offence',
      ['Tijd van feit tot uitspraak', 'Time from offence to verdict'],
      ['Dagen van pleegdatum tot uitspraak, in klassen.', 'Days from offence to verdict, in bands.'],
      LAG_BANDS,
    ),
  ],
  measures: [
    measure(
      'months-prison',
      'month',
      360,
      ['Maanden gevangenisstraf', 'Months of imprisonment'],
      [
        'Opgelegde gevangenisstraffen, voorwaardelijk deel inbegrepen.',
        'Imprisonment imposed, conditional part included.',
      ],
      CARD,
    ),
    measure(
      'months-unconditional',
      'month',
      360,
      ['Maanden onvoorwaardelijk', 'Months unconditional'],
      ['Onvoorwaardelijk deel van de gevangenisstraffen.', 'Unconditional part of imprisonment.'],
      CARD,
    ),
    measure(
      'confiscated',
      'euro',
      1_000_000_000,
      ['Ontnomen bedrag', 'Amount confiscated'],
      [
        "Opgelegde ontneming in hele euro's; niet wat is geïnd.",
        'Confiscation imposed in whole euros; not what was collected.',
      ],
      CARD,
    ),
    measure(
      'days-from-summons',
      'day',
      LONGEST_LAG,
      ['Dagen van dagvaarding tot uitspraak', 'Days from summons to verdict'],
      ['Uitspraken waarvan de dagvaarding bekend is.', 'Verdicts of which the summons is known.'],
      CARD,
    ),
    measure(
      'days-from-offence',
      'day',
      12_000,
      ['Dagen van feit tot uitspraak', 'Days from offence to verdict'],
      ['Uitspraken waarvan de pleegdatum bekend is.', 'Verdicts of which the date of the offence is known.'],
      CARD,
    ),
  ],
  ratios: [
    ratio(
      'prison-per-verdict',
      ['months-prison', 'count'],
      1,
      ['Maanden gevangenisstraf per uitspraak', 'Months of imprisonment per verdict'],
      [
        'Opgelegde maanden gedeeld door alle uitspraken, vrijspraken inbegrepen: niet de gemiddelde straf.',
        'Months imposed divided by all verdicts, acquittals included: not the mean sentence.',
      ],
      CARD,
    ),
    ratio(
      'unconditional-per-100-months',
      ['months-unconditional', 'months-prison'],
      100,
      ['Onvoorwaardelijke maanden per 100 maanden', 'Unconditional months per 100 months'],
      [
        'Onvoorwaardelijk deel per honderd opgelegde maanden gevangenisstraf.',
        'Unconditional part per hundred months of imprisonment imposed.',
      ],
      CARD,
    ),
  ],
  card: CARD,
};
