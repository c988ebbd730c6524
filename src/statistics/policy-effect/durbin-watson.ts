/**
 * Durbin-Watson statistic: sum of (e_t - e_(t-1))^2 over sum of e_t^2. About 2 without first-order autocorrelation, towards 0
 * when neighbours are alike, towards 4 when they alternate.
 *
 * @param residuals in order of time
 * @throws RangeError when fewer than 2 are given, one is not finite, or all are zero
 * @see Durbin & Watson (1950), Biometrika 37
 * @example durbinWatson([1, -1, 1]) // 8/3 = 2.6667
 */
export function durbinWatson(residuals: readonly number[]): number {
  const total = residuals.reduce((sum, e) => sum + e ** 2, 0);
  if (residuals.length < 2 || !Number.isFinite(total) || total === 0)
    throw new RangeError('needs at least 2 finite residuals, not all zero');
  return residuals.reduce((sum, e, t) => sum + (t === 0 ? 0 : (e - (residuals[t - 1] ?? 0)) ** 2), 0) / total;
}
