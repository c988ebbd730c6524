import { leastSquares } from '../kernels/least-squares.ts';

export interface AutoregressiveRegression {
  /** Correlation of errors one point apart. */
  readonly correlation: number;
  readonly coefficients: Float64Array;
  /** Covariance of the coefficients, with the variance RSS / (n - k) as R's gls reports it. */
  readonly covariance: readonly Float64Array[];
  readonly logLikelihood: number;
}

/** Correlations nearer to 1 or -1 are not tried. */
const FURTHEST = 0.999;
const STEPS = 80;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Generalised least squares with AR(1) errors by maximum likelihood: corr(e_s, e_t) = phi^|s - t|. For each phi the rows are
 * whitened, (z_t - phi^d z_(t-d)) / sqrt(1 - phi^(2d)) with d the distance to the row before, so gaps are allowed; phi maximises
 * -n/2 (log(2 pi RSS/n) + 1) - 1/2 sum log(1 - phi^(2d)), found on a grid of 0.05 and then by golden section.
 *
 * @param columns  X, one array per column
 * @param response y
 * @param places   whole times of the rows, increasing
 * @throws RangeError when lengths differ, times do not increase, a column is a combination of others, or no more rows than columns
 * @see Pinheiro & Bates (2000), Mixed-Effects Models in S and S-PLUS, 5.3; R nlme::gls(correlation = corAR1(), method = "ML")
 * @example autoregressiveRegression([Float64Array.of(1, 1, 1, 1)], Float64Array.of(1, -1, 1, -1), [1, 2, 3, 4]).correlation // < 0
 */
export function autoregressiveRegression(
  columns: readonly Float64Array[],
  response: Float64Array,
  places: readonly number[],
): AutoregressiveRegression {
  const n = response.length;
  if (places.length !== n || n <= columns.length)
    throw new RangeError(`needs a time per row and more rows than columns, got ${n} rows and ${places.length} times`);
  const distances = places.map((place, i) => (i === 0 ? Number.POSITIVE_INFINITY : place - (places[i - 1] ?? 0)));
  if (distances.some((d) => !(d >= 1))) throw new RangeError('times must be whole and increase');
  const fitAt = (phi: number): AutoregressiveRegression => {
    const powers = distances.map((d) => (Number.isFinite(d) ? phi ** d : 0));
    const whiten = (values: Float64Array) =>
      values.map((value, t) => {
        const power = powers[t] ?? 0;
        return (value - power * (values[t - 1] ?? 0)) / Math.sqrt(1 - power ** 2);
      });
    const [design, target] = [columns.map(whiten), whiten(response)];
    const { coefficients, covariance, aliased } = leastSquares(design, target);
    if (aliased.length > 0) throw new RangeError(`columns that are a combination of others: ${aliased}`);
    const rss = target.reduce((sum, y, t) => {
      const fitted = design.reduce((part, column, j) => part + (coefficients[j] ?? 0) * (column[t] ?? 0), 0);
      return sum + (y - fitted) ** 2;
    }, 0);
    const determinant = powers.reduce((sum, power) => sum + Math.log(1 - power ** 2), 0);
    return {
      correlation: phi,
      coefficients,
      covariance: covariance.map((row) => row.map((value) => (value * rss) / (n - columns.length))),
      logLikelihood: (-n / 2) * (Math.log((2 * Math.PI * rss) / n) + 1) - determinant / 2,
    };
  };
  const grid = Array.from({ length: 39 }, (_, i) => (i - 19) / 20);
  const start = grid.reduce((best, phi) => (fitAt(phi).logLikelihood > fitAt(best).logLikelihood ? phi : best), 0);
  let [low, high] = [Math.max(start - 0.05, -FURTHEST), Math.min(start + 0.05, FURTHEST)];
  for (let step = 0; step < STEPS; step++) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (fitAt(left).logLikelihood > fitAt(right).logLikelihood) high = right;
    else low = left;
  }
  return fitAt((low + high) / 2);
}
