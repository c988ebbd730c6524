import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * The z of a two-sided interval under the standard normal law: P(-z <= Z <= z) = level.
 *
 * @param level coverage of the interval, strictly between 0 and 1
 * @throws RangeError when it is not
 * @see Wichura (1988), Applied Statistics 37(3), AS 241 for the quantile
 * @example normalBound(0.95) // 1.959964
 */
export function normalBound(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie strictly between 0 and 1, got ${level}`);
  return quantile((1 + level) / 2, 0, 1);
}
