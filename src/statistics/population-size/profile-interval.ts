import { logGamma } from '../kernels/log-gamma.ts';
import { poissonRegression } from '../kernels/poisson-regression.ts';
import type { CaptureTable } from './capture-table.ts';
import type { ListPair } from './list-pairs.ts';
import { logLinear, type Refusal } from './log-linear.ts';
import { normalBound } from './normal-bound.ts';
import { reducedModel } from './reduced-model.ts';

export type ProfileInterval =
  | {
      readonly kind: 'interval';
      /** Size at which the multinomial likelihood is largest; a little below that of the Poisson model. */
      readonly estimate: number;
      readonly lower: number;
      /** Infinity when the likelihood never falls far enough. */
      readonly upper: number;
    }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** Farthest the unlisted are sought from their estimate, as a factor on the log scale. */
const FARTHEST = Math.log(1e4);
const STEPS = 60;

/**
 * Interval for the size of a population from the profile of its multinomial likelihood:
 * l(N) = log N! - log (N - n)! + sum n_w log p_w(N), the p fitted with N - n persons put on no list; the interval holds
 * the N with 2 (max l - l(N)) <= z^2. Wider upwards than Wald's, and to be preferred to it.
 *
 * @param pairs the two-list effects of the model (see log-linear, also for empty overlaps)
 * @param level coverage of the interval, default 0.95
 * @returns persons, not rounded; refused as log-linear
 * @throws RangeError when a pair does not fit the table or the level is out of range
 * @see Cormack (1992), Biometrics 48(2); Rcapture 1.4-4, closedpCI.t
 * @example profileInterval(hiv, []) // 11117, from 9532 to 13114
 */
export function profileInterval(table: CaptureTable, pairs: readonly ListPair[], level = 0.95): ProfileInterval {
  const drop = normalBound(level) ** 2 / 2;
  const fit = logLinear(table, pairs, level);
  if (fit.kind === 'refused') return fit;
  const likelihood = profileOf(table, pairs);
  const start = Math.log(fit.darkFigure);
  const best = peak(likelihood, start - 1, start + 1);
  const floor = likelihood(best) - drop;
  const lower = crossing(likelihood, floor, best, best - FARTHEST);
  const upper = crossing(likelihood, floor, best, best + FARTHEST);
  return {
    kind: 'interval',
    estimate: fit.observed + Math.exp(best),
    lower: fit.observed + (lower === undefined ? 0 : Math.exp(lower)),
    upper: upper === undefined ? Number.POSITIVE_INFINITY : fit.observed + Math.exp(upper),
  };
}

/** l as a function of log (N - n), up to a constant. */
function profileOf(table: CaptureTable, pairs: readonly ListPair[]): (logDark: number) => number {
  const { design, counts } = reducedModel(table, pairs);
  const unlisted = (design[0] ?? []).map((_, column) => Number(column === 0));
  return (logDark) => {
    const y = [Math.exp(logDark), ...counts];
    const total = y.reduce((sum, count) => sum + count, 0);
    const { fitted } = poissonRegression([unlisted, ...design], y);
    const shares = y.reduce((sum, n, i) => (n > 0 ? sum + n * Math.log((fitted[i] ?? 0) / total) : sum), 0);
    return logGamma(total + 1) - logGamma((y[0] ?? 0) + 1) + shares;
  };
}

/** Golden-section search for the largest value. */
function peak(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  for (let step = 0; step < STEPS; step++) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (f(left) < f(right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

/** Where f falls to the floor between its peak and the end; undefined when it does not. */
function crossing(f: (x: number) => number, floor: number, from: number, end: number): number | undefined {
  if (f(end) > floor) return undefined;
  let [above, below] = [from, end];
  for (let step = 0; step < STEPS; step++) {
    const middle = (above + below) / 2;
    if (f(middle) > floor) above = middle;
    else below = middle;
  }
  return (above + below) / 2;
}
