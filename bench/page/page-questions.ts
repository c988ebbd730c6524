import type { AnswersRequestInput } from '../../src/model/wire/question.ts';

/** A filter of the page: dates from inclusive, until exclusive, and codes of the theme. */
export interface PageFilter {
  readonly from: string;
  readonly until: string;
  readonly themes: readonly string[];
}

/** One tile: what it groups by, in the words of the wire. A list dimension counts a record once per code. */
export interface Tile {
  readonly name: string;
  readonly by: readonly { readonly dimension: string; readonly level: string }[];
}

const by = (...pairs: readonly (readonly [dimension: string, level: string])[]) =>
  pairs.map(([dimension, level]) => ({ dimension, level }));

/** The eight tiles of the page that everything is measured on. Top 20 is drawn from the published values. */
export const TILES: readonly Tile[] = [
  { name: 'total', by: [] },
  { name: 'by month', by: by(['registered', 'month']) },
  { name: 'by month and theme', by: by(['registered', 'month'], ['theme', 'theme']) },
  { name: 'by route', by: by(['route', 'route']) },
  { name: 'by origin', by: by(['origin', 'country']) },
  { name: 'modus by month', by: by(['modus', 'modus'], ['registered', 'month']) },
  { name: 'region by modus', by: by(['region', 'unit'], ['modus', 'modus']) },
  { name: 'partner by place type', by: by(['partner', 'partner'], ['place-type', 'place-type']) },
];

/** Owners whose release to the forum has the detail of all eight tiles; the third one's is coarser. */
export const OWNERS = ['POLITIE', 'KMAR'];

export const pageRequest = (
  as: AnswersRequestInput['as'],
  { from, until, themes }: PageFilter,
): AnswersRequestInput => ({
  as,
  questions: TILES.map((tile) => ({
    dataset: 'signals',
    measures: ['count'],
    by: [...tile.by],
    where: [
      { dimension: 'registered', from, until },
      { dimension: 'theme', level: 'theme', in: [...themes] },
      { dimension: 'partner', level: 'partner', in: OWNERS },
    ],
  })),
});
