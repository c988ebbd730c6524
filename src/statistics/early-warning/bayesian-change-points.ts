import { type SegmentEvidence, type SegmentModel, segmentEvidence } from './segment-evidence.ts';

export interface BayesianControl {
  readonly model: SegmentModel;
  /** Probability of a change between two points, (0, 1); default 1/60: segments of 60 points on average. */
  readonly changeRate?: number;
  /** A change counts as recent at a point when it lies within so many points before it; default 3. */
  readonly recent?: number;
}

export interface BayesianChangePoints {
  /** P(a new segment begins right after point i), knowing the whole series; one fewer than there are points. */
  readonly afterPoint: readonly number[];
  /** By point: P(a segment began within the last `recent` points), knowing only what came until then. */
  readonly recentChange: readonly number[];
  readonly expectedChanges: number;
  /** The single most probable set of changes: last place of each segment but the last, counted from 0. */
  readonly mostProbable: readonly number[];
  /** Log marginal likelihood of the series over all sets of changes. */
  readonly logEvidence: number;
}

/**
 * How probable a change of level is at every point: all 2^(n-1) sets of changes weighed exactly in O(n^2). F(t) = log sum
 * over s of F(s) + evidence(s..t) + (t - s - 1) log(1 - p) + [s > 0] log p runs forward, its mirror B backward; P(change
 * after t) = exp(F(t) + log p + B(t) - F(n)). The forward pass alone is the on-line run-length recursion.
 *
 * @param values y, at most 5,000
 * @throws RangeError when a value or an option is out of range
 * @see Fearnhead (2006), Statistics and Computing 16(2); Adams & MacKay (2007), arXiv:0710.3742
 * @example bayesianChangePoints([1, 0, 1, 9, 8, 9], { model: { kind: 'gamma-poisson' } }).mostProbable // [2]
 */
export function bayesianChangePoints(values: readonly number[], control: BayesianControl): BayesianChangePoints {
  const { model, changeRate = 1 / 60, recent = 3 } = control;
  const n = values.length;
  if (n < 1 || n > 5000) throw new RangeError(`1 to 5,000 values are needed, got ${n}`);
  if (!(changeRate > 0 && changeRate < 1)) throw new RangeError(`change rate must lie in (0, 1), got ${changeRate}`);
  if (!(Number.isInteger(recent) && recent >= 1)) throw new RangeError(`recent must be whole and >= 1, got ${recent}`);
  const weigh = weighed(segmentEvidence(values, model), changeRate);
  const forward = new Float64Array(n + 1);
  const recentChange: number[] = [];
  const best = new Float64Array(n + 1);
  const cameFrom = new Int32Array(n + 1);
  for (let t = 1; t <= n; t++) {
    const terms = Float64Array.from({ length: t }, (_, s) => (forward[s] ?? 0) + weigh(s, t));
    forward[t] = logSum(terms);
    const late = terms.subarray(Math.max(1, t - recent));
    recentChange.push(late.length === 0 ? 0 : Math.exp(logSum(late) - (forward[t] ?? 0)));
    best[t] = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < t; s++) {
      const total = (best[s] ?? 0) + weigh(s, t);
      if (total > (best[t] ?? 0)) [best[t], cameFrom[t]] = [total, s];
    }
  }
  const logEvidence = forward[n] ?? 0;
  const afterPoint = changesAfter(n, forward, weigh, logEvidence);
  return {
    afterPoint,
    recentChange,
    expectedChanges: afterPoint.reduce((sum, p) => sum + p, 0),
    mostProbable: pathTo(n, cameFrom),
    logEvidence,
  };
}

type Weight = (s: number, t: number) => number;

/** Log weight of a segment s..t: its evidence, its length, and that it began with a change unless it is the first. */
function weighed(evidence: SegmentEvidence, rate: number): Weight {
  const [change, stay] = [Math.log(rate), Math.log1p(-rate)];
  return (s, t) => evidence(s, t) + (t - s - 1) * stay + (s > 0 ? change : 0);
}

function changesAfter(n: number, forward: Float64Array, weigh: Weight, logEvidence: number): readonly number[] {
  const backward = new Float64Array(n + 1);
  const after: number[] = [];
  for (let s = n - 1; s >= 1; s--) {
    backward[s] = logSum(
      Float64Array.from({ length: n - s }, (_, i) => weigh(s, s + 1 + i) + (backward[s + 1 + i] ?? 0)),
    );
    after.unshift(Math.min(1, Math.exp((forward[s] ?? 0) + (backward[s] ?? 0) - logEvidence)));
  }
  return after;
}

function pathTo(n: number, cameFrom: Int32Array): readonly number[] {
  const ends: number[] = [];
  for (let t = cameFrom[n] ?? 0; t > 0; t = cameFrom[t] ?? 0) ends.unshift(t - 1);
  return ends;
}

function logSum(terms: Float64Array): number {
  const top = terms.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return top + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - top), 0));
}
