import { describe, expect, it } from 'vitest';
import { headRhythm } from './head-rhythm.ts';

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second));

describe('the rhythm of heads', () => {
  it.each<[what: string, ticks: readonly number[], signed: readonly number[]]>([
    ['at the first tick, and then when the time has passed', [0, 1, 9, 10, 11, 21], [0, 10, 21]],
    ['also after the clock was set back', [30, 5, 6, 16], [30, 5, 16]],
  ])('signs %s', (_, ticks, signed) => {
    const seen: number[] = [];
    const tick = headRhythm(
      {
        sign: (time) => {
          seen.push(time.getUTCSeconds());
          return { size: 0, root: '', timestamp: 0, signature: '' };
        },
      },
      10_000,
    );
    for (const second of ticks) tick(at(second));
    expect(seen).toEqual(signed);
  });
});
