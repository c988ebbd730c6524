export interface LocalLevelModel {
  /** Variance of the observation noise, > 0. */
  readonly observationVariance: number;
  /** Variance of one step of the level, >= 0. */
  readonly levelVariance: number;
  /** Mean and variance of the level at the first point, before it is observed. */
  readonly firstMean: number;
  readonly firstVariance: number;
}

export interface LocalLevel {
  /** Level given the observations up to and with each point, and its variance. */
  readonly filtered: Float64Array;
  readonly filteredVariance: Float64Array;
  /** Level given all observations, and its variance. */
  readonly smoothed: Float64Array;
  readonly smoothedVariance: Float64Array;
  readonly logLikelihood: number;
}

/**
 * Kalman filter and smoother of the local level: y_t = mu_t + e_t, mu_(t+1) = mu_t + eta_t. With a, P before a point, F = P + s2_e:
 * the level after it is a + P/F (y - a) with variance P (1 - P/F), and the log-likelihood adds -1/2 (log 2 pi + log F + (y - a)^2/F).
 * The smoother goes back by J = P_t|t / P_(t+1). A point that is NaN is missing: nothing is learnt there.
 *
 * @param values  y, NaN where missing
 * @throws RangeError when no point is given, one is infinite, a variance is negative, or that of the observations is 0
 * @see Durbin & Koopman (2012), Time Series Analysis by State Space Methods, ch. 2
 * @example localLevel(nile, { observationVariance: 15099, levelVariance: 1469.1, firstMean: 0, firstVariance: 1e7 }).logLikelihood // -641.5856
 */
export function localLevel(values: ArrayLike<number>, model: LocalLevelModel): LocalLevel {
  const { observationVariance, levelVariance, firstMean, firstVariance } = model;
  const n = values.length;
  const isBad = (value: number | undefined) => value === undefined || Math.abs(value) === Number.POSITIVE_INFINITY;
  if (n === 0 || Array.from(values).some(isBad)) throw new RangeError('needs points, none infinite');
  if (!(observationVariance > 0 && levelVariance >= 0 && firstVariance >= 0 && Number.isFinite(firstMean)))
    throw new RangeError('variances must be >= 0, that of the observations > 0');
  const [filtered, filteredVariance, smoothed, smoothedVariance] = [0, 0, 0, 0].map(() => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let [mean, variance, logLikelihood] = [firstMean, firstVariance, 0];
  for (let t = 0; t < n; t++) {
    const value = values[t] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      const total = variance + observationVariance;
      const surprise = value - mean;
      logLikelihood -= (Math.log(2 * Math.PI * total) + surprise ** 2 / total) / 2;
      mean += (variance / total) * surprise;
      variance *= observationVariance / total;
    }
    filtered[t] = mean;
    filteredVariance[t] = variance;
    variance += levelVariance;
  }
  for (let t = n - 1; t >= 0; t--) {
    const [own, spread] = [filtered[t] ?? 0, filteredVariance[t] ?? 0];
    const next = spread + levelVariance;
    const gain = t === n - 1 || next === 0 ? 0 : spread / next;
    smoothed[t] = own + gain * ((smoothed[t + 1] ?? 0) - own);
    smoothedVariance[t] = spread + gain ** 2 * ((smoothedVariance[t + 1] ?? 0) - next);
  }
  return { filtered, filteredVariance, smoothed, smoothedVariance, logLikelihood };
}
