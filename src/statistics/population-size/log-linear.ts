import { logGamma } from '../kernels/log-gamma.ts';
import { type PoissonRegression, poissonRegression } from '../kernels/poisson-regression.ts';
import type { CaptureTable } from './capture-table.ts';
import { identifiability } from './identifiability.ts';
import type { ListPair } from './list-pairs.ts';
import { normalBound } from './normal-bound.ts';
import { type ReducedModel, reducedModel } from './reduced-model.ts';

export type Refusal = 'no-maximum' | 'not-identifiable' | 'no-maximum-and-not-identifiable' | 'not-converged';

export interface LogLinearFit {
  readonly kind: 'fitted';
  /** Persons on at least one list. */
  readonly observed: number;
  /** Persons on no list, exp(a). */
  readonly darkFigure: number;
  /** observed + darkFigure, not rounded. */
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  /** Standard error of log darkFigure. */
  readonly standardError: number;
  readonly deviance: number;
  readonly residualDf: number;
  /** Counts the effects of -infinity as parameters too. */
  readonly aic: number;
  /** '(Intercept)', the lists, then the pairs as 'A:B'; -Infinity for the pairs without a common person. */
  readonly coefficients: ReadonlyMap<string, number>;
  readonly pairs: readonly ListPair[];
  readonly emptyPairs: readonly ListPair[];
  /** Expected persons per history, indexed as the counts of the table; 0 where an empty overlap took it out. */
  readonly fitted: readonly number[];
}

export type LogLinearResult = LogLinearFit | { readonly kind: 'refused'; readonly reason: Refusal };

/**
 * Size of a population from a log-linear model of its lists: log E n_w = a + sum a_i w_i + sum a_ij w_i w_j, Poisson, all
 * 2^t - 1 histories included; N = observed + exp(a), interval observed + exp(a ± z se(a)). Pairs without a common person
 * get a_ij = -infinity (see reduced-model), each adding 2 to the AIC.
 *
 * @param pairs the two-list effects of the model; none is the independence of lists
 * @param level coverage of the interval, default 0.95
 * @returns persons; refused when the maximum does not exist, is not identifiable, or is not reached in 25 steps
 * @throws RangeError when a pair does not fit the table or the level is not between 0 and 1
 * @see Cormack (1989), Biometrics 45(2); Chan, Silverman & Vincent (2021); SparseMSE 2.0.1
 * @example logLinear(ukSixLists, []) // fitted, estimate 12214, from 10989 to 13621
 */
export function logLinear(table: CaptureTable, pairs: readonly ListPair[], level = 0.95): LogLinearResult {
  const z = normalBound(level);
  const { exists, isIdentifiable } = identifiability(table, pairs);
  if (!exists || !isIdentifiable) return { kind: 'refused', reason: reasonOf(exists, isIdentifiable) };
  const model = reducedModel(table, pairs);
  const fit = poissonRegression(model.design, model.counts);
  if (!fit.isConverged) return { kind: 'refused', reason: 'not-converged' };
  const observed = model.counts.reduce((sum, count) => sum + count, 0);
  const logDark = fit.coefficients[0] ?? 0;
  const standardError = Math.sqrt(fit.covariance[0]?.[0] ?? Number.NaN);
  return {
    kind: 'fitted',
    observed,
    darkFigure: Math.exp(logDark),
    estimate: observed + Math.exp(logDark),
    interval: [observed + Math.exp(logDark - z * standardError), observed + Math.exp(logDark + z * standardError)],
    standardError,
    deviance: fit.deviance,
    residualDf: fit.residualDf,
    aic: aicOf(model, fit),
    coefficients: coefficientsOf(table, model, fit),
    pairs,
    emptyPairs: model.emptyPairs,
    fitted: spread(table, model, fit),
  };
}

function reasonOf(exists: boolean, isIdentifiable: boolean): Refusal {
  if (exists) return 'not-identifiable';
  return isIdentifiable ? 'no-maximum' : 'no-maximum-and-not-identifiable';
}

function aicOf({ counts, design, emptyPairs }: ReducedModel, { fitted }: PoissonRegression): number {
  const logLikelihood = counts.reduce((sum, y, i) => {
    const mean = fitted[i] ?? 0;
    return sum + (y > 0 ? y * Math.log(mean) : 0) - mean - logGamma(y + 1);
  }, 0);
  return -2 * logLikelihood + 2 * ((design[0]?.length ?? 0) + emptyPairs.length);
}

function coefficientsOf({ lists }: CaptureTable, model: ReducedModel, fit: PoissonRegression) {
  const label = ([i, j]: ListPair) => `${lists[i]}:${lists[j]}`;
  const names = ['(Intercept)', ...lists, ...model.pairs.map(label)];
  return new Map([
    ...names.map((name, k) => [name, fit.coefficients[k] ?? Number.NaN] as const),
    ...model.emptyPairs.map((pair) => [label(pair), Number.NEGATIVE_INFINITY] as const),
  ]);
}

function spread({ counts }: CaptureTable, { histories }: ReducedModel, { fitted }: PoissonRegression) {
  const means = counts.map(() => 0);
  for (const [i, index] of histories.entries()) means[index] = fitted[i] ?? 0;
  return means;
}
