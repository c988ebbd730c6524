import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodKey } from './period-key.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const DAY_MS = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

describe('the name of a period', () => {
  it.each([
    ['quarter', '2024-01-01', '2024-Q1'],
    ['quarter', '2024-07-01', '2024-Q3'],
    ['quarter', '2024-10-01', '2024-Q4'],
    ['month', '2024-12-01', '2024-12'],
    // Years with and without an ISO week 53, and weeks that cross the year in both directions.
    ['week', '2015-12-28', '2015-W53'],
    ['week', '2016-01-04', '2016-W01'],
    ['week', '2018-12-31', '2019-W01'],
    ['week', '2024-01-01', '2024-W01'],
    ['week', '2026-12-28', '2026-W53'],
    ['week', '2027-01-04', '2027-W01'],
  ] as const)('of the %s from %s is %s', (level, start, name) => {
    expect(periodKey(level, start)).toBe(name);
  });

  it(`of a week follows the one before, and begins anew after 52 or 53 (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (weeks) => {
        const monday = Date.UTC(1900, 0, 1) + weeks * 7 * DAY_MS;
        const [year, week] = numbers(periodKey('week', iso(monday)));
        const [nextYear, nextWeek] = numbers(periodKey('week', iso(monday + 7 * DAY_MS)));
        if (nextYear === year) expect(nextWeek).toBe(week + 1);
        else expect([nextYear, nextWeek, week === 52 || week === 53]).toEqual([year + 1, 1, true]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

function numbers(key: string): readonly [year: number, week: number] {
  const [year = '', week = ''] = key.split('-W');
  return [Number(year), Number(week)];
}
