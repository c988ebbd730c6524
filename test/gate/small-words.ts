import type { Catalogue } from '../../src/model/catalogue.ts';
import { type Code, type Codelist, SPECIAL_CODES } from '../../src/model/codelist.ts';
import type { DatasetDefinition } from '../../src/model/dataset.ts';
import { codelistId, datasetId, partnerId } from '../../src/model/ids.ts';

const text = (name: string) => ({ nl: name, en: name });
const code = (name: string, level: string, parent?: string): Code => ({
  code: name,
  level,
  label: text(name),
  ...(parent ? { parent } : {}),
});
const special = (name: keyof typeof SPECIAL_CODES, level: string): Code => ({
  code: name,
  level,
  label: SPECIAL_CODES[name],
});

const list = (id: string, levels: readonly string[], codes: readonly Code[]): Codelist => ({
  id: codelistId(id),
  version: '1',
  label: text(id),
  source: 'test',
  levels: levels.map((level) => ({ id: level, label: text(level) })),
  codes,
});

const PLACES = list(
  'place',
  ['land', 'town'],
  [
    ...['N', 'S'].flatMap((land) => [
      code(land, 'land'),
      ...['1', '2', '3'].map((town) => code(`${land}${town}`, 'town', land)),
    ]),
    special('_U', 'town'),
  ],
);
const KINDS = list('kind', ['kind'], [code('X', 'kind'), code('Y', 'kind'), code('Z', 'kind'), special('_U', 'kind')]);
const WAYS = list(
  'way',
  ['group', 'way'],
  [
    ...['G', 'H'].flatMap((group) => [
      code(group, 'group'),
      ...['1', '2'].map((way) => code(`${group}${way}`, 'way', group)),
    ]),
    special('_X', 'way'),
  ],
);
const HUES = list(
  'hue',
  ['hue'],
  Array.from({ length: 12 }, (_, i) => code(`H${String(i + 1).padStart(2, '0')}`, 'hue')),
);
const PARTNERS = list(
  'partner',
  ['partner'],
  ['AA', 'BB'].map((partner) => code(partner, 'partner')),
);

const card = { population: text('p'), place: text('p'), countingRule: text('c'), version: '1', caveats: [] };
const base = (id: string) => ({ id, label: text(id), definition: text(id), isRequired: false });

/** A dataset with one dimension of each nature: small enough that random questions meet often. */
export const SMALL: DatasetDefinition = {
  id: datasetId('small'),
  label: text('small'),
  description: text('small'),
  kind: 'records',
  unit: 'signal',
  owners: [partnerId('AA'), partnerId('BB')],
  isFictitious: true,
  referenceDate: 'day',
  dateOrder: [],
  measureOrder: [],
  deliveryRhythmDays: 31,
  sameEvent: { date: 'day', dimensions: ['place', 'way'] },
  dimensions: [
    { kind: 'code', codelist: codelistId('place'), ...base('place') },
    { kind: 'code', codelist: codelistId('kind'), ...base('kind') },
    { kind: 'code-list', codelist: codelistId('way'), ...base('way') },
    { kind: 'date', finest: 'day', ...base('day') },
    { kind: 'code', codelist: codelistId('hue'), ...base('hue') },
  ],
  pseudonyms: [{ id: 'who', label: text('who'), definition: text('who'), isRequired: false, unit: 'suspect' }],
  ratios: [
    { id: 'persons-per-signal', label: text('r'), numerator: 'persons', denominator: 'count', per: 1, card },
    { id: 'persons-per-who', label: text('w'), numerator: 'persons', denominator: 'distinct:who', per: 100, card },
  ],
  measures: [{ id: 'persons', label: text('persons'), unit: 'person', isRequired: false, maximum: 100, card }],
  card,
};

export const SMALL_WORDS: Catalogue = {
  datasets: new Map([['small', SMALL]]),
  codelists: new Map([PLACES, KINDS, WAYS, HUES, PARTNERS].map((codelist) => [codelist.id, codelist])),
};
