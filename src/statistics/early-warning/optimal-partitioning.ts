import { successiveDispersion } from './successive-dispersion.ts';

export interface PartitionControl {
  /** What stays the same within a segment: the mean of unit variance, mean and variance, or the Poisson mean. */
  readonly cost: 'normal-mean' | 'normal-mean-variance' | 'poisson';
  /** beta >= 0, paid per change; BIC is (p + 1) log n, MBIC (p + 2) log n, with p parameters per segment (1, 2, 1). */
  readonly penalty: number;
  /** Points in a segment, at least; default 1 for normal-mean, else 2. */
  readonly minimumLength?: number;
  /** MBIC: log(length) is added to the cost of each segment. */
  readonly isModified?: boolean;
  /**
   * Variance over mean, > 0, by which poisson costs are divided; `estimated`: that of the steps from point to point
   * (successiveDispersion), at least 1, or 1 + v / mean under noise. Default 1.
   */
  readonly dispersion?: number | 'estimated';
  /** v >= 0, variance that protection added to each value; default 0. Not for normal-mean-variance, which finds it itself. */
  readonly noiseVariance?: number;
}

interface Segment {
  /** Places counted from 0, both included. */
  readonly first: number;
  readonly last: number;
  readonly mean: number;
}

export interface Partition {
  readonly segments: readonly Segment[];
  /** Sum of the segments' costs plus beta per change: the least there is. */
  readonly cost: number;
  /** What the costs were divided by. */
  readonly dispersion: number;
}

/**
 * Where the level of a series changed: the partition into segments of least cost, exact, by F(t) = min over s of
 * F(s) + C(s+1..t) + beta, F(0) = -beta, in O(n^2). C with n points, sum S: normal mean sum (y - mean)^2; mean and
 * variance n (log 2 pi + log s2 + 1), s2 biased; Poisson 2 S (log n - log S). Counts with more than Poisson variance show
 * changes nearly everywhere: give its dispersion, or use normal-mean on log(1 + y) over its standard deviation. With noise
 * of variance v the unit variance of normal-mean becomes 1 + v.
 *
 * @param values y, finite; >= 0 for poisson
 * @throws RangeError when an option or value is out of range, or the series is shorter than one segment
 * @see Jackson et al. (2005), IEEE Signal Proc Letters 12(2); Killick, Fearnhead & Eckley (2012), JASA 107(500)
 * @example optimalPartition([0, 0, 0, 9, 9], { cost: 'normal-mean', penalty: 5 }).segments // 0-2 mean 0, 3-4 mean 9
 */
export function optimalPartition(values: readonly number[], control: PartitionControl): Partition {
  const { cost, penalty, minimumLength = cost === 'normal-mean' ? 1 : 2, isModified = false } = control;
  if (!values.every((y) => Number.isFinite(y) && (cost !== 'poisson' || y >= 0)))
    throw new RangeError('values must be finite, and >= 0 for poisson');
  if (!(penalty >= 0)) throw new RangeError(`penalty must be >= 0, got ${penalty}`);
  if (!(Number.isInteger(minimumLength) && minimumLength >= 1 && minimumLength <= values.length))
    throw new RangeError(`minimum length must lie in [1, ${values.length}], got ${minimumLength}`);
  const dispersion = scaleOf(values, control);
  const sums = runningSums(values);
  const squares = runningSums(values.map((y) => y ** 2));
  const between = (running: Float64Array, s: number, t: number) => (running[t] ?? 0) - (running[s] ?? 0);
  const segmentCost = (s: number, t: number) =>
    COSTS[cost](t - s, between(sums, s, t), between(squares, s, t)) / dispersion + (isModified ? Math.log(t - s) : 0);
  const best = new Float64Array(values.length + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = -penalty;
  const previous = new Int32Array(values.length + 1);
  for (let t = minimumLength; t <= values.length; t++)
    for (let s = 0; s <= t - minimumLength; s++) {
      const total = (best[s] ?? 0) + segmentCost(s, t) + penalty;
      if (total < (best[t] ?? 0)) {
        best[t] = total;
        previous[t] = s;
      }
    }
  const segments: Segment[] = [];
  for (let t = values.length; t > 0; t = previous[t] ?? 0) {
    const s = previous[t] ?? 0;
    segments.unshift({ first: s, last: t - 1, mean: between(sums, s, t) / (t - s) });
  }
  return { segments, cost: best.at(-1) ?? 0, dispersion };
}

/** What costs are divided by, so that a change is paid for in the units of the penalty. */
function scaleOf(values: readonly number[], control: PartitionControl): number {
  const { cost, dispersion = 1, noiseVariance = 0 } = control;
  if (!(noiseVariance >= 0 && Number.isFinite(noiseVariance)))
    throw new RangeError(`noise variance must be finite and >= 0, got ${noiseVariance}`);
  if (dispersion !== 'estimated' && !(dispersion > 0 && Number.isFinite(dispersion)))
    throw new RangeError(`dispersion must be finite and > 0, got ${dispersion}`);
  if (cost !== 'poisson' && dispersion !== 1) throw new RangeError('dispersion is for the cost poisson');
  switch (cost) {
    case 'normal-mean':
      return 1 + noiseVariance;
    case 'normal-mean-variance':
      if (noiseVariance > 0)
        throw new RangeError('normal-mean-variance finds the variance itself: leave out the noise');
      return 1;
    case 'poisson': {
      const mean = values.reduce((sum, y) => sum + y, 0) / values.length;
      const ofNoise = mean > 0 ? noiseVariance / mean : 0;
      if (dispersion !== 'estimated') return dispersion + ofNoise;
      return Math.max(1 + ofNoise, successiveDispersion(values));
    }
  }
}

function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [i, value] of values.entries()) sums[i + 1] = (sums[i] ?? 0) + value;
  return sums;
}

const COSTS: Readonly<Record<PartitionControl['cost'], (n: number, sum: number, squares: number) => number>> = {
  'normal-mean': (n, sum, squares) => squares - sum ** 2 / n,
  'normal-mean-variance': (n, sum, squares) =>
    n * (Math.log(2 * Math.PI) + Math.log(Math.max(squares / n - (sum / n) ** 2, SMALLEST_VARIANCE)) + 1),
  poisson: (n, sum) => (sum === 0 ? 0 : 2 * sum * (Math.log(n) - Math.log(sum))),
};

/** A constant segment would otherwise cost minus infinity. The value is that of R's changepoint. */
const SMALLEST_VARIANCE = 1e-11;
