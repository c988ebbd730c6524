import { describe, expect, it } from 'vitest';
import { amsterdamInstant } from './amsterdam-instant.ts';

describe('what clocks in the Netherlands show', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2026-07-15T14:05', '2026-07-15T12:05:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ])('at %s is %s', (local, instant) => {
    expect(amsterdamInstant(local)).toBe(instant);
  });

  it.each(['', 'yesterday', '2026-13-01'])('is nothing for %j', (local) => {
    expect(amsterdamInstant(local)).toBeUndefined();
  });
});
