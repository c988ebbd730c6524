import { leastSquares } from '../kernels/least-squares.ts';
import { nelderMead } from './nelder-mead.ts';
import { simplexWeights } from './simplex-weights.ts';

export interface PredictorInput {
  /** Predictors of the treated unit, one per row. */
  readonly treated: readonly number[];
  /** Predictors of each donor, as many rows. */
  readonly donors: readonly (readonly number[])[];
  /** Outcome of the treated unit before the policy. */
  readonly outcome: readonly number[];
  /** Outcome of each donor at the same points. */
  readonly donorOutcomes: readonly (readonly number[])[];
}

export interface PredictorWeights {
  /** W, one per donor. */
  readonly weights: readonly number[];
  /** V, one per predictor, sum 1. */
  readonly importance: readonly number[];
  /** (X1 - X0 w)' V (X1 - X0 w) on the scaled predictors. */
  readonly predictorLoss: number;
  /** Mean squared gap of the outcome before the policy. */
  readonly mspe: number;
}

/**
 * Donor weights by predictors: W(V) minimises (X1 - X0 w)' V (X1 - X0 w) over w >= 0 with sum 1, predictors scaled by their sd over
 * treated and donors; V >= 0 with sum 1 is equal for all, or 'nested': chosen for the smallest mean squared gap of the outcome, by
 * Nelder-Mead on log V from equal V, from the regression of the outcomes on the predictors, and again from the better of both.
 *
 * @throws RangeError when no donor is given, lengths differ, a number is not finite, or a predictor is the same everywhere
 * @see Abadie, Diamond & Hainmueller (2011), Journal of Statistical Software 42(13)
 * @example predictorWeights(input, 'equal').weights // synth_toy: 0, 0.0549, 0.3931, 0.5407, 0.0114, 0
 */
export function predictorWeights(input: PredictorInput, choice: 'equal' | 'nested' = 'nested'): PredictorWeights {
  const { treated, donors, outcome, donorOutcomes } = input;
  if (treated.length === 0 || outcome.length === 0 || donorOutcomes.length !== donors.length)
    throw new RangeError('needs predictors, outcomes and as many donors in both');
  if (donorOutcomes.some(({ length }) => length !== outcome.length))
    throw new RangeError(`every donor must have ${outcome.length} outcomes`);
  if (![...outcome, ...donorOutcomes.flat()].every(Number.isFinite)) throw new RangeError('outcomes must be finite');
  const scales = treated.map((value, i) => deviation([value, ...donors.map((donor) => donor[i] ?? Number.NaN)]));
  if (!scales.every((scale) => scale > 0)) throw new RangeError('a predictor is missing or the same everywhere');
  const scale = (values: readonly number[]) => values.map((value, i) => value / (scales[i] ?? 1));
  const [one, many] = [scale(treated), donors.map(scale)];
  const gap = (a: readonly number[], bs: readonly (readonly number[])[], weights: readonly number[], i: number) =>
    (a[i] ?? 0) - bs.reduce((sum, b, j) => sum + (weights[j] ?? 0) * (b[i] ?? 0), 0);
  const solve = (raw: readonly number[]): PredictorWeights => {
    const total = raw.reduce((sum, v) => sum + v, 0);
    const importance = raw.map((v) => v / total);
    const weights = simplexWeights(one, many, importance);
    return {
      weights,
      importance,
      predictorLoss: importance.reduce((sum, v, i) => sum + v * gap(one, many, weights, i) ** 2, 0),
      mspe: outcome.reduce((sum, _, t) => sum + gap(outcome, donorOutcomes, weights, t) ** 2, 0) / outcome.length,
    };
  };
  const equal = one.map(() => 1 / one.length);
  if (choice === 'equal') return solve(equal);
  const powers = (logs: readonly number[]) => logs.map((x) => Math.exp(Math.max(-40, Math.min(40, x))));
  const search = (logs: readonly number[], edge: number) =>
    nelderMead((at) => solve(powers(at)).mspe, logs, { edge, tolerance: 1e-9 });
  const starts = [equal, regressionStart(one, many, input)].map((start) => start.map((v) => Math.log(v + 1e-6)));
  const ends = starts.flatMap((start) => [search(start, 1), search(start, 3)]);
  const best = ends.reduce((a, b) => (b.value < a.value ? b : a));
  return solve(powers(search(search(best.at, 1).at, 0.5).at));
}

/** Sum of squared coefficients of each predictor in the regression of every outcome on all predictors, over all units. */
function regressionStart(
  one: readonly number[],
  many: readonly (readonly number[])[],
  { outcome, donorOutcomes }: PredictorInput,
): readonly number[] {
  const units = [one, ...many];
  const columns = [units.map(() => 1), ...one.map((_, i) => units.map((unit) => unit[i] ?? 0))].map((it) =>
    Float64Array.from(it),
  );
  const squares = one.map(() => 0);
  for (const [t, y] of outcome.entries()) {
    const response = Float64Array.from([y, ...donorOutcomes.map((donor) => donor[t] ?? 0)]);
    const { coefficients } = leastSquares(columns, response);
    for (const i of squares.keys()) squares[i] = (squares[i] ?? 0) + (coefficients[i + 1] || 0) ** 2;
  }
  const total = squares.reduce((sum, value) => sum + value, 0);
  return total > 0 ? squares.map((value) => value / total) : one.map(() => 1 / one.length);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
