/** Two lists, by their place (0-based), the earlier first. */
export type ListPair = readonly [number, number];

/**
 * All pairs of lists, in the order 12, 13, ..., 1t, 23, ...
 *
 * @param lists number of lists, whole and >= 0
 * @throws RangeError when it is not
 * @see Chan, Silverman & Vincent (2021); ties of the stepwise choice go by this order
 * @example listPairs(3) // [0, 1], [0, 2], [1, 2]
 */
export function listPairs(lists: number): readonly ListPair[] {
  if (!Number.isInteger(lists) || lists < 0) throw new RangeError(`lists must be whole and >= 0, got ${lists}`);
  return Array.from({ length: lists }, (_, i) =>
    Array.from({ length: lists - i - 1 }, (_, k): ListPair => [i, i + 1 + k]),
  ).flat();
}
