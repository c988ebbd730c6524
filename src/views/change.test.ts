import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, changeText } from './change.ts';
import type { Figure } from './figure.ts';
import { shareOf, shareText } from './share.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';

const noisy = (value: number, atoms = 1): Figure =>
  value === 0
    ? { kind: 'few', half: 5 * atoms, variance: 3 * atoms }
    : { kind: 'value', value, half: 5 * atoms, variance: 3 * atoms };
const exact = (value: number): Figure => ({ kind: 'value', value, half: 0, variance: 0 });
const withheld: Figure = { kind: 'withheld' };

describe('a change', () => {
  // Two figures of one atom: sd of the difference is √6 = 2.45, so 4 is unclear and 5 is clear.
  const cases = [
    [noisy(104), noisy(100), 'change.unclear'],
    [noisy(105), noisy(100), 'change.both by=change.margin by=+5 margin=5 percent=+5%'],
    [noisy(80), noisy(100), 'change.both by=change.margin by=-20 margin=5 percent=-20%'],
    [noisy(34), noisy(24), 'change.difference by=change.margin by=+10 margin=5'],
    [noisy(35), noisy(25), 'change.both by=change.margin by=+10 margin=5 percent=+40%'],
    [noisy(20), noisy(0), 'change.difference by=change.margin by=+20 margin=5'],
    [noisy(100), noisy(100), 'change.unclear'],
    [exact(7), exact(7), 'change.same'],
    [exact(101), exact(100), 'change.both by=+1 percent=+1%'],
    [withheld, exact(100), 'change.withheld'],
  ] as const;
  for (const [now, before, text] of cases)
    it(`from ${JSON.stringify(before)} to ${JSON.stringify(now)} reads ${text}`, () => {
      expect(changeText(changeBetween(now, before), PLAIN_WORDS)).toBe(text);
    });

  it('is never called clear when protection could explain it', () => {
    const figure = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 40 })).map(([value, atoms]) => noisy(value, atoms));
    fc.assert(
      fc.property(figure, figure, (now, before) => {
        const change = changeBetween(now, before);
        if (change.kind !== 'clear' || now.kind === 'withheld' || before.kind === 'withheld') return;
        expect(Math.abs(change.difference)).toBeGreaterThanOrEqual(2 * Math.sqrt(now.variance + before.variance));
      }),
    );
  });
});

describe('a share', () => {
  const cases = [
    [noisy(50), noisy(200), '25%'],
    [noisy(10), noisy(24), 'share.denominator'],
    [noisy(10), noisy(25), '40%'],
    [noisy(3), noisy(200), 'share.unclear'],
    [noisy(0), noisy(200), 'share.unclear'],
    [exact(0), exact(200), '0%'],
    [exact(1), exact(1000), 'share.underOne'],
    [noisy(30), noisy(26), 'share.unclear'],
    [withheld, noisy(200), 'share.withheld'],
  ] as const;
  for (const [part, whole, text] of cases)
    it(`of ${JSON.stringify(part)} in ${JSON.stringify(whole)} reads ${text}`, () => {
      expect(shareText(shareOf(part, whole), PLAIN_WORDS)).toBe(text);
    });
});
