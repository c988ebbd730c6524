import { describe, expect, it } from 'vitest';
import { jsonFiles, readJson, sharedFolder } from '../../../test/shared-folder.ts';
import { randomDraws } from '../kernels/random-draws.ts';
import { bayesianChangePoints } from './bayesian-change-points.ts';
import { type SegmentModel, segmentEvidence } from './segment-evidence.ts';

const COUNTS: SegmentModel = { kind: 'gamma-poisson' };
const NORMAL: SegmentModel = { kind: 'normal', variance: 1 };
const folder = sharedFolder('cases/early-warning');

/** Every set of changes, one by one. */
function bruteForce(values: readonly number[], model: SegmentModel, rate: number) {
  const evidence = segmentEvidence(values, model);
  const n = values.length;
  const after = new Array<number>(n - 1).fill(0);
  let total = 0;
  let best = { weight: 0, changes: [] as number[] };
  for (let set = 0; set < 2 ** (n - 1); set++) {
    const changes = after.flatMap((_, i) => (set & (1 << i) ? [i] : []));
    const bounds = [0, ...changes.map((i) => i + 1), n];
    const log = bounds.slice(1).reduce((sum, until, i) => sum + evidence(bounds[i] ?? 0, until), 0);
    const weight = Math.exp(log) * rate ** changes.length * (1 - rate) ** (n - 1 - changes.length);
    total += weight;
    for (const i of changes) after[i] = (after[i] ?? 0) + weight;
    if (weight > best.weight) best = { weight, changes };
  }
  return {
    afterPoint: after.map((weight) => weight / total),
    logEvidence: Math.log(total),
    mostProbable: best.changes,
  };
}

describe('Bayesian change points', () => {
  const draws = randomDraws(7);
  const counts = Array.from({ length: 12 }, (_, i) => draws.poisson(i < 7 ? 2 : 6));
  const levels = Array.from({ length: 12 }, (_, i) => draws.normal() + (i < 5 ? 0 : 2));
  it.each([
    ['counts', counts, COUNTS],
    ['counts with a prior of their own', counts, { kind: 'gamma-poisson', shape: 2, rate: 0.5 }],
    ['levels', levels, NORMAL],
  ] as const)('agree with all 2,048 sets of changes of twelve %s', (_, values, model) => {
    const found = bayesianChangePoints(values, { model, changeRate: 0.1 });
    const all = bruteForce(values, model, 0.1);
    for (const [i, p] of found.afterPoint.entries()) expect(p).toBeCloseTo(all.afterPoint[i] ?? -1, 10);
    expect(found.logEvidence).toBeCloseTo(all.logEvidence, 8);
    expect(found.mostProbable).toEqual(all.mostProbable);
  });

  it('at the last point know as much on-line as afterwards', () => {
    const { afterPoint, recentChange } = bayesianChangePoints(counts, { model: COUNTS, recent: 1 });
    expect(recentChange.at(-1)).toBeCloseTo(afterPoint.at(-1) ?? -1, 12);
    expect(recentChange[0]).toBe(0);
  });

  it('never see what is still to come', () => {
    const cut = bayesianChangePoints(counts.slice(0, 8), { model: { ...COUNTS, rate: 1 } }).recentChange;
    expect(bayesianChangePoints(counts, { model: { ...COUNTS, rate: 1 } }).recentChange.slice(0, 8)).toEqual(cut);
  });

  it('take a series of zeros for one segment', () => {
    expect(
      bayesianChangePoints(
        Array.from({ length: 40 }, () => 0),
        { model: COUNTS },
      ).mostProbable,
    ).toEqual([]);
  });

  it.each([
    [[], { model: COUNTS }],
    [[1.5], { model: COUNTS }],
    [[-1], { model: COUNTS }],
    [[Number.NaN], { model: NORMAL }],
    [[1], { model: { kind: 'normal', variance: 0 } }],
    [[1], { model: COUNTS, changeRate: 1 }],
    [[1], { model: COUNTS, recent: 0 }],
  ] as const)('refuse %j with %j', (values, control) => {
    expect(() => bayesianChangePoints(values, control)).toThrow(RangeError);
  });

  it.skipIf(!folder)('find both changes of the reference series', () => {
    const file = jsonFiles(folder ?? '').find((name) => name.startsWith('pelt_mean_normal')) ?? '';
    const { y } = readJson<{ readonly y: readonly number[] }>(folder ?? '', file);
    const { mostProbable, expectedChanges } = bayesianChangePoints(y, { model: NORMAL });
    expect(mostProbable).toEqual([39, 79]);
    expect(expectedChanges).toBeGreaterThan(1.9);
    expect(expectedChanges).toBeLessThan(3);
  });
});
