import { describe, expect, it } from 'vitest';
import { batchBursts } from './batch-bursts.ts';
import { eventBursts } from './event-bursts.ts';

const batchesOf = (relevant: readonly number[], documents = 20) => relevant.map((it) => ({ relevant: it, documents }));

describe('bursts of events', () => {
  const TIMES = [10, 20, 30, 40, 100, 101, 102, 103, 104, 105, 200];

  it('are nested, from the event before the first gap to the one after the last', () => {
    expect(eventBursts(TIMES)).toEqual([
      { level: 1, start: 10, end: 200 },
      { level: 2, start: 100, end: 105 },
      { level: 3, start: 100, end: 105 },
      { level: 4, start: 100, end: 105 },
    ]);
  });

  it('do not depend on the unit of time, and are fewer at a higher price', () => {
    const minutes = eventBursts(TIMES.map((time) => time * 1440));
    expect(minutes.map(({ level, start, end }) => ({ level, start: start / 1440, end: end / 1440 }))).toEqual(
      eventBursts(TIMES),
    );
    expect(eventBursts(TIMES, { price: 100 }).length).toBe(1);
  });

  it.each<[string, readonly number[], object]>([
    ['no events', [], {}],
    ['two at one time', [1, 2, 2, 3], {}],
    ['a time that is no number', [1, Number.NaN], {}],
    ['an endless time', [1, Infinity], {}],
    ['a ratio of 1', [1, 2], { ratio: 1 }],
    ['a ratio that is no number', [1, 2], { ratio: Number.NaN }],
    ['a price of 0', [1, 2], { price: 0 }],
  ])('are refused for %s', (_, times, options) => {
    expect(() => eventBursts(times, options)).toThrow(RangeError);
  });
});

describe('bursts of batches', () => {
  it('are where a larger share is relevant', () => {
    const { shares, states, bursts } = batchBursts(batchesOf([1, 1, 9, 1]));
    expect(shares).toEqual([0.15, 0.3]);
    expect(states).toEqual([0, 0, 1, 0]);
    expect(bursts).toMatchObject([{ level: 1, first: 2, last: 2 }]);
    // 9 ln 2 + 11 ln(0.7 / 0.85), the binomial coefficient being the same in both states.
    expect(bursts[0]?.weight).toBeCloseTo(9 * Math.log(2) + 11 * Math.log(0.7 / 0.85), 12);
  });

  it('may be nested, with a weight over the level below', () => {
    const { bursts } = batchBursts(batchesOf([1, 1, 1, 1, 1, 1, 8, 18, 18, 8, 1, 1, 1, 1, 1, 1], 40), {}, 3);
    expect(bursts.map(({ level, first, last }) => [level, first, last])).toEqual([
      [1, 6, 9],
      [2, 7, 8],
    ]);
    expect(bursts.every(({ weight }) => weight > 0)).toBe(true);
  });

  it('pass over a batch without documents', () => {
    const empty = { relevant: 0, documents: 0 };
    expect(batchBursts([...batchesOf([1, 9, 9]), empty, ...batchesOf([9, 1, 1, 1])]).cost).toBeGreaterThan(0);
  });

  it.each<[string, readonly { relevant: number; documents: number }[], number]>([
    ['no batches', [], 2],
    ['nothing relevant', batchesOf([0, 0]), 2],
    ['everything relevant', batchesOf([20, 20]), 2],
    ['more relevant than there are', batchesOf([21]), 2],
    ['a part of a document', batchesOf([0.5]), 2],
    ['one state', batchesOf([1, 2]), 1],
  ])('are refused for %s', (_, batches, states) => {
    expect(() => batchBursts(batches, {}, states)).toThrow(RangeError);
  });
});
