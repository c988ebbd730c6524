import { describe, expect, it } from 'vitest';
import { randomDraws } from '../kernels/random-draws.ts';
import { delayCorrection } from './delay-correction.ts';

const SHARES = [0.45, 0.25, 0.15, 0.1, 0.05];

/** Periods of about `mean` reports, of which late ones have not come yet; with what they came to in the end. */
function triangle(seed: number, periods: number, mean: number) {
  const { poisson } = randomDraws(seed);
  const whole = Array.from({ length: periods }, () => SHARES.map((share) => poisson(mean * share)));
  return {
    counts: whole.map((byDelay, i) => byDelay.slice(0, periods - i)),
    totals: whole.map((byDelay) => byDelay.reduce((sum, count) => sum + count, 0)),
  };
}

describe('delay correction', () => {
  it('divides what was reported by the share that has come by then', () => {
    const { periods, shares } = delayCorrection([[8, 2], [16, 4], [9]], { seed: 1 });
    expect(shares).toEqual([0.8, 1]);
    expect(periods.map(({ expected }) => expected)).toEqual([10, 20, 11.25]);
    expect(periods[0]).toMatchObject({ share: 1, lower: 10, upper: 10 });
  });

  it('multiplies the shares of several delays as worked out by hand', () => {
    // Delay 2: 1 of 20; delay 1: (5 + 3) of (19 + 13).
    const { shares } = delayCorrection([[14, 5, 1], [10, 3], [7]], { seed: 1 });
    expect(shares[0]).toBeCloseTo(0.75 * 0.95, 12);
    expect(shares[1]).toBeCloseTo(0.95, 12);
  });

  it('holds the true totals in its 90 % intervals about nine times in ten', () => {
    let [held, all] = [0, 0];
    for (let seed = 1; seed <= 120; seed++) {
      const { counts, totals } = triangle(seed, 30, 40);
      const { periods } = delayCorrection(counts, { seed, draws: 400 });
      for (const place of [26, 27, 28, 29]) {
        const { lower, upper } = periods[place] ?? {};
        all += 1;
        if ((lower ?? 0) <= (totals[place] ?? 0) && (totals[place] ?? 0) <= (upper ?? 0)) held += 1;
      }
    }
    // 480 intervals: a share of 0.9 has a standard error of 0.014; whole numbers make intervals hold a little more.
    expect(held / all).toBeGreaterThan(0.86);
    expect(held / all).toBeLessThan(0.97);
  });

  it('is wider when delays vary by more than chance', () => {
    const { counts } = triangle(3, 30, 40);
    const shaken = counts.map((byDelay, i) =>
      byDelay.map((count, d) => (i % 2 === d % 2 ? count * 2 : Math.ceil(count / 3))),
    );
    const plain = delayCorrection(counts, { seed: 1 });
    const rough = delayCorrection(shaken, { seed: 1 });
    const width = ({ periods }: typeof plain) =>
      ((periods.at(-1)?.upper ?? 0) - (periods.at(-1)?.lower ?? 0)) / (periods.at(-1)?.expected ?? 1);
    expect(plain.dispersion).toBeLessThan(1.5);
    expect(rough.dispersion).toBeGreaterThan(3);
    expect(width(rough)).toBeGreaterThan(width(plain));
  });

  it('gives no figure where too little has come to say', () => {
    const { periods } = delayCorrection([[1, 7], [1, 7], [1]], { seed: 1, leastShare: 0.2 });
    expect(periods.at(-1)).toEqual({ reported: 1, share: 0.125, expected: null, lower: null, upper: null });
  });

  it('gives the same digits for the same seed', () => {
    const { counts } = triangle(5, 20, 30);
    expect(delayCorrection(counts, { seed: 9 })).toEqual(delayCorrection(counts, { seed: 9 }));
    expect(delayCorrection(counts, { seed: 9 }).periods).not.toEqual(delayCorrection(counts, { seed: 10 }).periods);
  });

  it.each([
    [[[1, 2], [3]], {}],
    [
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      {},
    ],
    [[[1, 2], [1], [1]], {}],
    [[[1, 0.5], [1, 2], [1]], {}],
    [[[0, 0], [0, 0], [1]], {}],
    [[[1, 2], [1, 2], [1]], { window: 1 }],
    [[[1, 2], [1, 2], [1]], { level: 1 }],
    [[[1, 2], [1, 2], [1]], { draws: 10 }],
  ] as const)('refuses %j with %j', (counts, control) => {
    expect(() => delayCorrection(counts, { seed: 1, ...control })).toThrow(RangeError);
  });
});
