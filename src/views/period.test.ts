import { describe, expect, it } from 'vitest';
import { fitted, isProvisional, monthsIn, periodBefore, tail, yearsIn } from './period.ts';
import { parsePeriod, periodCode, windowOf, windowText } from './period-choice.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';

const TODAY = '2026-11-23';

describe('a choice of period', () => {
  const cases = [
    ['last-12-months', '2025-11-01', '2026-11-01', 'period.fromTo first=2025-11 last=2026-10'],
    ['this-year', '2026-01-01', '2026-11-01', 'period.fromTo first=2026-01 last=2026-10'],
    ['last-year', '2025-01-01', '2026-01-01', '2025'],
    ['last-5-years', '2021-01-01', '2026-01-01', 'period.fromTo first=2021 last=2025'],
    ['2024', '2024-01-01', '2025-01-01', '2024'],
    ['2024-03..2024-03', '2024-03-01', '2024-04-01', '2024-03'],
    ['2024-12..2024-02', '2024-02-01', '2025-01-01', 'period.fromTo first=2024-02 last=2024-12'],
  ] as const;
  for (const [code, from, until, text] of cases)
    it(`${code} is ${from} until ${until}`, () => {
      const choice = parsePeriod(code);
      expect(choice && periodCode(choice)).toBe(code);
      expect(choice && windowOf(choice, TODAY)).toEqual({ from, until });
      expect(windowText({ from, until }, PLAIN_WORDS)).toBe(text);
    });

  it('of this year in January is that January', () => {
    expect(windowOf({ kind: 'this-year' }, '2026-01-09')).toEqual({ from: '2026-01-01', until: '2026-02-01' });
  });

  for (const wrong of ['', '2024-13..2024-14', 'yesterday', '24', '1824'])
    it(`cannot be '${wrong}'`, () => expect(parsePeriod(wrong)).toBeUndefined());
});

describe('a window', () => {
  it('counts its months and whole years', () => {
    expect(monthsIn({ from: '2025-11-01', until: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(yearsIn({ from: '2023-06-01', until: '2026-01-01' })).toEqual(['2024', '2025']);
  });

  it('is held against the same months earlier, clear of itself', () => {
    expect(periodBefore({ from: '2025-11-01', until: '2026-11-01' })).toEqual({
      from: '2024-11-01',
      until: '2025-11-01',
    });
    expect(periodBefore({ from: '2024-01-01', until: '2025-07-01' })).toEqual({
      from: '2022-01-01',
      until: '2023-07-01',
    });
  });

  it('has a tail that never starts before it', () => {
    expect(tail({ from: '2026-01-01', until: '2026-04-01' }, 12)).toEqual({ from: '2026-01-01', until: '2026-04-01' });
    expect(tail({ from: '2020-01-01', until: '2026-01-01' }, 12)).toEqual({ from: '2025-01-01', until: '2026-01-01' });
  });

  for (const [level, from, until] of [
    ['month', '2025-11-01', '2026-11-01'],
    ['quarter', '2025-10-01', '2026-10-01'],
    ['year', '2025-01-01', '2026-01-01'],
  ] as const)
    it(`can be moved back to whole periods of a ${level}`, () => {
      expect(fitted({ from: '2025-11-01', until: '2026-11-01' }, level)).toEqual({ from, until });
    });

  it('is at least one period long when moved', () => {
    expect(fitted({ from: '2026-02-01', until: '2026-03-01' }, 'quarter')).toEqual({
      from: '2026-01-01',
      until: '2026-04-01',
    });
  });

  it('is provisional in a quarter that ends in a provisional month', () => {
    expect(['2026-Q2', '2026-Q3', '2026-Q4'].map((key) => isProvisional(key, '2026-11-20'))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is provisional in the month of the as-of date and the two before', () => {
    const asOf = '2026-11-20T06:10:00Z';
    expect(['2026-08', '2026-09', '2026-11'].map((month) => isProvisional(month, asOf))).toEqual([false, true, true]);
  });
});
