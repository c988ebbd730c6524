/** By how much R widens a probability before it looks for the quantile of a discrete law. */
const WIDENING = 64 * Number.EPSILON;

/**
 * Quantile of a law on 0, 1, 2, ...: the smallest q with cdf(q) >= p (1 - 64 epsilon), R's rule.
 *
 * @param cdf   non-decreasing, towards 1
 * @param p     probability in [0, 1)
 * @param guess where to begin; the nearer, the faster
 * @throws RangeError when p lies outside [0, 1), or the cdf never reaches it
 * @see R 4.2 nmath/qDiscrete_search.h
 * @example discreteQuantile((q) => 1 - 0.5 ** (q + 1), 0.75) // 1
 */
export function discreteQuantile(cdf: (q: number) => number, p: number, guess = 0): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`probability must lie in [0, 1), got ${p}`);
  const reached = (q: number) => cdf(q) >= p * (1 - WIDENING);
  let high = Math.max(0, Math.round(guess));
  for (let step = 1; !reached(high); step *= 2) {
    high += step;
    if (high > Number.MAX_SAFE_INTEGER) throw new RangeError(`no quantile of ${p}: the law never reaches it`);
  }
  let low = -1;
  for (let step = 1; high - step >= 0; step *= 2) {
    if (reached(high - step)) high -= step;
    else {
      low = high - step;
      break;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
