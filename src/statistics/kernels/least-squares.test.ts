import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';

const columns = (...values: readonly (readonly number[])[]) => values.map((column) => Float64Array.from(column));

describe('least squares', () => {
  it('finds the line through points on a line', () => {
    const { coefficients, aliased } = leastSquares(columns([1, 1, 1], [0, 1, 2]), Float64Array.of(1, 3, 5));
    expect(coefficients[0]).toBeCloseTo(1, 12);
    expect(coefficients[1]).toBeCloseTo(2, 12);
    expect(aliased).toEqual([]);
  });

  it('gives the inverse of X´X and the leverages of a line', () => {
    const { covariance, leverages } = leastSquares(columns([1, 1, 1], [0, 1, 2]), Float64Array.of(1, 3, 6));
    const inverse = [5 / 6, -1 / 2, -1 / 2, 1 / 2];
    for (const [i, value] of covariance.flatMap((row) => [...row]).entries())
      expect(value).toBeCloseTo(inverse[i] ?? 0);
    for (const [i, value] of [5 / 6, 1 / 3, 5 / 6].entries()) expect(leverages[i]).toBeCloseTo(value, 12);
  });

  it('drops an empty column and one that repeats another, and leaves no number for them', () => {
    const fit = leastSquares(columns([1, 1, 1], [0, 0, 0], [0, 1, 2], [1, 2, 3]), Float64Array.of(1, 3, 5));
    expect(fit.aliased).toEqual([1, 3]);
    expect([...fit.coefficients].map((it) => Number(it.toFixed(9)))).toEqual([1, Number.NaN, 2, Number.NaN]);
    expect(fit.covariance[1]?.[0]).toBeNaN();
    expect(fit.covariance[0]?.[3]).toBeNaN();
  });

  it('keeps its digits where the normal equations lose theirs', () => {
    const e = 1e-8;
    const { coefficients } = leastSquares(columns([1, e, 0], [1, 0, e]), Float64Array.of(2, e, e));
    expect(coefficients[0]).toBeCloseTo(1, 6);
    expect(coefficients[1]).toBeCloseTo(1, 6);
  });

  it('refuses a column of another length', () => {
    expect(() => leastSquares(columns([1, 1]), Float64Array.of(1, 2, 3))).toThrow(RangeError);
  });
});
