import { describe, expect, it } from 'vitest';
import { logGamma } from '../kernels/log-gamma.ts';
import { seededUniform } from '../kernels/seeded-uniform.ts';
import { abundanceModel } from './abundance-model.ts';
import { bcaInterval } from './bca-interval.ts';
import { type CaptureTable, captureTable } from './capture-table.ts';
import { chaoLowerBound } from './chao-lower-bound.ts';
import { decomposableGraphs } from './decomposable-graphs.ts';
import { hierarchicalModels } from './hierarchical-models.ts';
import { listPairs } from './list-pairs.ts';
import { logLinear } from './log-linear.ts';
import { normalBound } from './normal-bound.ts';
import { profileInterval } from './profile-interval.ts';
import { publicationProblems } from './publication-problems.ts';
import { simplex } from './simplex.ts';
import { stepwise } from './stepwise.ts';
import { twoLists } from './two-lists.ts';

/** Lists that find each person apart: 1000 persons, chances 0.2, 0.15 and 0.1, rounded. */
const independent = captureTable(
  ['A', 'B', 'C'],
  [
    { lists: ['A'], count: 153 },
    { lists: ['B'], count: 108 },
    { lists: ['A', 'B'], count: 27 },
    { lists: ['C'], count: 68 },
    { lists: ['A', 'C'], count: 17 },
    { lists: ['B', 'C'], count: 12 },
    { lists: ['A', 'B', 'C'], count: 3 },
  ],
);

describe('population size', () => {
  it('finds 1000 back where lists are independent, by whichever method', () => {
    const fit = logLinear(independent, []);
    expect(fit.kind === 'fitted' && Math.abs(fit.estimate - 1000) < 2).toBe(true);
    const chosen = stepwise(independent);
    expect(chosen.kind === 'fitted' && chosen.pairs).toEqual([]);
    const profile = profileInterval(independent, []);
    expect(profile.kind === 'interval' && profile.lower < 1000 && profile.upper > 1000).toBe(true);
  });

  it('gives the same bootstrap interval for the same seed, around the estimate', () => {
    const estimator = (table: CaptureTable) => {
      const fit = stepwise(table);
      return fit.kind === 'fitted' ? fit.estimate : undefined;
    };
    const once = bcaInterval(independent, estimator, { seed: 20261123, replicates: 200 });
    expect(once).toEqual(bcaInterval(independent, estimator, { seed: 20261123, replicates: 200 }));
    if (once.kind === 'refused') throw new Error(once.reason);
    expect(once.lower).toBeLessThan(once.estimate);
    expect(once.upper).toBeGreaterThan(once.estimate);
    expect(bcaInterval(independent, () => undefined, { seed: 1 })).toEqual({ kind: 'refused', reason: 'no-estimate' });
  });

  it('draws evenly from a seed', () => {
    const random = seededUniform(7);
    const draws = Array.from({ length: 10_000 }, random);
    expect(Math.abs(draws.reduce((a, b) => a + b) / draws.length - 0.5)).toBeLessThan(0.01);
    expect(draws.every((it) => it >= 0 && it < 1)).toBe(true);
  });

  it('gives the Chao bound of the worked example', () => {
    expect(chaoLowerBound(100, 20, 4)).toBe(138);
  });

  it.each([
    [[1, 0], [[1, 1]], [4], { kind: 'optimum', value: 4 }],
    [[1, 1], [[1, -1]], [0], { kind: 'unbounded' }],
    [[1], [[1], [1]], [1, 2], { kind: 'infeasible' }],
    [
      [1, 0],
      [
        [1, 1],
        [2, 2],
      ],
      [4, 8],
      { kind: 'optimum', value: 4 },
    ],
  ])('maximises %j subject to %j x = %j', (objective, constraints, totals, result) => {
    expect(simplex(objective, constraints, totals)).toEqual(result);
  });

  it.each([
    [2, 2],
    [3, 8],
    [4, 61],
    [5, 822],
  ])('knows of %i lists %i decomposable graphs', (lists, count) => {
    expect(decomposableGraphs(lists).length).toBe(count);
  });

  it.each([
    ['one list', () => captureTable(['A'], [])],
    ['a list without anybody', () => captureTable(['A', 'B'], [{ lists: ['A'], count: 1 }])],
    ['a history on no list', () => captureTable(['A', 'B'], [{ lists: [], count: 1 }])],
    ['half a person', () => captureTable(['A', 'B'], [{ lists: ['A'], count: 0.5 }])],
    ['more on both lists than on one', () => twoLists(5, 4, 5)],
    ['a pair out of order', () => logLinear(independent, [[1, 0]])],
    ['a pair twice', () => logLinear(independent, [...listPairs(3), [0, 1]])],
    ['a threshold above 1', () => stepwise(independent, 2)],
    ['a level of 1', () => normalBound(1)],
    ['a saturated order', () => hierarchicalModels(independent, 3)],
    ['the logarithm of gamma of 0', () => logGamma(0)],
    ['once and twice beyond the observed', () => chaoLowerBound(5, 4, 2)],
    ['a seed that is not whole', () => seededUniform(0.5)],
    ['a programme of unequal lengths', () => simplex([1], [[1, 1]], [1])],
  ])('refuses %s', (_name, call) => {
    expect(call).toThrow(RangeError);
  });

  it('names every reason not to show an estimate', () => {
    expect(publicationProblems(independent, [800, 1300])).toEqual([]);
    const thin = captureTable(
      ['A', 'B'],
      [
        { lists: ['A'], count: 40 },
        { lists: ['B'], count: 4 },
        { lists: ['A', 'B'], count: 3 },
      ],
    );
    expect(publicationProblems(thin, [50, 600])).toEqual([
      { kind: 'small-overlap', overlap: 3 },
      { kind: 'wide-interval', ratio: 12 },
      { kind: 'small-list', list: 'B', persons: 7 },
    ]);
    expect(() => publicationProblems(thin, [600, 50])).toThrow(RangeError);
  });

  it('refuses a model with more effects than the table can tell apart', () => {
    const refused = abundanceModel(independent, (history) => [history & 1, history & 1]);
    expect(refused).toEqual({ kind: 'refused', reason: 'not-identifiable' });
  });
});
