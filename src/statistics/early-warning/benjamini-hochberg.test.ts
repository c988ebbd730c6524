import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';

describe('the false discovery rate', () => {
  it("gives the adjusted values of R's p.adjust", () => {
    const { adjusted, stands } = benjaminiHochberg([0.01, 0.02, 0.03, 0.04, 0.05, 0.9], 0.05);
    // p.adjust(c(.01, .02, .03, .04, .05, .9), "BH")
    for (const [i, p] of [0.06, 0.06, 0.06, 0.06, 0.06, 0.9].entries()) expect(adjusted[i]).toBeCloseTo(p, 12);
    expect(stands).toEqual([false, false, false, false, false, false]);
  });
  it('keeps the order it was given, ties and all', () => {
    const { adjusted, stands } = benjaminiHochberg([0.5, 0.001, 0.04, 0.001], 0.05);
    for (const [i, p] of [0.5, 0.002, 0.04 * (4 / 3), 0.002].entries()) expect(adjusted[i]).toBeCloseTo(p, 12);
    expect(stands).toEqual([false, true, false, true]);
  });
  it('has nothing to say of no tests', () => expect(benjaminiHochberg([], 0.05).adjusted).toEqual([]));
  it.each([
    [[1.1], 0.05],
    [[0.5], 0],
  ] as const)('refuses %j at %d', (p, rate) => expect(() => benjaminiHochberg(p, rate)).toThrow(RangeError));
});
