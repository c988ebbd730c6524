import type { WireCodelist } from '../../model/wire/words.ts';
import type { ReleaseContext, ShownContent, ShownSlice } from '../releases/release-context.ts';

const text = (name: string) => ({ nl: name, en: name });
const code = (id: string, level: string, parent?: string) => ({
  ...{ code: id, level, label: text(id) },
  ...(parent === undefined ? {} : { parent }),
});

const list = (id: string, levels: readonly string[], codes: WireCodelist['codes']): WireCodelist => ({
  ...{ id, version: '1', label: text(id), source: 'test', keeper: 'hub', codes, changes: [] },
  levels: levels.map((level) => ({ id: level, label: text(level) })),
});

const PLACE = list(
  'place',
  ['area', 'town'],
  [
    ...[
      code('N', 'area'),
      code('S', 'area'),
      code('N1', 'town', 'N'),
      code('N2', 'town', 'N'),
      code('S1', 'town', 'S'),
    ],
    code('_U', 'town'),
  ],
);
const WAY = list('way', ['way'], [code('A', 'way'), code('B', 'way'), code('_X', 'way')]);

/** Words for releases of a small dataset, for tests: a place in two levels, ways of which one record may have several, a day. */
export const RELEASE_CONTEXT: ReleaseContext = {
  datasets: [
    {
      ...{ id: 'small', label: text('Small'), kind: 'records', owners: ['AA'], mayOverlap: true },
      dimensions: [
        { id: 'place', kind: 'code', label: text('Place'), codelist: 'place', levels: PLACE.levels },
        { id: 'way', kind: 'code-list', label: text('Way'), codelist: 'way', levels: WAY.levels },
        {
          ...{ id: 'day', kind: 'date', label: text('Day') },
          levels: ['year', 'month', 'day'].map((level) => ({ id: level, label: text(level) })),
        },
      ],
      pseudonyms: [{ id: 'who', label: text('Persons') }],
    },
  ],
  forums: [],
  grounds: [],
  codelists: new Map([
    ['place', PLACE],
    ['way', WAY],
  ]),
  partners: new Map(),
};

export const sampleSlice = (rest: Partial<ShownSlice> = {}): ShownSlice => ({
  filters: [],
  detail: { place: 'area', day: 'year' },
  form: 'counts',
  protection: { kind: 'cell-key', table: 'D5_V3_js2' },
  maxDimensions: 4,
  minimumBase: 10,
  ...rest,
});

export const sampleContent = (
  slices: readonly ShownSlice[] = [sampleSlice()],
  rest: Partial<ShownContent> = {},
): ShownContent => ({
  ...{ owner: 'AA', dataset: 'small', forum: 'table', purpose: 'look', legalGround: 'test' },
  ...{ validFrom: '2024-01-01', validUntil: '2025-01-01', splitsOn: [], editionMinimum: 10 },
  slices: [...slices],
  terms: { handling: [], marking: '', text: '' },
  ...rest,
});
