import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_LEVELS } from '../model/dataset.ts';
import { addDays, endOf, isAligned, isDate, periods, startOf, widened } from './calendar.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const anyDay = fc.integer({ min: 0, max: 109_000 }).map((days) => addDays('1900-01-01', days));

describe('a period', () => {
  it.each([
    ['year', '2024-07-09', '2024-01-01', '2025-01-01'],
    ['quarter', '2024-03-31', '2024-01-01', '2024-04-01'],
    ['quarter', '2024-04-01', '2024-04-01', '2024-07-01'],
    ['quarter', '2024-09-30', '2024-07-01', '2024-10-01'],
    ['quarter', '2024-12-31', '2024-10-01', '2025-01-01'],
    ['month', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['month', '2023-02-28', '2023-02-01', '2023-03-01'],
    ['month', '2024-12-31', '2024-12-01', '2025-01-01'],
    ['week', '2024-06-02', '2024-05-27', '2024-06-03'],
    ['week', '2024-05-27', '2024-05-27', '2024-06-03'],
    // 2020 has an ISO week 53, which runs into 2021.
    ['week', '2020-12-31', '2020-12-28', '2021-01-04'],
    ['week', '2021-01-03', '2020-12-28', '2021-01-04'],
    ['week', '2024-12-30', '2024-12-30', '2025-01-06'],
    ['day', '2024-02-28', '2024-02-28', '2024-02-29'],
    ['day', '2023-02-28', '2023-02-28', '2023-03-01'],
    ['day', '2000-02-28', '2000-02-28', '2000-02-29'],
    ['day', '1900-02-28', '1900-02-28', '1900-03-01'],
  ] as const)('of a %s that holds %s runs from %s until %s', (level, day, from, until) => {
    expect(startOf(level, day)).toBe(from);
    expect(endOf(level, from)).toBe(until);
  });

  it(`holds its day, and touches the next (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...DATE_LEVELS), (day, level) => {
        const from = startOf(level, day);
        const until = endOf(level, from);
        expect(from <= day && day < until).toBe(true);
        expect(startOf(level, until)).toBe(until);
        expect(startOf(level, addDays(until, -1))).toBe(from);
      }),
      { seed: SEED },
    );
  });
});

describe('a window', () => {
  it.each([
    ['month', '2024-01-15', '2024-03-02', '2024-01-01', '2024-04-01'],
    ['month', '2024-01-01', '2024-03-01', '2024-01-01', '2024-03-01'],
    ['quarter', '2024-02-01', '2024-03-01', '2024-01-01', '2024-04-01'],
    ['year', '2023-12-31', '2024-01-02', '2023-01-01', '2025-01-01'],
    ['week', '2024-06-01', '2024-06-02', '2024-05-27', '2024-06-03'],
  ] as const)('in whole %ss, from %s until %s, is %s until %s', (level, from, until, start, end) => {
    expect(widened(level, from, until)).toEqual({ from: start, until: end });
  });

  it.each([
    ['year', '2023-01-01', '2025-01-01', true],
    ['year', '2023-01-01', '2024-07-01', false],
    ['quarter', '2023-01-01', '2024-07-01', true],
    ['month', '2023-01-02', '2024-07-01', false],
    ['week', '2024-05-27', '2024-06-10', true],
    ['week', '2024-05-27', '2024-06-09', false],
    ['day', '2024-05-27', '2024-05-28', true],
  ] as const)('is of whole %ss from %s until %s: %s', (level, from, until, expected) => {
    expect(isAligned(level, from, until)).toBe(expected);
  });

  it('falls apart in consecutive periods', () => {
    expect(periods('month', '2023-12-01', '2024-03-01')).toEqual([
      { level: 'month', from: '2023-12-01', until: '2024-01-01' },
      { level: 'month', from: '2024-01-01', until: '2024-02-01' },
      { level: 'month', from: '2024-02-01', until: '2024-03-01' },
    ]);
    expect(periods('week', '2020-12-21', '2021-01-11').map(({ from }) => from)).toEqual([
      '2020-12-21',
      '2020-12-28',
      '2021-01-04',
    ]);
    expect(periods('day', '2024-03-01', '2024-03-01')).toEqual([]);
  });
});

describe('a date', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '1999-01-01'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    ...['2023-02-29', '1900-02-29', '2023-02-30', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '2023-01-32'],
    ...[
      '2023-1-1',
      '23-01-01',
      '2023/01/01',
      '2023-01-01T00:00:00Z',
      ' 2023-01-01',
      '2023-01-01\n',
      '',
      '+02023-01-01',
    ],
  ])('%j does not exist', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    // Summer time begins and ends here: a day is a day.
    ['2024-03-30', 2, '2024-04-01'],
    ['2024-10-26', 2, '2024-10-28'],
    ['2024-01-01', 366, '2025-01-01'],
  ] as const)('%s and %d days is %s', (date, count, expected) => {
    expect(addDays(date, count)).toBe(expected);
  });
});
