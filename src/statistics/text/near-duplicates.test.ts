import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bandError, bestBands } from './best-bands.ts';
import { estimatedJaccard } from './estimated-jaccard.ts';
import { jaccard } from './jaccard.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { normaliseText } from './normalise-text.ts';
import { coefficients, permuted, type Split } from './permutation.ts';
import { shingles } from './shingles.ts';
import { signer } from './signer.ts';
import { textHash } from './text-hash.ts';

describe('near duplicates', () => {
  it('are the same but for case and punctuation, or a few words', () => {
    const texts = ['drie boten bij Dover', '', 'Drie boten bij Dover.', 'paspoort', '...', 'vier boten bij Dover'];
    expect(nearDuplicates(texts).map(({ first, second }) => [first, second])).toContainEqual([0, 2]);
    for (const { first, second, jaccard: likeness } of nearDuplicates(texts)) {
      expect(likeness).toBe(jaccard(shingles(texts[first] ?? ''), shingles(texts[second] ?? '')));
      expect(likeness).toBeGreaterThanOrEqual(0.6);
    }
  });

  it('are never empty texts', () => {
    expect(nearDuplicates(['', '', ' - '])).toEqual([]);
    expect(signer()(shingles(''))).toBeUndefined();
  });
});

describe('a text as it is compared', () => {
  it.each([
    ['Dover, dertig!', 'dover dertig'],
    ['  Één\tboot\n', 'één boot'],
    ['A—B', 'a b'],
    ['!?', ''],
  ])('%j is %j', (text, normal) => {
    expect(normaliseText(text)).toBe(normal);
  });

  it('has its shingles once, and is its own only one when short', () => {
    expect([...shingles('Aan boord.')]).toEqual(['aan b', 'an bo', 'n boo', ' boor', 'boord']);
    expect([...shingles('aaaaaaaa')]).toEqual(['aaaaa']);
    expect([...shingles('Pas')]).toEqual(['pas']);
    expect(jaccard(new Set(['a', 'b']), new Set(['b', 'c']))).toBe(1 / 3);
  });
});

describe('hashes and permutations', () => {
  it('agree with SHA-1 over all lengths around a block', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'é€a😀'.repeat(length).slice(0, length).toWellFormed();
      expect(textHash(text)).toBe(createHash('sha1').update(text).digest().readUInt32LE(0));
    }
  });

  it('agree with exact whole numbers, at the ends of the range too', () => {
    const prime = (1n << 61n) - 1n;
    const whole = ({ high, low }: Split) => BigInt(high) * (1n << 31n) + BigInt(low);
    const [none, all] = [
      { high: 0, low: 0 },
      { high: 2 ** 30 - 1, low: 2 ** 31 - 2 },
    ];
    const draws = Array.from({ length: 300 }, (_, n) => coefficients(7, n));
    for (const { a, b } of [...draws, { a: all, b: all }, { a: all, b: none }, { a: { high: 0, low: 1 }, b: all }])
      for (const x of [0, 1, 2, 65535, 65536, 2 ** 31, 2 ** 32 - 1, textHash(`${a.low}`)])
        expect(permuted(a, b, x)).toBe(Number(((whole(a) * BigInt(x) + whole(b)) % prime) % (1n << 32n)));
  });

  it('estimate likeness without bias, to three standard deviations of the mean over seeds', () => {
    const [a, b] = ['kleine boot richting dover', 'kleine boot richting calais'].map((text) => shingles(text));
    if (!a || !b) throw new Error('two texts');
    const exact = jaccard(a, b);
    const estimates = Array.from({ length: 40 }, (_, seed) => {
      const sign = signer(128, seed);
      return estimatedJaccard(sign(a) ?? new Uint32Array(), sign(b) ?? new Uint32Array());
    });
    const mean = estimates.reduce((sum, it) => sum + it, 0) / estimates.length;
    expect(Math.abs(mean - exact)).toBeLessThan(3 * Math.sqrt((exact * (1 - exact)) / 128 / 40));
  });
});

describe('what is refused', () => {
  it.each<[string, () => unknown]>([
    ['shingles of 0', () => shingles('tekst', 0)],
    ['no permutations', () => signer(0)],
    ['half a seed', () => signer(8, 0.5)],
    ['signatures of two lengths', () => estimatedJaccard(new Uint32Array(2), new Uint32Array(3))],
    ['empty signatures', () => estimatedJaccard(new Uint32Array(), new Uint32Array())],
    ['a threshold of 0', () => bestBands(0, 128)],
    ['a threshold of 1', () => bandError({ bands: 1, rows: 1 }, 1)],
    ['bands of nothing', () => bestBands(0.5, 0)],
  ])('%s', (_, call) => {
    expect(call).toThrow(RangeError);
  });

  it('chooses 18 bands of 7 for 128 places at 0.6', () => {
    expect(bestBands(0.6, 128)).toEqual({ bands: 18, rows: 7 });
  });
});
