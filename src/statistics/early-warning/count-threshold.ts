import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { countLaw } from '../kernels/count-law.ts';
import { noisyLaw } from '../kernels/noisy-law.ts';
import { checkAlpha, type Threshold } from './threshold.ts';

export interface LinkPrediction {
  /** eta, log of the mean. */
  readonly eta: number;
  /** Standard error of eta. */
  readonly standardError: number;
  /** Degrees of freedom that the dispersion was estimated with; default infinite, a dispersion that is known. */
  readonly residualDf?: number;
}

/**
 * Threshold from a negative binomial law with variance phi times the mean (Poisson for phi = 1): `nbPlugin` takes the mean
 * exp(eta) and leaves out that it is estimated; `muan` its upper limit exp(eta + z se), z the 1 - alpha quantile of the
 * normal law, which counts that doubt and the scatter of the count both in full; `predictive` keeps the mean and gives the
 * law the variance of a prediction, mu tau with tau = phi + se^2 mu as in Farrington et al. (1996), 3.8, times df / (df - 2),
 * the variance of Student's t, because phi is estimated too.
 *
 * R's score is (y - eta) / (U - eta), which mixes the log scale with counts; its side of 1 is right, its size means nothing.
 *
 * @param y          current count >= 0
 * @param dispersion phi >= 1
 * @param alpha      one-sided false alarm rate, in (0, 1)
 * @param noise      v >= 0, variance that protection added to y: the law is then that of the count and the noise together
 * @returns undefined when the mean is beyond the whole numbers a double can count, or `predictive` has no more than 2 degrees
 *   of freedom
 * @throws RangeError when alpha or phi is out of range
 * @see Noufaily et al. (2013), Statistics in Medicine 32(7); Salmon, Schumacher & Hoehle (2016), JSS 70(10)
 * @example eta = log 5, phi 1.5, alpha 0.05, y 11, nbPlugin: lower 1, upper 10, p-value 0.0376
 */
export function countThreshold(
  y: number,
  { eta, standardError, residualDf = Number.POSITIVE_INFINITY }: LinkPrediction,
  dispersion: number,
  alpha: number,
  method: 'predictive' | 'nbPlugin' | 'muan',
  noise = 0,
): Threshold | undefined {
  checkAlpha(alpha);
  const mean = Math.exp(method === 'muan' ? eta + normalQuantile(1 - alpha, 0, 1) * standardError : eta);
  if (!(mean <= Number.MAX_SAFE_INTEGER)) return undefined;
  if (method === 'predictive' && residualDf <= 2) return undefined;
  const doubt = residualDf === Number.POSITIVE_INFINITY ? 1 : residualDf / (residualDf - 2);
  const whole = method === 'predictive' ? doubt * (dispersion + standardError ** 2 * mean) : dispersion;
  const exact = countLaw(Math.max(mean, Number.EPSILON), whole);
  const law = noise > 0 ? noisyLaw(exact, mean, noise) : exact;
  const upper = law.quantile(1 - alpha);
  return { lower: law.quantile(alpha), upper, pValue: law.atLeast(y), score: (y - eta) / (upper - eta) };
}
