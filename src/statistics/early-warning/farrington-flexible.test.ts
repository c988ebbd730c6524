import { describe, expect, it } from 'vitest';
import { MONTHLY_FARRINGTON } from './farrington-control.ts';
import { farringtonFlexible } from './farrington-flexible.ts';

const sevens = Array.from({ length: 60 }, () => 7);
const judge = (counts: readonly (number | null)[], control: Partial<typeof MONTHLY_FARRINGTON> = {}) =>
  farringtonFlexible({ counts, perYear: 12 }, [counts.length - 1], { ...MONTHLY_FARRINGTON, ...control })[0];

describe('the flexible Farrington method', () => {
  it('alarms on 30 after five years of 7', () => {
    const result = judge([...sevens, 30]);
    expect(result?.expected).toBeCloseTo(7, 6);
    expect(result).toMatchObject({ isAlarm: true, upper: 14, withheld: undefined, dispersion: 1 });
    expect(result?.exceedance).toBeCloseTo(23 / 7, 6);
  });

  it.each([
    [14, false],
    [15, true],
  ])('takes %d, with a threshold of 14, as alarm: %s', (y, isAlarm) => {
    expect(judge([...sevens, y])?.isAlarm).toBe(isAlarm);
  });

  it('leaves missing months out of what it learns', () => {
    const holes = sevens.map((y, i) => (i % 12 === 1 ? null : y));
    expect(judge([...holes, 30])).toMatchObject({ isAlarm: true, upper: 14 });
  });

  it('gives no threshold with too few cases lately, nor an alarm', () => {
    const quiet = [...sevens.slice(0, 57), 0, 0, 0, 4];
    expect(judge(quiet)).toMatchObject({ isAlarm: false, withheld: 'few-cases', upper: null, expected: null });
  });

  it('gives nothing for a month without a count', () => {
    expect(judge([...sevens, null])).toMatchObject({ isAlarm: false, withheld: 'no-model', pValue: null });
  });

  it('expects twice as many of twice the population', () => {
    const counts = [...sevens, 20];
    const population = counts.map((_, i) => (i === 60 ? 2000 : 1000));
    const [result] = farringtonFlexible({ counts, perYear: 12, population }, [60], {
      ...MONTHLY_FARRINGTON,
      trendPValue: 0,
    });
    expect(result?.expected).toBeCloseTo(14, 6);
    expect(result?.isAlarm).toBe(false);
  });

  it('learns the season when asked: the same month of the year, not the year', () => {
    const seasonal = Array.from({ length: 72 }, (_, i) => 10 + (i % 12 < 3 ? 20 : 0));
    expect(judge([...seasonal.slice(0, 61), 31], { periods: 4, halfWindow: 0 })?.expected).toBeGreaterThan(20);
  });

  it.each([
    ['a history too short', { yearsBack: 6 }],
    ['an alpha of 0', { alpha: 0 }],
    ['half a window', { halfWindow: 0.5 }],
    ['more periods than points', { periods: 30 }],
    ['a negative exclusion', { recentExcluded: -1 }],
    ['a trend p-value above 1', { trendPValue: 2 }],
  ])('refuses %s', (_, control) => {
    expect(() => judge([...sevens, 30], control)).toThrow(RangeError);
  });

  it('refuses a negative count and dates that are not as many', () => {
    expect(() => judge([...sevens, -1])).toThrow(RangeError);
    const series = { counts: [...sevens, 1], perYear: 12, dates: ['2020-01-01'] };
    expect(() => farringtonFlexible(series, [60], MONTHLY_FARRINGTON)).toThrow(RangeError);
  });
});
