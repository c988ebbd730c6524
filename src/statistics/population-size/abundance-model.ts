import { logGamma } from '../kernels/log-gamma.ts';
import { type PoissonRegression, poissonRegression } from '../kernels/poisson-regression.ts';
import type { CaptureTable } from './capture-table.ts';
import { hasFiniteMaximum } from './has-finite-maximum.ts';

export type Abundance =
  | {
      readonly kind: 'estimated';
      /** Persons, listed and unlisted, not rounded. */
      readonly estimate: number;
      readonly standardError: number;
      readonly deviance: number;
      readonly residualDf: number;
      readonly aic: number;
      /** With the log of the persons observed per parameter. */
      readonly bic: number;
      /** On the log scale, one per column. */
      readonly coefficients: readonly number[];
    }
  | { readonly kind: 'refused'; readonly reason: AbundanceRefusal };

export type AbundanceRefusal = 'no-maximum' | 'not-identifiable' | 'not-converged' | 'impossible-estimate';

/** Estimate and variance from the fitted model, when they are not those of the intercept. */
type Size = (fit: PoissonRegression, observed: number) => readonly [estimate: number, variance: number];

/**
 * Size of a population from any log-linear Poisson model of its capture histories whose columns, but for the intercept,
 * are 0 for "on no list": N = observed + exp(a), standard error sqrt(exp(a) + exp(2a) var(a)).
 *
 * @param columns of a history (index as in the counts of the table): its row without the intercept
 * @param size    other estimate and variance, for models in which the intercept is not the unlisted
 * @returns persons; refused when the maximum does not exist, is not identifiable, is not reached, or the estimate is
 *   below the persons observed (a capture probability outside (0, 1])
 * @throws RangeError when rows differ in length or hold numbers that are not finite
 * @see Cormack (1989), Biometrics 45(2); Rivest & Baillargeon (2007), Biometrics 63(4); Rcapture 1.4-4
 * @example abundanceModel(hiv, (index) => [0, 1, 2, 3].map((i) => (index >> i) & 1)) // 11125, standard error 905
 */
export function abundanceModel(
  table: CaptureTable,
  columns: (history: number) => readonly number[],
  size: Size = unlisted,
): Abundance {
  const counts = table.counts.slice(1);
  const design = counts.map((_, i) => [1, ...columns(i + 1)]);
  if (!hasFiniteMaximum(design, counts)) return { kind: 'refused', reason: 'no-maximum' };
  const fit = poissonRegression(design, counts);
  if (fit.aliased.length > 0) return { kind: 'refused', reason: 'not-identifiable' };
  if (!fit.isConverged) return { kind: 'refused', reason: 'not-converged' };
  const observed = counts.reduce((sum, count) => sum + count, 0);
  const [estimate, variance] = size(fit, observed);
  if (!(estimate >= observed && Number.isFinite(estimate) && variance >= 0))
    return { kind: 'refused', reason: 'impossible-estimate' };
  const { deviance, residualDf } = fit;
  const coefficients = [...fit.coefficients];
  const lack = -2 * logLikelihood(counts, fit);
  const aic = lack + 2 * coefficients.length;
  const bic = lack + Math.log(observed) * coefficients.length;
  return {
    kind: 'estimated',
    estimate,
    standardError: Math.sqrt(variance),
    deviance,
    residualDf,
    aic,
    bic,
    coefficients,
  };
}

function unlisted({ coefficients, covariance }: PoissonRegression, observed: number) {
  const dark = Math.exp(coefficients[0] ?? Number.NaN);
  return [observed + dark, dark + dark ** 2 * (covariance[0]?.[0] ?? Number.NaN)] as const;
}

const logLikelihood = (counts: readonly number[], { fitted }: PoissonRegression) =>
  counts.reduce((sum, y, i) => {
    const mean = fitted[i] ?? 0;
    return sum + (y > 0 ? y * Math.log(mean) : 0) - mean - logGamma(y + 1);
  }, 0);
