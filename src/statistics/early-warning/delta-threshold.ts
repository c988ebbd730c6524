import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { checkAlpha, type Threshold } from './threshold.ts';

/** Power of the count that is taken to be normal. */
export type Power = '2/3' | '1/2' | 'none';

export interface MeanPrediction {
  /** mu0, a count > 0. */
  readonly mean: number;
  /** Standard error of mu0, a count. */
  readonly standardError: number;
}

const EXPONENTS: Readonly<Record<Power, number>> = { '2/3': 2 / 3, '1/2': 1 / 2, none: 1 };

/**
 * Threshold of the first Farrington method: y^q is normal about mu0^q, tau = phi + se^2 / mu0, and its standard deviation is
 * sqrt(4/9 mu0^(1/3) tau) for q = 2/3, sqrt(tau / 4) for 1/2, sqrt(mu0 tau) for 1; U = (mu0^q + z sd)^(1/q), z the 1 - alpha
 * quantile of the normal law. A lower bound that would come from a negative number is 0.
 *
 * @param y          current count >= 0
 * @param dispersion phi >= 1
 * @param alpha      one-sided false alarm rate, in (0, 1)
 * @throws RangeError when alpha, phi or the mean is out of range
 * @see Farrington et al. (1996), JRSS A 159(3), 547-563, section 3.8
 * @example mu0 = 5, se 0.2, phi 1, alpha 0.05, y 8, power 2/3: lower 1.808, upper 9.115, p-value 0.109
 */
export function deltaThreshold(
  y: number,
  { mean, standardError }: MeanPrediction,
  dispersion: number,
  alpha: number,
  power: Power,
): Threshold {
  checkAlpha(alpha);
  if (!(mean > 0)) throw new RangeError(`mean must be > 0, got ${mean}`);
  if (!(dispersion >= 1)) throw new RangeError(`dispersion must be >= 1, got ${dispersion}`);
  const exponent = EXPONENTS[power];
  const tau = dispersion + standardError ** 2 / mean;
  const sd = Math.sqrt(exponent ** 2 * mean ** (2 * exponent - 1) * tau);
  const z = normalQuantile(1 - alpha, 0, 1);
  const centre = mean ** exponent;
  const bound = (side: number) => Math.max(0, centre + side * z * sd) ** (1 / exponent);
  const upper = bound(1);
  return {
    lower: bound(-1),
    upper,
    pValue: 1 - normalCdf(y ** exponent, centre, sd),
    score: (y - mean) / (upper - mean),
  };
}
