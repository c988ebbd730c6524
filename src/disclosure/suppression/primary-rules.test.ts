import { describe, expect, it } from 'vitest';
import { type Contribution, isDominated, isSmallCount, type MagnitudeRule } from './primary-rules.ts';

const of = (...amounts: readonly number[]): readonly Contribution[] =>
  amounts.map((amount, i) => ({ holder: `h${i}`, amount }));

describe('a primary rule', () => {
  it.each([
    [0, false, false],
    [0, true, true],
    [1, false, true],
    [3, false, true],
    [4, false, false],
    [4, true, false],
  ])('takes a count of %d with zeros protected %s as small: %s', (count, protectZeros, isSmall) => {
    expect(isSmallCount(count, 3, protectZeros)).toBe(isSmall);
  });

  it.each<[string, readonly Contribution[], MagnitudeRule, boolean]>([
    ['the largest over k percent', of(81, 19), { kind: 'dominance', n: 1, k: 80 }, true],
    ['the largest at k percent', of(80, 20), { kind: 'dominance', n: 1, k: 80 }, false],
    ['the two largest over k percent', of(50, 40, 10), { kind: 'dominance', n: 2, k: 85 }, true],
    ['a rest under p percent of the largest', of(100, 50, 9), { kind: 'p-percent', p: 10 }, true],
    ['a rest of p percent of the largest', of(100, 50, 10), { kind: 'p-percent', p: 10 }, false],
    ['a rest under p/q of the largest', of(100, 50, 19), { kind: 'pq', p: 10, q: 50 }, true],
    ['a rest of p/q of the largest', of(100, 50, 20), { kind: 'pq', p: 10, q: 50 }, false],
    ['one contributor', of(5), { kind: 'p-percent', p: 10 }, true],
    ['nothing', [], { kind: 'dominance', n: 1, k: 80 }, false],
    ['only zeros', of(0, 0), { kind: 'p-percent', p: 10 }, false],
  ])('judges %s', (_, contributions, rule, isPrimary) => {
    expect(isDominated(contributions, rule)).toBe(isPrimary);
  });

  it('merges contributors of one holder first', () => {
    const split = [...of(45, 20), { holder: 'h0', amount: 45 }];
    expect(isDominated(split, { kind: 'dominance', n: 1, k: 80 })).toBe(true);
    expect(isDominated(of(45, 20, 45), { kind: 'dominance', n: 1, k: 80 })).toBe(false);
  });

  it.each<[MagnitudeRule, RegExp]>([
    [{ kind: 'dominance', n: 0, k: 80 }, /n >= 1/],
    [{ kind: 'dominance', n: 1, k: 101 }, /k <= 100/],
    [{ kind: 'p-percent', p: 0 }, /0 < p/],
    [{ kind: 'pq', p: 50, q: 50 }, /p < q/],
  ])('refuses the parameters of %j', (rule, message) => {
    expect(() => isDominated(of(1), rule)).toThrow(message);
  });

  it('refuses a negative contribution and names the holder', () => {
    expect(() => isDominated(of(5, -1), { kind: 'p-percent', p: 10 })).toThrow(/got -1 of h1/);
  });
});
