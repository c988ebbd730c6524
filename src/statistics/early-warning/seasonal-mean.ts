import { poissonRegression } from '../kernels/poisson-regression.ts';

/**
 * The mean in control with a yearly wave, for cusum: Poisson regression log m = a + b cos(2 pi t / f) + c sin(2 pi t / f) on
 * the points before `from`, read on from there.
 *
 * @param counts  y >= 0, one per point, the first at t = 0
 * @param from    first point watched, counted from 0, at least 3
 * @param perYear f, points a year: 52 for weeks, 12 for months
 * @returns one mean > 0 per point from `from` to the last
 * @throws RangeError when there is too little history, a count is out of range, or the model does not converge
 * @see surveillance 1.20.3 algo.cusum, m = "glm"
 * @example seasonalMean([2, 6, 2, 6, 2, 6, 2], 4, 2) // 2, 6, 2
 */
export function seasonalMean(counts: readonly number[], from: number, perYear: number): readonly number[] {
  if (!(Number.isInteger(from) && from >= 3 && from < counts.length))
    throw new RangeError(`the first point watched must lie in [3, ${counts.length - 1}], got ${from}`);
  if (!(perYear > 1)) throw new RangeError(`points a year must be > 1, got ${perYear}`);
  const rows = counts.map((_, t) => {
    const angle = (2 * Math.PI * t) / perYear;
    return [1, Math.cos(angle), Math.sin(angle)];
  });
  const { coefficients, isConverged } = poissonRegression(rows.slice(0, from), counts.slice(0, from));
  if (!isConverged) throw new RangeError('the seasonal model does not converge on this history');
  return rows.slice(from).map((row) => Math.exp(row.reduce((sum, x, j) => sum + x * (coefficients[j] || 0), 0)));
}
