import type { DatasetDefinition, DefinitionCard } from '../dataset.ts';
import { codelistId, datasetId, partnerId } from '../ids.ts';

const CARD: DefinitionCard = {
  population: {
    nl: 'Mensen die tijdens hun migratie naar een ander land stierven of vermist raakten, voor zover IOM ervan weet.',
    en: 'People who died or went missing while migrating to another country, as far as IOM knows.',
  },
  place: { nl: 'Wereldwijd, plaats van het incident', en: 'Worldwide, place of the incident' },
  countingRule: {
    nl: 'Opgeteld over de rijen van de bron; een rij is een incident, een deel ervan of een verzameling.',
    en: 'Summed over the rows of the source; a row is an incident, a part of one or a collection.',
  },
  version: '1',
  caveats: [
    {
      nl: 'Een ondergrens: veel doden en vermisten worden nooit gemeld, en het ene gebied meldt beter dan het andere.',
      en: 'A lower bound: many deaths and disappearances are never reported, and some areas report better than others.',
    },
    {
      nl: 'Een incident kan over meer rijen verdeeld zijn en een verzamelmelding staat op één datum: tel rijen niet als incidenten.',
      en: 'An incident may be spread over several rows and a cumulative report stands on one date: do not count rows as incidents.',
    },
    {
      nl: 'Reizigers op een route zijn niet allemaal gesmokkeld; het cijfer zegt niets over smokkelaars.',
      en: 'Not all travellers on a route were smuggled; the figure says nothing about smugglers.',
    },
    {
      nl: 'Enkele rijen zijn voor de bron deel en heel incident tegelijk; zij staan hier als deel.',
      en: 'A few rows are both part and whole incident to the source; here they are a part.',
    },
  ],
};

export const MISSING_MIGRANTS: DatasetDefinition = {
  id: datasetId('missing-migrants'),
  label: { nl: 'Doden en vermisten onderweg', en: 'Dead and missing migrants' },
  description: {
    nl: 'Sterfgevallen en vermissingen op migratieroutes, verzameld door IOM uit autoriteiten, media en hulporganisaties.',
    en: 'Deaths and disappearances on migration routes, gathered by IOM from authorities, media and aid organisations.',
  },
  kind: 'counts',
  unit: 'dead-or-missing',
  owners: [partnerId('IOM')],
  isFictitious: false,
  referenceDate: 'incident-date',
  dateOrder: [],
  measureOrder: [],
  deliveryRhythmDays: 366,
  dimensions: [
    {
      kind: 'date',
      id: 'incident-date',
      finest: 'day',
      isRequired: true,
      label: { nl: 'Datum incident', en: 'Incident date' },
      definition: {
        nl: 'Dag van het incident of, als die onbekend is, van de vondst of de melding.',
        en: 'Day of the incident or, where unknown, of the discovery or the report.',
      },
    },
    {
      kind: 'code',
      id: 'incident-type',
      codelist: codelistId('incident-type'),
      isRequired: true,
      label: { nl: 'Soort melding', en: 'Type of report' },
      definition: {
        nl: 'Of de rij een heel incident, een deel of een verzameling is.',
        en: 'Whether the row is a whole incident, a part of one or a collection.',
      },
    },
    {
      kind: 'code',
      id: 'route',
      codelist: codelistId('iom-route'),
      isRequired: true,
      label: { nl: 'Route (IOM)', en: 'Route (IOM)' },
      definition: {
        nl: 'Route volgens de indeling van IOM; een andere lijst dan die van de signalen.',
        en: 'Route by the classification of IOM; another list than that of the signals.',
      },
    },
    {
      kind: 'code',
      id: 'country',
      codelist: codelistId('country'),
      isRequired: true,
      label: { nl: 'Land van het incident', en: 'Country of the incident' },
      definition: { nl: 'Land waar of waarbij het gebeurde.', en: 'Country where, or off which, it happened.' },
    },
    {
      kind: 'code',
      id: 'cause-of-death',
      codelist: codelistId('cause-of-death'),
      isRequired: true,
      label: { nl: 'Doodsoorzaak', en: 'Cause of death' },
      definition: { nl: 'Oorzaak volgens de bron.', en: 'Cause according to the source.' },
    },
    {
      kind: 'code-list',
      id: 'nationality',
      codelist: codelistId('nationality'),
      isRequired: false,
      label: { nl: 'Nationaliteit', en: 'Nationality' },
      definition: {
        nl: 'Bekende nationaliteiten bij het incident; niet te herleiden tot aantallen per nationaliteit.',
        en: 'Known nationalities at the incident; cannot be turned into numbers by nationality.',
      },
    },
  ],
  measures: [
    {
      id: 'dead-and-missing',
      unit: 'dead-or-missing',
      isRequired: true,
      maximum: 10_000,
      label: { nl: 'Doden en vermisten', en: 'Dead and missing' },
      card: CARD,
    },
    {
      id: 'survivors',
      unit: 'survivor',
      isRequired: false,
      maximum: 10_000,
      label: { nl: 'Overlevenden', en: 'Survivors' },
      card: {
        ...CARD,
        population: {
          nl: 'Overlevenden van dezelfde incidenten, waar de bron ze noemt.',
          en: 'Survivors of the same incidents, where the source gives them.',
        },
        caveats: [
          {
            nl: 'In ongeveer 85 % van de rijen leeg; een sterftecijfer is hier niet uit te berekenen.',
            en: 'Empty in about 85 % of the rows; no death rate can be computed from it.',
          },
        ],
      },
    },
  ],
  card: CARD,
  source: {
    citation: 'IOM, Missing Migrants Project, incidents from 2014 to April 2025; re-shaped and recoded by Ketenbeeld',
    licence: 'CC BY 4.0',
    asOf: '2025-06-04',
    url: 'https://missingmigrants.iom.int',
  },
};
