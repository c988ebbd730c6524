import { describe, expect, it } from 'vitest';
import { referencePoints } from './reference-points.ts';
import { seasonGroups } from './season-groups.ts';

describe('season groups', () => {
  it('puts windows in the last group and shares the rest, the first groups longer', () => {
    const groups = seasonGroups(12, [6, 0], 1, 2);
    expect([...groups.values()]).toEqual([2, 2, 1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2]);
    const uneven = seasonGroups(14, [0], 1, 4);
    expect([...uneven.values()]).toEqual([4, 4, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4]);
  });

  it('has the windows only with one period', () => {
    expect([...seasonGroups(24, [12, 0], 1, 1).keys()]).toEqual([0, 1, 11, 12, 13, 23, 24]);
  });

  it('refuses more periods than there are points between windows', () => {
    expect(() => seasonGroups(12, [6, 0], 1, 7)).toThrow(RangeError);
  });
});

describe('reference points', () => {
  it('are whole years back without dates', () => {
    expect(referencePoints({ length: 36, perYear: 12 }, 30, 2)).toEqual([18, 6]);
  });

  it('are the same first of the month with dates', () => {
    const dates = Array.from({ length: 26 }, (_, i) => new Date(Date.UTC(2023, i)).toISOString().slice(0, 10));
    expect(referencePoints({ length: 26, perYear: 12, dates }, 25, 2)).toEqual([13, 1]);
  });

  it('refuses a point before the series, and a date that is none', () => {
    expect(() => referencePoints({ length: 36, perYear: 12 }, 20, 2)).toThrow(RangeError);
    expect(() => referencePoints({ length: 2, perYear: 12, dates: ['2024-01', 'x'] }, 1, 1)).toThrow(RangeError);
  });
});
