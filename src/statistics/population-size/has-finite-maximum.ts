import { simplex } from './simplex.ts';

const SMALLEST_SLACK = 1e-7;

/**
 * Whether the likelihood of a log-linear Poisson model has a maximum at finite parameters. With A the model matrix and
 * t = A'n its sufficient statistics: when max s subject to A'x = t, x_w >= s is above 0 (1e-7). IRLS would give numbers
 * in the other case too, and they would mean nothing.
 *
 * @param design A, one row per count, with a column of ones
 * @param counts n, each >= 0
 * @throws RangeError when rows differ in length or number, or a number is not finite
 * @see Fienberg & Rinaldo (2012), Annals of Statistics 40(2); Chan, Silverman & Vincent (2021), section 3
 * @example hasFiniteMaximum([[1, 0], [1, 1]], [3, 0]) // false: the second effect runs to -infinity
 */
export function hasFiniteMaximum(design: readonly (readonly number[])[], counts: readonly number[]): boolean {
  if (design.length !== counts.length) throw new RangeError(`${design.length} rows for ${counts.length} counts`);
  // Where every count is above 0, x = n itself has all its x_w above 0.
  if (counts.every((count) => count > 0)) return true;
  // With x = s + y and y >= 0 the programme is in standard form; s itself is >= 0, for x = n is allowed.
  const columns = (design[0] ?? []).map((_, k) => design.map((row) => row[k] ?? 0));
  const constraints = columns.map((column) => [column.reduce((sum, a) => sum + a, 0), ...column]);
  const totals = columns.map((column) => column.reduce((sum, a, i) => sum + a * (counts[i] ?? 0), 0));
  const result = simplex([1, ...counts.map(() => 0)], constraints, totals);
  return result.kind === 'optimum' && result.value > SMALLEST_SLACK;
}
