import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { countLaw } from '../kernels/count-law.ts';
import { checkAlpha, type Threshold } from './threshold.ts';

export interface LinkPrediction {
  /** eta, log of the mean. */
  readonly eta: number;
  /** Standard error of eta. */
  readonly standardError: number;
}

/**
 * Threshold from a negative binomial law with variance phi times the mean (Poisson for phi = 1): `nbPlugin` takes the mean
 * exp(eta); `muan` its upper limit exp(eta + z se), z the 1 - alpha quantile of the normal law, so that the doubt about the
 * mean counts as well.
 *
 * R's score is (y - eta) / (U - eta), which mixes the log scale with counts; its side of 1 is right, its size means nothing.
 *
 * @param y          current count >= 0
 * @param dispersion phi >= 1
 * @param alpha      one-sided false alarm rate, in (0, 1)
 * @returns undefined when the mean is beyond the whole numbers a double can count
 * @throws RangeError when alpha or phi is out of range
 * @see Noufaily et al. (2013), Statistics in Medicine 32(7); Salmon, Schumacher & Hoehle (2016), JSS 70(10)
 * @example eta = log 5, phi 1.5, alpha 0.05, y 11, nbPlugin: lower 1, upper 10, p-value 0.0376
 */
export function countThreshold(
  y: number,
  { eta, standardError }: LinkPrediction,
  dispersion: number,
  alpha: number,
  method: 'nbPlugin' | 'muan',
): Threshold | undefined {
  checkAlpha(alpha);
  const mean = Math.exp(method === 'muan' ? eta + normalQuantile(1 - alpha, 0, 1) * standardError : eta);
  if (!(mean <= Number.MAX_SAFE_INTEGER)) return undefined;
  const law = countLaw(Math.max(mean, Number.EPSILON), dispersion);
  const upper = law.quantile(1 - alpha);
  return { lower: law.quantile(alpha), upper, pValue: law.atLeast(y), score: (y - eta) / (upper - eta) };
}
