import type { CaptureTable } from './capture-table.ts';
import { overlapCount } from './overlap-count.ts';

export type PublicationProblem =
  | { readonly kind: 'small-overlap'; readonly overlap: number }
  | { readonly kind: 'wide-interval'; readonly ratio: number }
  | { readonly kind: 'small-list'; readonly list: string; readonly persons: number };

const SMALLEST_OVERLAP = 7;
const WIDEST_RATIO = 10;
const SMALLEST_LIST = 10;

/**
 * Why an estimate of a population may not be shown: two lists with fewer than 7 persons in common, an upper bound more
 * than 10 times the lower, or a list of fewer than 10 persons (merge it with a list of the same kind). A model that may
 * not be fitted is refused before this; disclosure control comes after it.
 *
 * @param interval lower and upper bound of the size, 0 < lower <= upper, the upper possibly infinite
 * @returns all problems; none when the number may go on to disclosure control
 * @throws RangeError when the bounds are out of order
 * @see van Dijk, Cruyff & van der Heijden (2021), WODC, on merging small lists; the thresholds are the project's own
 * @example publicationProblems(westernSite, [1182, 68079]) // wide-interval, ratio 57.6
 */
export function publicationProblems(
  table: CaptureTable,
  [lower, upper]: readonly [lower: number, upper: number],
): readonly PublicationProblem[] {
  if (!(lower > 0 && lower <= upper)) throw new RangeError(`bounds must be 0 < lower <= upper, got ${lower}, ${upper}`);
  const overlap = overlapCount(table.counts, [0, 1]);
  const ratio = upper / lower;
  const isThin = table.lists.length < 3 && overlap < SMALLEST_OVERLAP;
  return [
    ...(isThin ? [{ kind: 'small-overlap', overlap } as const] : []),
    ...(ratio > WIDEST_RATIO ? [{ kind: 'wide-interval', ratio } as const] : []),
    ...smallLists(table),
  ];
}

function smallLists({ lists, counts }: CaptureTable): readonly PublicationProblem[] {
  return lists
    .map((list, i) => ({
      kind: 'small-list' as const,
      list,
      persons: counts.reduce((sum, count, history) => ((history & (1 << i)) > 0 ? sum + count : sum), 0),
    }))
    .filter(({ persons }) => persons < SMALLEST_LIST);
}
