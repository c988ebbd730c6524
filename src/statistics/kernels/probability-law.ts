import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import negativeBinomialCdf from '@stdlib/stats-base-dists-negative-binomial-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { discreteQuantile } from './discrete-quantile.ts';

/** A law by its name and parameters, each > 0 but the mean of a normal law. */
export type LawName =
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 't'; readonly df: number }
  | { readonly kind: 'f'; readonly df1: number; readonly df2: number }
  | { readonly kind: 'beta'; readonly a: number; readonly b: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly rate: number }
  | { readonly kind: 'poisson'; readonly mean: number }
  /** Variance mean + mean^2 / size. */
  | { readonly kind: 'negative-binomial'; readonly mean: number; readonly size: number };

export interface ProbabilityLaw {
  /** P(X <= x). */
  readonly cdf: (x: number) => number;
  /** Of a discrete law the smallest x with P(X <= x) >= p. */
  readonly quantile: (p: number) => number;
}

/**
 * Cumulative probabilities and quantiles of the laws that the methods stand on.
 *
 * @throws RangeError when a parameter is out of range; from `quantile` also when p is not in (0, 1) (discrete: [0, 1)), or
 * the quantile of a continuous law does not lead back to p within 1e-9 of the smaller tail
 * @example probabilityLaw({ kind: 'f', df1: 3, df2: 10 }).quantile(0.95) // 3.7083
 */
export function probabilityLaw(law: LawName): ProbabilityLaw {
  const { kind, ...parameters } = law;
  for (const [name, value] of Object.entries(parameters))
    if (!(Number.isFinite(value) && (value > 0 || (kind === 'normal' && name === 'mean'))))
      throw new RangeError(`${name} of the law ${kind} is out of range: ${value}`);
  switch (law.kind) {
    case 'normal':
      return continuous(
        (x) => normalCdf(x, law.mean, law.sd),
        (p) => normalQuantile(p, law.mean, law.sd),
      );
    case 't':
      return continuous(
        (x) => tCdf(x, law.df),
        (p) => tQuantile(p, law.df),
      );
    case 'f':
      return continuous(
        (x) => fCdf(x, law.df1, law.df2),
        (p) => fQuantile(p, law.df1, law.df2),
      );
    case 'beta':
      return continuous(
        (x) => betaCdf(x, law.a, law.b),
        (p) => betaQuantile(p, law.a, law.b),
      );
    case 'gamma':
      return continuous(
        (x) => gammaCdf(x, law.shape, law.rate),
        (p) => gammaQuantile(p, law.shape, law.rate),
      );
    case 'poisson':
      return discrete((x) => poissonCdf(x, law.mean), law.mean);
    case 'negative-binomial':
      return discrete((x) => negativeBinomialCdf(x, law.size, law.size / (law.size + law.mean)), law.mean);
  }
}

const NEAR = 1e-9;

/** The libraries give up digits far in a tail: a quantile that does not lead back is refused. */
function continuous(cdf: (x: number) => number, quantile: (p: number) => number): ProbabilityLaw {
  return {
    cdf,
    quantile: (p) => {
      if (!(p > 0 && p < 1)) throw new RangeError(`probability must lie in (0, 1), got ${p}`);
      const x = quantile(p);
      if (!(Math.abs(cdf(x) - p) <= NEAR * Math.min(p, 1 - p)))
        throw new RangeError(`the quantile of ${p} cannot be had to nine digits with these parameters`);
      return x;
    },
  };
}

const discrete = (cdf: (x: number) => number, mean: number): ProbabilityLaw => ({
  cdf: (x) => (x < 0 ? 0 : cdf(Math.floor(x))),
  quantile: (p) => discreteQuantile(cdf, p, mean),
});
