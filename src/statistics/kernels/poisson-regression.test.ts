import { describe, expect, it } from 'vitest';
import { poissonRegression } from './poisson-regression.ts';

describe('Poisson regression', () => {
  // R's own example of glm: Dobson (1990), page 93, randomized controlled trial.
  const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
  const design = counts.map((_, i) => [
    1,
    ...[1, 2].map((level) => Number(i % 3 === level)),
    ...[1, 2].map((level) => Number(Math.floor(i / 3) === level)),
  ]);

  it("gives the coefficients, deviance and standard errors of R's example", () => {
    const fit = poissonRegression(design, counts);
    const published = [3.044522, -0.4542553, -0.2929871, 0, 0];
    for (const [j, value] of published.entries()) expect(fit.coefficients[j]).toBeCloseTo(value, 6);
    expect(fit.deviance).toBeCloseTo(5.12914107700115, 8);
    expect(Math.sqrt(fit.covariance[0]?.[0] ?? 0)).toBeCloseTo(0.1708987, 5);
    expect(Math.sqrt(fit.covariance[1]?.[1] ?? 0)).toBeCloseTo(0.2021708, 5);
    expect(fit.leverages.reduce((a, b) => a + b)).toBeCloseTo(5, 10);
    expect([fit.residualDf, fit.isConverged]).toEqual([4, true]);
  });

  it('drops and reports a column that repeats earlier ones, and fits the same means', () => {
    const doubled = poissonRegression(
      design.map((row) => [...row, (row[1] ?? 0) + (row[0] ?? 0)]),
      counts,
    );
    expect(doubled.aliased).toEqual([5]);
    expect(doubled.coefficients[5]).toBeNaN();
    expect(doubled.deviance).toBeCloseTo(5.12914107700115, 8);
    expect(doubled.residualDf).toBe(4);
  });

  it('takes a prior weight of 2 as the observation given twice, and an offset as exposure', () => {
    const weighted = poissonRegression([[1], [1]], [2, 8], { weights: [2, 1] });
    expect(weighted.fitted[0]).toBeCloseTo(4, 8);
    const exposed = poissonRegression([[1], [1]], [2, 8], { offset: [0, Math.log(4)] });
    expect(exposed.fitted[1]).toBeCloseTo(8, 8);
  });

  it('gives an all-zero series a mean next to nothing, as R does', () => {
    const fit = poissonRegression([[1], [1], [1]], [0, 0, 0]);
    expect(fit.isConverged).toBe(true);
    expect(fit.fitted[0]).toBeLessThan(1e-9);
  });

  it('says so when it did not converge', () => {
    const hopeless = poissonRegression([[1], [1]], [1, 1], { offset: [0, 800] });
    expect(hopeless.isConverged).toBe(false);
  });

  it.each([
    [[[1]], [-1]],
    [[[1]], [1, 2]],
    [[], []],
    [[[Number.NaN]], [1]],
  ])('refuses design %j with counts %j', (rows, y) => {
    expect(() => poissonRegression(rows, y)).toThrow(RangeError);
  });
});
