import type { CaptureTable } from './capture-table.ts';
import type { ListPair } from './list-pairs.ts';
import { logLinear } from './log-linear.ts';
import { overlapCount } from './overlap-count.ts';

/**
 * How surprising it is that two lists have nobody in common: P(overlap empty | model without the pair) =
 * exp(-expected overlap), the other pairs staying in the model. A small number speaks for the effect of -infinity.
 *
 * @param pairs the two-list effects of the model
 * @param pair  the one that is left out
 * @returns probability in [0, 1]; undefined when the model without the pair is refused
 * @throws RangeError when the pair is not in the model, or the pairs do not fit the table
 * @see Chan, Silverman & Vincent (2021); SparseMSE 2.0.1
 * @example emptyOverlapProbability(ukSixLists, [[0, 4], [0, 1]], [0, 4]) // 0.0847: an empty LA:GP can be chance
 */
export function emptyOverlapProbability(
  table: CaptureTable,
  pairs: readonly ListPair[],
  pair: ListPair,
): number | undefined {
  const others = pairs.filter((it) => String(it) !== String(pair));
  if (others.length === pairs.length) throw new RangeError(`pair ${pair} is not in the model`);
  const fit = logLinear(table, others);
  return fit.kind === 'fitted' ? Math.exp(-overlapCount(fit.fitted, pair)) : undefined;
}
