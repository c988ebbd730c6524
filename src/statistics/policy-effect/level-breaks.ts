import { supFTail } from './sup-f-tail.ts';

export interface LevelBreaksControl {
  /** Share of the series that a segment has at least, (0, 0.5); default 0.15. */
  readonly trimming?: number;
  /** Breaks tried at most; default what the trimming leaves room for, at most 5. */
  readonly most?: number;
}

/** The best way to cut the series at this number of breaks. */
export interface BreaksTried {
  /** Last place before each break, counted from 0. */
  readonly breaks: readonly number[];
  readonly residualSum: number;
  /** n (log 2 pi + log(RSS / n) + 1) + 2 (m + 1) log n. */
  readonly bic: number;
}

export interface LevelBreaks {
  /** By number of breaks, from none on. */
  readonly tried: readonly BreaksTried[];
  /** The one with the lowest BIC. */
  readonly best: BreaksTried;
  readonly segmentMeans: readonly number[];
  /** Largest F of one break against none, where it is, and its p-value for a place that was searched for. */
  readonly supF: { readonly statistic: number; readonly place: number; readonly pValue: number };
}

/**
 * When the level of a series changed, without being told where to look: least squares means between breaks, all cuts
 * compared by dynamic programming, their number by BIC, and whether there is any at all by the largest F.
 *
 * @param values finite; no trend and no seasons, or taken out before: they too would show as breaks
 * @throws RangeError when an option or value is out of range, the series is too short, or it is constant
 * @see Bai & Perron (2003), Journal of Applied Econometrics 18(1); Andrews (1993), Econometrica 61(4); strucchange 1.5
 * @example levelBreaks([1, 2, 1, 2, 1, 9, 8, 9, 8, 9]).best.breaks // [4]
 */
export function levelBreaks(values: readonly number[], control: LevelBreaksControl = {}): LevelBreaks {
  const { trimming = 0.15, most = 5 } = control;
  const n = values.length;
  if (!values.every(Number.isFinite)) throw new RangeError('values must be finite');
  if (!(trimming > 0 && trimming < 0.5)) throw new RangeError(`trimming must lie in (0, 0.5), got ${trimming}`);
  if (!(Number.isInteger(most) && most >= 1))
    throw new RangeError(`most must be a whole number from 1 on, got ${most}`);
  const shortest = Math.floor(n * trimming);
  if (shortest < 2 || n < 2 * shortest + 2)
    throw new RangeError(`${n} points are too few: a segment of ${trimming} of them must hold 2 at least`);
  if (values.every((value) => value === values[0]))
    throw new RangeError('the series is constant: there is nothing to explain');
  const residuals = residualSums(values);
  const tried = bestCuts(n, shortest, Math.min(most, Math.ceil(n / shortest) - 2), residuals);
  const best = tried.reduce((a, b) => (b.bic < a.bic ? b : a));
  const bounds = [-1, ...best.breaks, n - 1];
  return {
    tried,
    best,
    segmentMeans: bounds.slice(1).map((last, i) => meanOf(values.slice((bounds[i] ?? -1) + 1, last + 1))),
    supF: largestF(n, shortest, residuals, trimming),
  };
}

type Residuals = (from: number, until: number) => number;

/** Residual sum of squares around the mean of values[from..until). */
function residualSums(values: readonly number[]): Residuals {
  const centre = meanOf(values);
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  for (const [i, value] of values.entries()) {
    sums[i + 1] = (sums[i] ?? 0) + value - centre;
    squares[i + 1] = (squares[i] ?? 0) + (value - centre) ** 2;
  }
  return (from, until) => {
    const sum = (sums[until] ?? 0) - (sums[from] ?? 0);
    return Math.max(0, (squares[until] ?? 0) - (squares[from] ?? 0) - sum ** 2 / (until - from));
  };
}

function bestCuts(n: number, shortest: number, most: number, residuals: Residuals): readonly BreaksTried[] {
  const reach = (until: number) => (until >= shortest ? residuals(0, until) : Number.POSITIVE_INFINITY);
  let costs = Float64Array.from({ length: n + 1 }, (_, until) => reach(until));
  const from: Int32Array[] = [];
  const tried = [cutOf(n, [], costs[n] ?? 0)];
  for (let m = 1; m <= most; m++) {
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Int32Array(n + 1);
    for (let until = (m + 1) * shortest; until <= n; until++)
      for (let cut = m * shortest; cut <= until - shortest; cut++) {
        const cost = (costs[cut] ?? 0) + residuals(cut, until);
        if (cost < (next[until] ?? 0)) {
          next[until] = cost;
          cameFrom[until] = cut;
        }
      }
    from.push(cameFrom);
    costs = next;
    if (Number.isFinite(costs[n])) tried.push(cutOf(n, placesOf(from, n), costs[n] ?? 0));
  }
  return tried;
}

function placesOf(from: readonly Int32Array[], n: number): readonly number[] {
  const places: number[] = [];
  for (let m = from.length - 1, until = n; m >= 0; m--) {
    until = from[m]?.[until] ?? 0;
    places.unshift(until - 1);
  }
  return places;
}

const cutOf = (n: number, breaks: readonly number[], residualSum: number): BreaksTried => ({
  breaks,
  residualSum,
  bic: n * (Math.log(2 * Math.PI) + Math.log(residualSum / n) + 1) + 2 * (breaks.length + 1) * Math.log(n),
});

function largestF(n: number, shortest: number, residuals: Residuals, trimming: number): LevelBreaks['supF'] {
  const whole = residuals(0, n);
  let [statistic, place] = [Number.NEGATIVE_INFINITY, 0];
  for (let cut = shortest; cut <= n - shortest; cut++) {
    const parts = residuals(0, cut) + residuals(cut, n);
    const f = (whole - parts) / (parts / (n - 2));
    if (f > statistic) [statistic, place] = [f, cut - 1];
  }
  return { statistic, place, pValue: supFTail(statistic, trimming) };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
