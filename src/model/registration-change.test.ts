import { describe, expect, it } from 'vitest';
import { isRegistrationChange } from './registration-change.ts';

describe('a registration change', () => {
  for (const [what, before, after, expected] of [
    ['a step of 20 points in large months', [600, 1000], [800, 1000], true],
    ['the same step downwards', [800, 1000], [600, 1000], true],
    ['no step', [600, 1000], [600, 1000], false],
    ['a step under 5 points, however large the months', [60_000, 100_000], [64_000, 100_000], false],
    ['a step of 20 points that chance gives in small months', [18, 30], [24, 30], false],
    ['all against none in small months', [0, 30], [30, 30], true],
    ['all against none under 30 rows', [0, 29], [29, 29], false],
    ['a month without rows', [0, 0], [50, 100], false],
    ['a doubling of rows with the same share', [100, 1000], [200, 2000], false],
  ] as const)
    it(`${expected ? 'is' : 'is not'} ${what}`, () => {
      const share = ([part, whole]: readonly [number, number]) => ({ part, whole });
      expect(isRegistrationChange(share(before), share(after))).toBe(expected);
    });
});
