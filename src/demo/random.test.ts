import { describe, expect, it } from 'vitest';
import { AliasTable } from './alias-table.ts';
import { poisson } from './intensity.ts';
import { Random } from './random.ts';

const numbers = (first: number, second: number, count: number) => {
  const random = new Random();
  random.start(first, second);
  return Array.from({ length: count }, () => random.next());
};

describe('random numbers', () => {
  it('are the same for the same keys, and others for others', () => {
    expect(numbers(7, 3, 20)).toEqual(numbers(7, 3, 20));
    expect(numbers(7, 3, 20)).not.toEqual(numbers(7, 4, 20));
    expect(numbers(7, 3, 20)).not.toEqual(numbers(8, 3, 20));
  });

  it.each([0, 1, 2, 3])('draw %i of neighbouring keys is spread evenly', (draw) => {
    const tenths = new Array<number>(10).fill(0);
    for (let key = 0; key < 20_000; key++) {
      const tenth = Math.floor((numbers(1, key, draw + 1)[draw] ?? 0) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 2_000) ** 2 / 2_000, 0);
    expect(chiSquare).toBeLessThan(27.9); // nine degrees of freedom, one in a thousand
  });

  it('pick from a distribution by its weights', () => {
    const table = AliasTable.of({ a: 6, b: 3, c: 1, never: 0 });
    const random = new Random();
    random.start(5, 5);
    const picks = Map.groupBy(
      Array.from({ length: 100_000 }, () => table.pick(random)),
      (value) => value,
    );
    expect((picks.get('a')?.length ?? 0) / 100_000).toBeCloseTo(0.6, 2);
    expect((picks.get('c')?.length ?? 0) / 100_000).toBeCloseTo(0.1, 2);
    expect(picks.has('never')).toBe(false);
  });

  it.each([0.3, 4, 29, 31, 400])('count with mean %d', (mean) => {
    const random = new Random();
    random.start(9, 9);
    const counts = Array.from({ length: 20_000 }, () => poisson(mean, random));
    const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / counts.length;
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / counts.length));
    expect(variance / mean).toBeGreaterThan(0.93);
    expect(variance / mean).toBeLessThan(1.07);
  });
});
