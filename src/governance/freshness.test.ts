import { describe, expect, it } from 'vitest';
import { SMALL } from '../../test/gate/small-words.ts';
import type { Plan } from '../model/plan.ts';
import { coverWindow } from './cover.ts';
import { freshness } from './freshness.ts';

const planned = (window?: readonly [from: string, until: string]): Plan => ({
  dimensions: window ? [{ kind: 'date', id: 'day', cover: coverWindow(...window) }] : [],
  by: [],
  sums: [],
  distincts: [],
});
const at = (day: string) => ({ day, instant: `${day}T10:00:00.000Z` });
// A rhythm of 31 days and half of it: 47 days after the first of March.
const AS_OF = '2024-03-01T23:59:00.000Z';

describe('coverage says that nothing was delivered since', () => {
  it.each<[name: string, window: readonly [string, string] | undefined, day: string, isStale: boolean]>([
    ['not while the rhythm and half of it last', undefined, '2024-04-17', false],
    ['from the day after', undefined, '2024-04-18', true],
    ['not of a period that ended in time', ['2024-01-01', '2024-04-01'], '2025-01-01', false],
    ['of a period that ended too late', ['2024-01-01', '2024-05-01'], '2025-01-01', true],
    ['not of a period that runs into the future, in time', ['2024-01-01', '2025-01-01'], '2024-04-17', false],
    ['of a period that runs into the future, too late', ['2024-01-01', '2025-01-01'], '2024-04-18', true],
    ['of the last node of several', ['2023-12-01', '2024-05-01'], '2025-01-01', true],
  ])('%s', (_, window, day, isStale) => {
    expect(freshness('full', AS_OF, SMALL, planned(window), at(day))).toBe(isStale ? 'not-delivered-since' : 'full');
  });

  it('looks at the reference date alone', () => {
    const plan: Plan = {
      ...planned(),
      dimensions: [{ kind: 'date', id: 'event', cover: coverWindow('2020-01-01', '2021-01-01') }],
    };
    expect(freshness('partial', AS_OF, SMALL, plan, at('2024-04-18'))).toBe('not-delivered-since');
  });

  it.each(['not-at-this-detail', 'not-released', 'not-asked'] as const)(
    'but never of an owner that is %s',
    (status) => {
      expect(freshness(status, AS_OF, SMALL, planned(), at('2030-01-01'))).toBe(status);
    },
  );

  it('and keeps what it was in time', () => {
    expect(freshness('partial', AS_OF, SMALL, planned(), at('2024-03-02'))).toBe('partial');
  });
});
