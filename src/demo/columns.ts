import { RECORD_COLUMNS } from '../model/dataset.ts';
import { SIGNALS } from '../model/datasets/signals.ts';

/** One record on its way to a file, field by field in the order of COLUMNS. */
export type Row = string[];

/** Header of a signals file: the record's own columns, then dimensions but for bands, then measures. */
export const COLUMNS: readonly string[] = [
  ...Object.values(RECORD_COLUMNS),
  ...SIGNALS.dimensions.filter(({ kind }) => kind !== 'band').map(({ id }) => id),
  ...SIGNALS.measures.map(({ id }) => id),
];

/** Place of each column that the generator fills; a test holds them equal to the definition. */
export const AT = {
  reference: 0,
  version: 1,
  owner: 2,
  unit: 3,
  theme: 4,
  registered: 5,
  event: 6,
  modus: 7,
  exploitation: 8,
  route: 9,
  origin: 10,
  transit: 11,
  destination: 12,
  nationality: 13,
  region: 14,
  'place-type': 15,
  'crime-link': 16,
  profit: 17,
  'source-evaluation': 18,
  'information-evaluation': 19,
  handling: 20,
  marking: 21,
  'wpg-ground': 22,
  'follow-up': 23,
  'persons-involved': 24,
  'smuggled-persons': 25,
  minors: 26,
  victims: 27,
  suspects: 28,
} as const;

export type Column = keyof typeof AT;
