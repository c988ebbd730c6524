import { localLevel } from './local-level.ts';
import { nelderMead } from './nelder-mead.ts';

/**
 * Variances of the local level by maximum likelihood, by Nelder-Mead on their logarithms; the first level is vague: mean y_1 and
 * variance a million times that of the series.
 *
 * @param values y, none missing
 * @throws RangeError when fewer than 3 points are given, one is not finite, or the series is constant
 * @see Durbin & Koopman (2012), 2.10; R stats::StructTS(type = "level")
 * @example localLevelVariances(nile) // observationVariance 15099, levelVariance 1469
 */
export function localLevelVariances(values: readonly number[]): {
  readonly observationVariance: number;
  readonly levelVariance: number;
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  if (values.length < 3 || !(variance > 0 && Number.isFinite(variance)))
    throw new RangeError('needs at least 3 finite points that are not all the same');
  const [firstMean = 0] = values;
  const variances = ([a = 0, b = 0]: readonly number[]) => ({
    observationVariance: variance * Math.exp(Math.max(-40, Math.min(a, 10))),
    levelVariance: variance * Math.exp(Math.max(-40, Math.min(b, 10))),
  });
  const cost = (logs: readonly number[]) =>
    -localLevel(values, { ...variances(logs), firstMean, firstVariance: 1e6 * variance }).logLikelihood;
  const ends = [-4, -1].map((start) => nelderMead(cost, [-0.7, start], { tolerance: 1e-13 }));
  return variances(ends.reduce((a, b) => (b.value < a.value ? b : a)).at);
}
