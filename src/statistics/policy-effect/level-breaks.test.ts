import { describe, expect, it } from 'vitest';
import { randomDraws } from '../kernels/random-draws.ts';
import { levelBreaks } from './level-breaks.ts';
import { supFTail } from './sup-f-tail.ts';

describe('breaks in level', () => {
  it('are found where they were put, and no others', () => {
    const { normal } = randomDraws(11);
    const values = Array.from({ length: 90 }, (_, i) => normal() + (i < 30 ? 0 : i < 60 ? 4 : -1));
    const { best, segmentMeans, supF } = levelBreaks(values);
    expect(best.breaks).toEqual([29, 59]);
    expect(segmentMeans.map((mean) => mean.toFixed(0))).toEqual(['-0', '4', '-1']);
    expect(supF.pValue).toBeLessThan(1e-6);
  });

  it('say none in noise, and are wrong about as often as they say', () => {
    let alarms = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const { normal } = randomDraws(seed);
      const { supF } = levelBreaks(Array.from({ length: 120 }, normal));
      if (supF.pValue < 0.05) alarms += 1;
    }
    // Expected 20 of 400, standard deviation 4.4.
    expect(alarms).toBeGreaterThan(7);
    expect(alarms).toBeLessThan(34);
  });

  it('cost what the best of all cuts cost', () => {
    const { normal } = randomDraws(5);
    const values = Array.from({ length: 16 }, normal);
    const rss = (part: readonly number[]) => {
      const mean = part.reduce((a, b) => a + b, 0) / part.length;
      return part.reduce((sum, y) => sum + (y - mean) ** 2, 0);
    };
    let least = Number.POSITIVE_INFINITY;
    for (let a = 3; a <= 10; a++)
      for (let b = a + 3; b <= 13; b++)
        least = Math.min(least, rss(values.slice(0, a)) + rss(values.slice(a, b)) + rss(values.slice(b)));
    expect(levelBreaks(values, { trimming: 0.2 }).tried[2]?.residualSum).toBeCloseTo(least, 9);
  });

  // Andrews (2003), Econometrica 71(1), table I, one coefficient.
  it.each([
    [7.12, 0.15, 0.1],
    [8.68, 0.15, 0.05],
    [12.16, 0.15, 0.01],
  ])('sup F above %d with trimming %d has probability %d', (x, trimming, p) => {
    expect(Math.abs(supFTail(x, trimming) - p)).toBeLessThan(0.04 * p + 0.001);
  });

  it.each([
    [[1, 2, 3], {}],
    [Array.from({ length: 30 }, () => 4), {}],
    [[Number.NaN, ...Array.from({ length: 30 }, Number)], {}],
    [Array.from({ length: 30 }, Number), { trimming: 0.5 }],
    [Array.from({ length: 30 }, Number), { most: 0 }],
  ])('refuse %j with %j', (values, control) => {
    expect(() => levelBreaks(values, control)).toThrow(RangeError);
  });
});
