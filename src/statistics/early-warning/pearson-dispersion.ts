import type { PoissonRegression } from '../kernels/poisson-regression.ts';

/**
 * Dispersion of a quasi-Poisson fit: sum(w ((y - mu) / mu)^2) / df with w the working weights, which is Pearson's
 * chi-square over the residual degrees of freedom. With prior weights `instead` they take the place of w: that is what R's
 * package does after it has stored them over the working weights, and it is far too small.
 *
 * @param counts y, as in the fit
 * @returns without unit, not yet raised to 1; NaN when no degree of freedom is left
 * @throws RangeError when the number of counts differs from the fit
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 9.2.4
 * @example counts 2, 3, 7 with mean 4 each: (4 + 1 + 9) / 4 / 2 = 1.75
 */
export function pearsonDispersion(
  fit: Pick<PoissonRegression, 'fitted' | 'workingWeights' | 'residualDf'>,
  counts: readonly number[],
  instead?: readonly number[],
): number {
  if (counts.length !== fit.fitted.length)
    throw new RangeError(`${counts.length} counts for a fit of ${fit.fitted.length}`);
  if (fit.residualDf <= 0) return Number.NaN;
  const weights = instead ?? fit.workingWeights;
  const sum = counts.reduce((total, y, i) => {
    const mean = fit.fitted[i] ?? 0;
    return total + (weights[i] ?? 0) * ((y - mean) / mean) ** 2;
  }, 0);
  return sum / fit.residualDf;
}
