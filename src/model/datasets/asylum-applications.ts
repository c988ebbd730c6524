import type { DatasetDefinition, DefinitionCard } from '../dataset.ts';
import { codelistId, datasetId, partnerId } from '../ids.ts';

const CARD: DefinitionCard = {
  population: {
    nl: 'Mensen die in een land voor het eerst asiel aanvragen.',
    en: 'People who apply for asylum in a country for the first time.',
  },
  place: {
    nl: 'Land van aanvraag; EU- en EVA-landen die leveren',
    en: 'Country of application; reporting EU and EFTA countries',
  },
  countingRule: {
    nl: 'Eerste aanvragen per land en jaar; wie in twee landen aanvraagt, telt twee keer.',
    en: 'First applications by country and year; who applies in two countries counts twice.',
  },
  version: '1',
  caveats: [
    {
      nl: 'De bron rondt elk cijfer af op een veelvoud van 5: sommen van kleine cijfers wijken af van het totaal.',
      en: 'The source rounds every figure to a multiple of 5: sums of small figures differ from the total.',
    },
    {
      nl: 'Het EU-totaal van de bron is weggelaten, zodat niets dubbel telt.',
      en: 'The EU total of the source is left out, so that nothing counts twice.',
    },
    {
      nl: 'Een aanvraag is geen smokkel: de meeste aanvragen zeggen niets over hoe iemand reisde.',
      en: 'An application is not smuggling: most applications say nothing about how someone travelled.',
    },
  ],
};

export const ASYLUM_APPLICATIONS: DatasetDefinition = {
  id: datasetId('asylum-applications'),
  label: { nl: 'Eerste asielaanvragen', en: 'First asylum applications' },
  description: {
    nl: 'Eerste asielaanvragen per land van aanvraag, nationaliteit, geslacht en jaar, zoals de landen ze aan Eurostat leveren.',
    en: 'First asylum applications by country of application, nationality, sex and year, as countries report to Eurostat.',
  },
  kind: 'counts',
  unit: 'application',
  owners: [partnerId('EUROSTAT')],
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
      definition: { nl: 'Jaar van de aanvraag.', en: 'Year of the application.' },
    },
    {
      kind: 'code',
      id: 'asylum-country',
      codelist: codelistId('country'),
      isRequired: true,
      label: { nl: 'Land van aanvraag', en: 'Country of application' },
      definition: { nl: 'Land waar asiel is aangevraagd.', en: 'Country in which asylum was applied for.' },
    },
    {
      kind: 'code',
      id: 'nationality',
      codelist: codelistId('nationality'),
      isRequired: true,
      label: { nl: 'Nationaliteit', en: 'Nationality' },
      definition: { nl: 'Nationaliteit van de aanvrager.', en: 'Citizenship of the applicant.' },
    },
    {
      kind: 'code',
      id: 'sex',
      codelist: codelistId('sex'),
      isRequired: true,
      label: { nl: 'Geslacht', en: 'Sex' },
      definition: { nl: 'Geslacht van de aanvrager.', en: 'Sex of the applicant.' },
    },
  ],
  measures: [
    {
      id: 'applications',
      unit: 'application',
      isRequired: true,
      maximum: 1_000_000,
      label: { nl: 'Eerste aanvragen', en: 'First applications' },
      card: CARD,
    },
  ],
  card: CARD,
  source: {
    citation:
      'Eurostat, migr_asyappctza, first-time asylum applicants 2011 to 2024; re-shaped and recoded by Ketenbeeld',
    licence: 'Eurostat re-use policy (CC BY 4.0)',
    asOf: '2025-05-26',
    url: 'https://ec.europa.eu/eurostat/databrowser/view/migr_asyappctza',
  },
};
