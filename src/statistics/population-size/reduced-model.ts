import type { CaptureTable } from './capture-table.ts';
import type { ListPair } from './list-pairs.ts';

/** A log-linear model after empty overlaps are taken out. */
export interface ReducedModel {
  /** Histories (indices into the counts) that stay. */
  readonly histories: readonly number[];
  /** Model matrix, one row per history that stays: intercept, lists, pairs. */
  readonly design: readonly (readonly number[])[];
  readonly counts: readonly number[];
  /** Pairs with a finite effect, in the order of the model. */
  readonly pairs: readonly ListPair[];
  /** Pairs of the model without a common person: their effect is -infinity. */
  readonly emptyPairs: readonly ListPair[];
}

/**
 * Prepares log E n_w = a + sum a_i w_i + sum over the model's pairs a_ij w_i w_j. A pair without a common person has
 * a_ij = -infinity: the histories with both lists and the term itself leave the model; the rest stays as it is.
 *
 * @param pairs the two-list effects of the model, each once
 * @throws RangeError when a pair does not name two lists of the table, the earlier first, or is repeated
 * @see Chan, Silverman & Vincent (2021), section 3
 * @example reducedModel(table, [[0, 1]]).emptyPairs // [0, 1] when no one is on both lists
 */
export function reducedModel(table: CaptureTable, pairs: readonly ListPair[]): ReducedModel {
  check(table, pairs);
  const holds = (index: number, [i, j]: ListPair) => (index & (1 << i)) > 0 && (index & (1 << j)) > 0;
  const isEmpty = (pair: ListPair) => !table.counts.some((count, index) => count > 0 && holds(index, pair));
  const emptyPairs = pairs.filter(isEmpty);
  const finite = pairs.filter((pair) => !emptyPairs.includes(pair));
  const histories = [...table.counts.keys()].filter(
    (index) => index > 0 && !emptyPairs.some((pair) => holds(index, pair)),
  );
  return {
    histories,
    design: histories.map((index) => [
      1,
      ...table.lists.map((_, i) => (index >> i) & 1),
      ...finite.map((pair) => Number(holds(index, pair))),
    ]),
    counts: histories.map((index) => table.counts[index] ?? 0),
    pairs: finite,
    emptyPairs,
  };
}

function check({ lists }: CaptureTable, pairs: readonly ListPair[]): void {
  for (const [i, j] of pairs)
    if (!Number.isInteger(i) || !Number.isInteger(j) || i < 0 || i >= j || j >= lists.length)
      throw new RangeError(`a pair names two of ${lists.length} lists, the earlier first, got ${i}, ${j}`);
  if (new Set(pairs.map(String)).size < pairs.length) throw new RangeError('a pair stands twice in the model');
}
