import { chiSquareTail } from '../kernels/chi-square-tail.ts';
import { leastSquares } from '../kernels/least-squares.ts';

export interface BreuschGodfrey {
  /** LM = n R^2. */
  readonly statistic: number;
  /** Under no autocorrelation up to the order: chi-square with as many degrees of freedom. */
  readonly pValue: number;
}

/**
 * Breusch-Godfrey test of autocorrelation: residuals regressed on the design and on themselves 1..order points earlier (0 before
 * the first); LM = n times the share of their squares that is explained.
 *
 * @param columns   the design the residuals come from, weighted as the residuals are
 * @param residuals in order of time
 * @throws RangeError when the order is not a whole number from 1 to n - 1, lengths differ, or all residuals are zero
 * @see Breusch (1978), Australian Economic Papers 17; Godfrey (1978), Econometrica 46; R lmtest::bgtest
 * @example breuschGodfrey([], Float64Array.of(1, -1, 1), 1).statistic // 3 * 2/3 = 2
 */
export function breuschGodfrey(columns: readonly Float64Array[], residuals: Float64Array, order = 3): BreuschGodfrey {
  const n = residuals.length;
  if (!(Number.isInteger(order) && order >= 1 && order < n))
    throw new RangeError(`order must be a whole number from 1 to ${n - 1}, got ${order}`);
  const lagged = Array.from({ length: order }, (_, i) => residuals.map((_e, t) => residuals[t - i - 1] ?? 0));
  const all = [...columns, ...lagged];
  const { coefficients } = leastSquares(all, residuals);
  const explained = residuals.map((_, t) => all.reduce((sum, it, j) => sum + (coefficients[j] || 0) * (it[t] ?? 0), 0));
  const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value ** 2, 0);
  if (!(squares(residuals) > 0)) throw new RangeError('needs finite residuals, not all zero');
  const statistic = (n * squares(explained)) / squares(residuals);
  return { statistic, pValue: chiSquareTail(statistic, order) };
}
