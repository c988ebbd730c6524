import type { PoissonRegression } from '../kernels/poisson-regression.ts';

/**
 * The part of Pearson's dispersion that noise of known variance makes in a Poisson fit: sum(w (1 - h) v / mu^2) / df, with w
 * the working weights and h the leverages.
 *
 * @param variance v >= 0 that protection added to each count
 * @returns without unit; 0 for exact counts
 * @example one mean of 10 fitted to 20 counts, v 6: 0.6
 */
export function noiseDispersion(
  fit: Pick<PoissonRegression, 'fitted' | 'workingWeights' | 'leverages' | 'residualDf'>,
  variance: number,
): number {
  if (variance === 0) return 0;
  const terms = fit.fitted.map(
    (mean, i) => ((fit.workingWeights[i] ?? 0) * (1 - (fit.leverages[i] ?? 0)) * variance) / mean ** 2,
  );
  return terms.reduce((sum, term) => sum + term, 0) / fit.residualDf;
}
