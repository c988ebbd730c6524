import { exactly, type Uncertain } from '../model/uncertainty.ts';
import { noiseOf } from './noise.ts';
import { checkTable } from './perturbation-table.ts';
import { largestShare, SUM_RULE } from './sum-rule.ts';
import { D5_V3_JS0 } from './tables/d5-v3-js0.ts';

/** The sum of a measure over the records of one atom. */
export interface TrueSum {
  readonly sum: number;
  readonly largest: number;
  /** Key of the sum modulo 2^32. */
  readonly key: number;
}

const TABLE = checkTable(D5_V3_JS0);
const noise = noiseOf(TABLE);
/** Row of the table in which the noise is symmetric: a sum with so many contributors has no lower edge to mind. */
const BEYOND = Math.max(...TABLE.rows.map(([count]) => count));

/**
 * Published sum of one atom: max(0, S + v × m × largest contribution), whole. Of a set with a published count of 0 it is 0,
 * whatever is in it. Withheld when the published count is too small, when one record makes up too much of the sum, and when
 * the sum is 0: otherwise a published 0 would say that it is.
 *
 * @param publishedCount of the same atom
 * @returns null = withheld
 * @see Gießing & Tent (2019) on the cell-key method for magnitudes with one top contributor
 */
export function protectedSum({ sum, largest, key }: TrueSum, publishedCount: number): Uncertain | null {
  if (publishedCount === 0) return exactly(0);
  const share = largestShare(publishedCount);
  if (share === undefined || sum === 0 || largest > share * sum) return null;
  const step = SUM_RULE.noisePerLargest;
  const value = Math.max(0, Math.round(sum + noise(BEYOND, key / 2 ** 32) * step * largest));
  return boundsOf(value, share);
}

/** The largest contribution is at most `share` of the true sum: that bounds the noise without telling what it is. */
function boundsOf(value: number, share: number): Uncertain {
  const most = TABLE.maximumNoise * SUM_RULE.noisePerLargest * share;
  return {
    value,
    // Half a unit either way for rounding to a whole number.
    low: Math.floor(Math.max(0, value - 0.5) / (1 + most)),
    high: Math.ceil((value + 0.5) / (1 - most)),
    variance: TABLE.variance * (SUM_RULE.noisePerLargest * share * value) ** 2,
  };
}
