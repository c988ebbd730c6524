import { describe, expect, it } from 'vitest';
import { protectedSum } from './protected-sum.ts';
import { largestShare } from './sum-rule.ts';

// A key in the middle of the last row of D5_V3_js0: no noise.
const STILL = 0.5 * 2 ** 32;
const value = (sum: number, largest: number, count: number, key = STILL) =>
  protectedSum({ sum, largest, key }, count)?.value ?? null;

describe('a protected sum', () => {
  it.each([
    ['is as it is where the table says no noise', [100, 20, 40, STILL], 100],
    ['moves by half the largest contribution a step, five steps at most', [100, 20, 40, 0], 50],
    ['moves as far the other way', [100, 20, 40, 2 ** 32 - 1], 150],
    ['is a whole number', [100, 5, 40, 0], 88],
    ['is withheld of fewer than 10 published records', [100, 5, 9, STILL], null],
    ['is 0 of a published 0, whatever is in it', [7, 7, 0, STILL], 0],
    ['is withheld where it is 0', [0, 0, 40, STILL], null],
    ['is shown where the largest is just 30 %', [100, 30, 10, STILL], 100],
    ['is withheld where the largest is more', [100, 31, 10, STILL], null],
    ['is held to 10 % from 100 records', [1000, 101, 100, STILL], null],
    ['is held to 3 % from 1,000 records', [1000, 31, 1000, STILL], null],
    ['is held to 1 % from 10,000 records', [1000, 11, 10_000, STILL], null],
  ] as const)('%s', (_, [sum, largest, count, key], expected) => {
    expect(value(sum, largest, count, key)).toBe(expected);
  });

  it('has bounds that hold for every largest contribution that the rule allows and every noise', () => {
    for (const count of [10, 100, 1_000, 10_000])
      for (const sum of [40, 101, 1234, 98_765])
        for (let largest = 1; largest <= (largestShare(count) ?? 0) * sum; largest += Math.ceil(sum / 97))
          for (let step = 0; step < 40; step++) {
            const figure = protectedSum({ sum, largest, key: (step / 40) * 2 ** 32 }, count);
            expect(figure?.low).toBeLessThanOrEqual(sum);
            expect(figure?.high).toBeGreaterThanOrEqual(sum);
          }
  });

  it('says the same of its uncertainty whatever the largest contribution was', () => {
    expect(protectedSum({ sum: 1000, largest: 10, key: STILL }, 40)).toEqual(
      protectedSum({ sum: 1000, largest: 300, key: STILL }, 40),
    );
  });
});
