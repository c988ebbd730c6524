import type { DatasetDefinition, DefinitionCard } from '../dataset.ts';
import { codelistId, datasetId, partnerId } from '../ids.ts';

const CARD: DefinitionCard = {
  population: {
    nl: 'Vluchtelingen en asielzoekers die zich in een Europees land bevinden.',
    en: 'Refugees and asylum-seekers who are in a European country.',
  },
  place: { nl: 'Land van verblijf, Europa', en: 'Country of asylum, Europe' },
  countingRule: {
    nl: 'Stand per jaar: hoeveel mensen er zijn, niet hoeveel er kwamen.',
    en: 'Stock by year: how many people are there, not how many came.',
  },
  version: '1',
  caveats: [
    {
      nl: 'Tel jaren niet bij elkaar op: dezelfde mensen staan in elk jaar opnieuw in de stand.',
      en: 'Do not add years up: the same people are in the stock of every year.',
    },
    {
      nl: 'De bron rondt kleine cijfers af op 5 en schat een deel van de standen.',
      en: 'The source rounds small figures to 5 and estimates part of the stocks.',
    },
    {
      nl: 'Het laatste jaar is een tussenstand; de cijfers dateren van vóór het einde van dat jaar.',
      en: 'The last year is an interim stock; the figures date from before the end of that year.',
    },
  ],
};

export const DISPLACEMENT: DatasetDefinition = {
  id: datasetId('displacement'),
  label: { nl: 'Vluchtelingen en asielzoekers in Europa', en: 'Refugees and asylum-seekers in Europe' },
  description: {
    nl: 'Aantallen vluchtelingen en asielzoekers per Europees land van verblijf, land van herkomst en jaar, van UNHCR.',
    en: 'Numbers of refugees and asylum-seekers by European country of asylum, country of origin and year, from UNHCR.',
  },
  kind: 'counts',
  unit: 'person',
  owners: [partnerId('UNHCR')],
  isFictitious: false,
  referenceDate: 'period',
  dateOrder: [],
  measureOrder: [],
  deliveryRhythmDays: 366,
  dimensions: [
    {
      kind: 'date',
      id: 'period',
      finest: 'year',
      isRequired: true,
      label: { nl: 'Jaar', en: 'Year' },
      definition: { nl: 'Jaar van de stand.', en: 'Year of the stock.' },
    },
    {
      kind: 'code',
      id: 'asylum-country',
      codelist: codelistId('country'),
      isRequired: true,
      label: { nl: 'Land van verblijf', en: 'Country of asylum' },
      definition: { nl: 'Land waar de mensen zich bevinden.', en: 'Country in which the people are.' },
    },
    {
      kind: 'code',
      id: 'origin',
      codelist: codelistId('country'),
      isRequired: true,
      label: { nl: 'Land van herkomst', en: 'Country of origin' },
      definition: {
        nl: 'Land van nationaliteit of van vroeger gewoonlijk verblijf; staatloos als de bron dat opgeeft.',
        en: 'Country of nationality or of former habitual residence; stateless where the source says so.',
      },
    },
    {
      kind: 'code',
      id: 'population-group',
      codelist: codelistId('population-group'),
      isRequired: true,
      label: { nl: 'Groep', en: 'Group' },
      definition: { nl: 'Vluchteling of asielzoeker.', en: 'Refugee or asylum-seeker.' },
    },
  ],
  measures: [
    {
      id: 'persons',
      unit: 'person',
      isRequired: true,
      maximum: 10_000_000,
      isStock: true,
      label: { nl: 'Personen', en: 'Persons' },
      card: CARD,
    },
  ],
  card: CARD,
  source: {
    citation:
      'UNHCR, Refugee Data Finder, refugees and asylum-seekers in Europe 2000 to 2024; re-shaped and recoded by Ketenbeeld',
    licence: 'CC BY 4.0',
    asOf: '2024-10-08',
    url: 'https://www.unhcr.org/refugee-statistics',
  },
};
