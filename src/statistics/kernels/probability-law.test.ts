import { describe, expect, it } from 'vitest';
import { clopperPearson } from './clopper-pearson.ts';
import { type LawName, probabilityLaw } from './probability-law.ts';

/** From R 4: pnorm, pt, pf, pbeta, pgamma, ppois, pnbinom and their quantiles; the values are in every book of tables. */
const KNOWN: readonly (readonly [law: LawName, p: number, quantile: number])[] = [
  [{ kind: 'normal', mean: 0, sd: 1 }, 0.975, 1.959963984540054],
  [{ kind: 't', df: 7 }, 0.975, 2.364624251592785],
  [{ kind: 'f', df1: 3, df2: 10 }, 0.95, 3.708264819046844],
  [{ kind: 'beta', a: 1, b: 500 }, 0.025, 1 - 0.975 ** (1 / 500)],
  [{ kind: 'beta', a: 2, b: 1 }, 0.25, 0.5],
  [{ kind: 'gamma', shape: 1, rate: 2 }, 0.5, Math.log(2) / 2],
  [{ kind: 'gamma', shape: 2, rate: 0.5 }, 0.9, 7.779440339734858],
];

describe('a law', () => {
  it.each(KNOWN)('%j has at %d the quantile %d, and leads back', (law, p, quantile) => {
    expect(probabilityLaw(law).quantile(p) / quantile).toBeCloseTo(1, 12);
    expect(probabilityLaw(law).cdf(quantile)).toBeCloseTo(p, 12);
  });

  it('of counts has the smallest count that reaches the probability', () => {
    expect(probabilityLaw({ kind: 'poisson', mean: 7 }).quantile(0.99)).toBe(14);
    expect(probabilityLaw({ kind: 'poisson', mean: 7 }).cdf(-1)).toBe(0);
    expect(probabilityLaw({ kind: 'poisson', mean: 1 }).cdf(0)).toBeCloseTo(Math.exp(-1), 14);
    // Size 1 is geometric with p = 1 / (1 + mean).
    expect(probabilityLaw({ kind: 'negative-binomial', mean: 3, size: 1 }).cdf(1)).toBeCloseTo(1 - 0.75 ** 2, 12);
  });

  it('refuses parameters and probabilities out of range, and digits it does not have', () => {
    expect(() => probabilityLaw({ kind: 't', df: 0 })).toThrow('df of the law t');
    expect(() => probabilityLaw({ kind: 'normal', mean: 0, sd: 1 }).quantile(1)).toThrow('(0, 1)');
    expect(() => probabilityLaw({ kind: 'f', df1: 0.5, df2: 0.5 }).quantile(1e-10)).toThrow('nine digits');
  });
});

describe('the interval of a share', () => {
  it.each([
    [8, 10, 0.4439045, 0.9747893],
    [0, 20, 0, 0.1684335],
    [20, 20, 0.8315665, 1],
  ])('of %d in %d is %d to %d', (hits, trials, lower, upper) => {
    expect(clopperPearson(hits, trials).lower).toBeCloseTo(lower, 6);
    expect(clopperPearson(hits, trials).upper).toBeCloseTo(upper, 6);
  });

  it('refuses what is no share', () => {
    expect(() => clopperPearson(3, 2)).toThrow(RangeError);
    expect(() => clopperPearson(1, 2, 1)).toThrow(RangeError);
  });
});
