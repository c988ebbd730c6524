import type { DatasetDefinition, DefinitionCard } from '../dataset.ts';
import { codelistId, datasetId, partnerId } from '../ids.ts';

const CARD: DefinitionCard = {
  population: {
    nl: 'Ontmoetingen van de Amerikaanse grensdiensten met mensen zonder toegangsrecht.',
    en: 'Encounters of the US border services with people without a right of entry.',
  },
  place: { nl: 'Landgrens van de Verenigde Staten met Mexico', en: 'Land border of the United States with Mexico' },
  countingRule: { nl: 'Elke ontmoeting telt.', en: 'Every encounter counts.' },
  version: '1',
  caveats: [
    {
      nl: 'Ontmoetingen zijn geen personen: wie het vaker probeert, telt vaker, vooral onder Title 42.',
      en: 'Encounters are not persons: who tries again counts again, most of all under Title 42.',
    },
    {
      nl: 'Nationaliteit en grensgebied staan pas vanaf oktober 2019 in de bron.',
      en: 'Nationality and border area are in the source from October 2019 only.',
    },
    {
      nl: 'De bron hernoemde alleenreizende kinderen in oktober 2021; beide namen staan hier onder één code.',
      en: 'The source renamed unaccompanied children in October 2021; both names stand under one code here.',
    },
    {
      nl: 'Een maat voor controle en komst samen: meer controle geeft meer ontmoetingen.',
      en: 'A measure of enforcement and arrival together: more enforcement gives more encounters.',
    },
  ],
};

export const BORDER_ENCOUNTERS: DatasetDefinition = {
  id: datasetId('border-encounters'),
  label: { nl: 'Ontmoetingen aan de grens van de VS', en: 'Encounters at the US border' },
  description: {
    nl: 'Maandcijfers van de Amerikaanse grensdiensten aan de grens met Mexico; als vergelijking, geen Europese route.',
    en: 'Monthly figures of the US border services at the border with Mexico; for comparison, not a European route.',
  },
  kind: 'counts',
  unit: 'encounter',
  owners: [partnerId('CBP')],
  isFictitious: false,
  referenceDate: 'period',
  dateOrder: [],
  measureOrder: [],
  deliveryRhythmDays: 366,
  dimensions: [
    {
      kind: 'date',
      id: 'period',
      finest: 'month',
      isRequired: true,
      label: { nl: 'Maand', en: 'Month' },
      definition: { nl: 'Maand van de ontmoeting.', en: 'Month of the encounter.' },
    },
    {
      kind: 'code',
      id: 'component',
      codelist: codelistId('cbp-component'),
      isRequired: true,
      label: { nl: 'Dienstonderdeel', en: 'Component' },
      definition: { nl: 'Op of tussen de grensposten.', en: 'At or between ports of entry.' },
    },
    {
      kind: 'code',
      id: 'area',
      codelist: codelistId('cbp-area'),
      isRequired: false,
      label: { nl: 'Grensgebied', en: 'Border area' },
      definition: { nl: 'Sector of kantoor.', en: 'Sector or field office.' },
    },
    {
      kind: 'code',
      id: 'authority',
      codelist: codelistId('cbp-authority'),
      isRequired: true,
      label: { nl: 'Wettelijke titel', en: 'Legal authority' },
      definition: { nl: 'Recht waaronder is opgetreden.', en: 'Law under which action was taken.' },
    },
    {
      kind: 'code',
      id: 'encounter-type',
      codelist: codelistId('cbp-encounter-type'),
      isRequired: true,
      label: { nl: 'Soort ontmoeting', en: 'Type of encounter' },
      definition: { nl: 'Uitkomst ter plaatse.', en: 'Outcome on the spot.' },
    },
    {
      kind: 'code',
      id: 'demographic',
      codelist: codelistId('cbp-demographic'),
      isRequired: true,
      label: { nl: 'Samenstelling', en: 'Demographic' },
      definition: { nl: 'Met wie iemand reisde.', en: 'With whom someone travelled.' },
    },
    {
      kind: 'code',
      id: 'nationality',
      codelist: codelistId('nationality'),
      isRequired: false,
      label: { nl: 'Nationaliteit', en: 'Nationality' },
      definition: { nl: 'Nationaliteit; kleine samengenomen.', en: 'Citizenship; small ones taken together.' },
    },
  ],
  measures: [
    {
      id: 'encounters',
      unit: 'encounter',
      isRequired: true,
      maximum: 1_000_000,
      label: { nl: 'Ontmoetingen', en: 'Encounters' },
      card: CARD,
    },
  ],
  card: CARD,
  source: {
    citation:
      'US Customs and Border Protection, nationwide encounters, southwest land border, October 2017 to May 2025; re-shaped and recoded by Ketenbeeld',
    licence: 'Work of the US government, public domain in the United States',
    asOf: '2025-06-04',
    url: 'https://www.cbp.gov/newsroom/stats',
  },
};
