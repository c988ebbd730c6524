import { describe, expect, it } from 'vitest';
import { cusum } from './cusum.ts';
import { ears } from './ears.ts';
import { optimalPartition, type PartitionControl } from './optimal-partitioning.ts';
import { seasonalMean } from './seasonal-mean.ts';

describe('EARS', () => {
  it('holds a count against the points just before', () => {
    const [result] = ears([1, 2, 3, 9], [3], { method: 'C1', baseline: 3 });
    expect(result?.upper).toBeCloseTo(5.0902, 4);
    expect(result?.isAlarm).toBe(true);
  });

  it('does not alarm on one case after a constant baseline, unless asked', () => {
    const counts = [0, 0, 0, 0, 0, 0, 0, 1];
    expect(ears(counts, [7], { method: 'C1' })[0]?.isAlarm).toBe(false);
    expect(ears(counts, [7], { method: 'C1', minimumSigma: 0 })[0]?.isAlarm).toBe(true);
  });

  it.each([
    [{ method: 'C1', baseline: 2 }, 9],
    [{ method: 'C1' }, 6],
    [{ method: 'C2' }, 8],
    [{ method: 'C3' }, 10],
    [{ method: 'C1', minimumSigma: -1 }, 9],
    [{ method: 'C1', alpha: 1 }, 9],
  ] as const)('refuses %j at point %d', (control, place) => {
    expect(() => ears(Array.from({ length: 12 }, Number), [place], control)).toThrow(RangeError);
  });
});

describe('CUSUM', () => {
  it('adds up what exceeds the reference value', () => {
    const [result] = cusum([4, 4, 10], 2, { transform: 'standard' });
    expect(result?.sum).toBeCloseTo(1.96, 12);
    expect(result).toMatchObject({ place: 2, upper: 11, isAlarm: false });
  });

  it.each(['standard', 'rossi', 'anscombe', 'pearsonNegBin'] as const)('%s: alarms from its bound on', (transform) => {
    const upper = cusum([0], 0, { transform, mean: 6 })[0]?.upper ?? 0;
    expect(cusum([Math.ceil(upper)], 0, { transform, mean: 6 })[0]?.isAlarm).toBe(true);
    expect(cusum([Math.ceil(upper) - 1], 0, { transform, mean: 6 })[0]?.isAlarm).toBe(false);
  });

  it('begins again after an alarm when asked', () => {
    const sums = (isReset: boolean) =>
      cusum([20, 4], 0, { transform: 'standard', mean: 4, isReset }).map(({ isAlarm }) => isAlarm);
    expect(sums(false)).toEqual([true, true]);
    expect(sums(true)).toEqual([true, false]);
  });

  it('refuses a history without a case, and none at all', () => {
    expect(() => cusum([0, 0, 3], 2, { transform: 'standard' })).toThrow(RangeError);
    expect(() => cusum([3], 0, { transform: 'standard' })).toThrow(RangeError);
  });
});

describe('a seasonal mean', () => {
  it('reads the wave of the past on', () => {
    const wave = Array.from({ length: 48 }, (_, t) => Math.exp(2 + 0.5 * Math.cos((2 * Math.PI * t) / 12)));
    const mean = seasonalMean(wave, 36, 12);
    expect(mean.length).toBe(12);
    for (const [i, m] of mean.entries()) expect(m).toBeCloseTo(wave[36 + i] ?? 0, 6);
    expect(cusum(wave, 36, { transform: 'rossi', mean }).some(({ isAlarm }) => isAlarm)).toBe(false);
  });

  it('leaves out a wave that the points cannot show', () => {
    for (const [i, m] of seasonalMean([2, 6, 2, 6, 2, 6, 2], 4, 2).entries()) expect(m).toBeCloseTo([2, 6, 2][i] ?? 0);
  });

  it('refuses a history of two points', () => {
    expect(() => seasonalMean([1, 2, 3], 2, 12)).toThrow(RangeError);
  });
});

describe('the optimal partition', () => {
  it('finds the change of a step', () => {
    const { segments } = optimalPartition([0, 0, 0, 9, 9], { cost: 'normal-mean', penalty: 5 });
    expect(segments).toEqual([
      { first: 0, last: 2, mean: 0 },
      { first: 3, last: 4, mean: 9 },
    ]);
  });

  it.each(['normal-mean', 'normal-mean-variance', 'poisson'] as const)('%s: none is cheaper, all tried', (cost) => {
    const values = [2, 3, 1, 2, 9, 12, 8, 11, 3, 2];
    const penalty = 4;
    const costOf = (part: readonly number[]) => optimalPartition(part, { cost, penalty: 1024 }).cost;
    const least = (from: number, minimum: number): number => {
      const rest = values.slice(from);
      const splits = rest.map((_, i) => i).filter((i) => i >= minimum && rest.length - i >= minimum);
      return Math.min(
        costOf(rest),
        ...splits.map((i) => costOf(rest.slice(0, i)) + penalty + least(from + i, minimum)),
      );
    };
    expect(optimalPartition(values, { cost, penalty }).cost).toBeCloseTo(least(0, cost === 'normal-mean' ? 1 : 2), 9);
  });

  it.each<[readonly number[], Partial<PartitionControl>]>([
    [[], {}],
    [[1, Number.NaN], {}],
    [[1, -1], { cost: 'poisson' }],
    [[1, 2], { penalty: -1 }],
    [[1, 2], { minimumLength: 3 }],
  ])('refuses %j with %j', (values, control) => {
    expect(() => optimalPartition(values, { cost: 'normal-mean', penalty: 3, ...control })).toThrow(RangeError);
  });
});
