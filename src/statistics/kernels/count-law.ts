import negativeBinomialCdf from '@stdlib/stats-base-dists-negative-binomial-cdf';
import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';
import { discreteQuantile } from './discrete-quantile.ts';

export interface CountLaw {
  /** P(Y >= count). */
  readonly atLeast: (count: number) => number;
  /** Smallest q with P(Y <= q) >= p, for p in [0, 1). */
  readonly quantile: (p: number) => number;
}

/**
 * Law of a count with mean m and variance phi m: Poisson for phi = 1, else negative binomial with size m / (phi - 1) and
 * probability 1 / phi.
 *
 * @param mean       m, a count, finite and > 0
 * @param dispersion phi >= 1
 * @throws RangeError when the mean or the dispersion is out of range
 * @see Noufaily et al. (2013), Statistics in Medicine 32(7), 1206-1222
 * @example countLaw(5, 1.5).quantile(0.95) // 10
 */
export function countLaw(mean: number, dispersion: number): CountLaw {
  if (!(mean > 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`mean must be finite and > 0, got ${mean}`);
  if (!(dispersion >= 1 && dispersion < Number.POSITIVE_INFINITY))
    throw new RangeError(`dispersion must be finite and >= 1, got ${dispersion}`);
  const cdf = (q: number) =>
    dispersion === 1 ? poissonCdf(q, mean) : negativeBinomialCdf(q, mean / (dispersion - 1), 1 / dispersion);
  return {
    atLeast: (count) => (count <= 0 ? 1 : Math.max(0, 1 - cdf(count - 1))),
    quantile: (p) => discreteQuantile(cdf, p, mean),
  };
}
