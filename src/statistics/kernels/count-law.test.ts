import { describe, expect, it } from 'vitest';
import { countLaw } from './count-law.ts';
import { discreteQuantile } from './discrete-quantile.ts';

describe('the law of a count', () => {
  // qpois(c(.05, .95), 5); ppois(10, 5, lower = FALSE); the same of qnbinom(., 10, 1/1.5).
  it('is Poisson without overdispersion', () => {
    const law = countLaw(5, 1);
    expect([law.quantile(0.05), law.quantile(0.95)]).toEqual([2, 9]);
    expect(law.atLeast(11)).toBeCloseTo(0.01369527, 8);
  });

  it('is negative binomial with it', () => {
    const law = countLaw(5, 1.5);
    expect([law.quantile(0.05), law.quantile(0.95)]).toEqual([1, 10]);
    expect(law.atLeast(11)).toBeCloseTo(0.03763657, 8);
  });

  it('is certain to reach 0', () => {
    expect(countLaw(0.001, 3).atLeast(0)).toBe(1);
  });

  it.each([
    [0, 1],
    [Number.POSITIVE_INFINITY, 1],
    [5, 0.99],
    [5, Number.NaN],
  ])('refuses mean %d with dispersion %d', (mean, dispersion) => {
    expect(() => countLaw(mean, dispersion)).toThrow(RangeError);
  });
});

describe('a discrete quantile', () => {
  const halves = (q: number) => 1 - 0.5 ** (q + 1);

  it('is the same from every guess', () => {
    for (const p of [0, 0.3, 0.5, 0.75, 0.99, 0.999])
      for (const guess of [0, 1, 5, 60]) {
        const q = discreteQuantile(halves, p, guess);
        expect(halves(q)).toBeGreaterThanOrEqual(p);
        if (q > 0) expect(halves(q - 1)).toBeLessThan(p);
      }
  });

  it('takes a probability that rounding put just above a step as on the step', () => {
    expect(discreteQuantile(halves, 0.75 * (1 + 8 * Number.EPSILON))).toBe(1);
  });

  it('refuses a probability of 1, which no count reaches', () => {
    expect(() => discreteQuantile(halves, 1)).toThrow(RangeError);
  });
});
