import { describe, expect, it } from 'vitest';
import { checkTable, type PerturbationTable } from './perturbation-table.ts';

type Rows = PerturbationTable['rows'];
const ZERO: Rows[number] = [0, 0, 1, 1];
const ONE: Rows = [
  [1, -1, 0.5, 0.5],
  [1, 1, 0.5, 1],
];
const tableOf = (rows: Rows, rest: Partial<PerturbationTable> = {}): PerturbationTable => ({
  id: 'small',
  maximumNoise: 1,
  variance: 1,
  neverPublished: 0,
  rows,
  ...rest,
});

describe('a perturbation table', () => {
  it('that keeps its promises is used', () => {
    const table = tableOf([ZERO, ...ONE]);
    expect(checkTable(table)).toBe(table);
  });

  it.each<[problem: string, table: PerturbationTable]>([
    ['count 1: probabilities do not sum to 1', tableOf([ZERO, [1, 0, 0.9, 0.9]])],
    ['count 0: a true zero must stay zero', tableOf([[0, 1, 1, 1], ...ONE])],
    ['count 1: the mean of the noise is not 0', tableOf([ZERO, [1, 1, 1, 1]])],
    ['count 1: the variance is more than 0.5', tableOf([ZERO, ...ONE], { variance: 0.5 })],
    ['count 1: noise beyond 0.5', tableOf([ZERO, ...ONE], { maximumNoise: 0.5 })],
    ['count 1: a forbidden published count', tableOf([ZERO, ...ONE], { neverPublished: 2 })],
    [
      'count 1: a forbidden published count',
      tableOf([ZERO, [1, -2, 0.5, 0.5], [1, 2, 0.5, 1]], { maximumNoise: 2, variance: 4 }),
    ],
    ['count 1: intervals do not cumulate', tableOf([ZERO, [1, -1, 0.5, 0.4], [1, 1, 0.5, 1]])],
    ['count 1: intervals do not cumulate', tableOf([ZERO, [1, 1, 0.5, 1], [1, -1, 0.5, 0.5]])],
  ])('is refused: %s', (problem, table) => {
    expect(() => checkTable(table)).toThrow(new RangeError(`perturbation table small, ${problem}`));
  });
});
