import type { PerturbationTable } from './perturbation-table.ts';

type Noise = (count: number, cellKey: number) => number;

/**
 * Makes the look-up of a table: the noise of a cell from its true count and its cell key.
 * n = 0 gives 0, always; counts beyond the table use its last row; the first row, in order of upper bound, with
 * cellKey < upper counts (intervals are closed below, open above).
 *
 * @returns (count: whole number >= 0, cellKey in [0, 1)) > noise v, the published count being count + v
 * @throws RangeError when count or key are out of range
 * @see Fraser & Wooton (2005); Thompson, Broadfoot & Elazar (2013); sdcTools/cellKey 1.0.2
 * @example noiseOf(D5_V3_JS2)(1, 0.5) // -1: a true 1 with key 0.5 is published as 0
 */
export function noiseOf(table: PerturbationTable): Noise {
  const byCount = Map.groupBy(table.rows, ([i]) => i);
  const largest = Math.max(...byCount.keys());
  return (count, cellKey) => {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`count must be whole and >= 0, got ${count}`);
    if (!(cellKey >= 0 && cellKey < 1)) throw new RangeError(`cell key must lie in [0, 1), got ${cellKey}`);
    const row = byCount.get(Math.min(count, largest))?.find(([, , , upper]) => cellKey < upper);
    // The last upper bound may fall short of 1 by rounding; its row then holds the rest.
    return (row ?? byCount.get(Math.min(count, largest))?.at(-1))?.[1] ?? 0;
  };
}
