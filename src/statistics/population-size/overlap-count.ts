import type { ListPair } from './list-pairs.ts';

/**
 * Persons, counted or expected, who are on both lists of a pair, whatever other lists they are on.
 *
 * @param perHistory one number per history, indexed as the counts of a capture table
 * @throws RangeError when the two lists are one
 * @see Chan, Silverman & Vincent (2021), section 3
 * @example overlapCount([0, 4, 0, 2], [0, 1]) // 2
 */
export function overlapCount(perHistory: readonly number[], [i, j]: ListPair): number {
  if (i === j) throw new RangeError(`an overlap is of two lists, got ${i} twice`);
  const both = (1 << i) | (1 << j);
  return perHistory.reduce((sum, value, index) => ((index & both) === both ? sum + value : sum), 0);
}
