import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { seededUniform } from '../kernels/seeded-uniform.ts';
import type { Progress } from '../progress.ts';
import type { CaptureTable } from './capture-table.ts';
import { normalBound } from './normal-bound.ts';

export type BootstrapInterval =
  | {
      readonly kind: 'interval';
      readonly estimate: number;
      readonly lower: number;
      readonly upper: number;
      /** To be shown with the interval: the same seed gives the same interval. */
      readonly seed: number;
      readonly replicates: number;
      /** Replicates for which the estimator refused; they are left out, and more than a few make the interval doubtful. */
      readonly refused: number;
    }
  | { readonly kind: 'refused'; readonly reason: 'no-estimate' | 'no-jackknife' | 'too-few-replicates' };

/** The size of a population from a table, undefined when refused; a choice of model is made anew in it. */
type Estimator = (table: CaptureTable) => number | undefined;

export interface BootstrapOptions {
  /** Whole number, from 0 to 2^32 - 1. */
  readonly seed: number;
  /** Default 1000, at least 100. */
  readonly replicates?: number;
  /** Coverage, default 0.95. */
  readonly level?: number;
  readonly progress?: Progress | undefined;
}

/**
 * BCa bootstrap interval over the whole way from table to number, the choice of model included. Tables are drawn
 * multinomially from the observed histories; z0 = quantile of the share of replicates below the estimate; acceleration
 * a = sum n r^3 / (6 (sum n r^2)^1.5), r the weighted mean of the jackknife values minus the value that leaves out one
 * person of a history of n. Bounds are type 8 quantiles at Phi(z0 + (z0 + z) / (1 - a (z0 + z))).
 *
 * @returns persons; refused when the table or a jackknife table has no estimate, fewer than half the replicates have
 *   one, or all of them lie on one side of the estimate
 * @throws RangeError when seed, replicates or level are out of range
 * @see Efron (1987), JASA 82(397); Hyndman & Fan (1996) for type 8; Chan, Silverman & Vincent (2021), section 5
 * @example bcaInterval(table, (it) => chosenSize(it), { seed: 1 }) // kind 'interval', lower <= upper, seed 1
 */
export function bcaInterval(table: CaptureTable, estimator: Estimator, options: BootstrapOptions): BootstrapInterval {
  const { seed, replicates = 1000, level = 0.95, progress } = options;
  if (!Number.isInteger(replicates) || replicates < 100)
    throw new RangeError(`replicates must be whole and >= 100, got ${replicates}`);
  const z = normalBound(level);
  const random = seededUniform(seed);
  const estimate = estimator(table);
  if (estimate === undefined) return { kind: 'refused', reason: 'no-estimate' };
  const acceleration = accelerationOf(table, estimator);
  if (acceleration === undefined) return { kind: 'refused', reason: 'no-jackknife' };
  const drawn = Array.from({ length: replicates }, (_, done) => {
    if (done % 10 === 0) progress?.(done / replicates);
    return estimator(resampled(table, random));
  });
  const values = drawn.filter((value) => value !== undefined).sort((a, b) => a - b);
  const below = values.filter((value) => value < estimate).length / values.length;
  if (values.length < replicates / 2 || below === 0 || below === 1)
    return { kind: 'refused', reason: 'too-few-replicates' };
  const shift = zOf(below);
  const [lower = Number.NaN, upper = Number.NaN] = [-z, z].map((bound) => {
    const moved = shift + bound;
    return quantile8(values, normalCdf(shift + moved / (1 - acceleration * moved), 0, 1));
  });
  return { kind: 'interval', estimate, lower, upper, seed, replicates, refused: replicates - values.length };
}

/** Standard normal quantile of p in (0, 1). */
const zOf = (p: number) => (p === 0.5 ? 0 : Math.sign(p - 0.5) * normalBound(Math.abs(2 * p - 1)));

function resampled({ lists, counts }: CaptureTable, random: () => number): CaptureTable {
  const bounds: number[] = [];
  for (const count of counts) bounds.push((bounds.at(-1) ?? 0) + count);
  const total = bounds.at(-1) ?? 0;
  const drawn = counts.map(() => 0);
  for (let person = 0; person < total; person++) {
    const at = random() * total;
    const history = bounds.findIndex((bound) => at < bound);
    drawn[history] = (drawn[history] ?? 0) + 1;
  }
  return { lists, counts: drawn };
}

function accelerationOf({ lists, counts }: CaptureTable, estimator: Estimator): number | undefined {
  const cells: { count: number; value: number }[] = [];
  for (const [history, count] of counts.entries()) {
    if (count === 0) continue;
    const value = estimator({ lists, counts: counts.with(history, count - 1) });
    if (value === undefined) return undefined;
    cells.push({ count, value });
  }
  const sumOf = (term: (cell: (typeof cells)[number]) => number) => cells.reduce((sum, cell) => sum + term(cell), 0);
  const mean = sumOf(({ count, value }) => count * value) / sumOf(({ count }) => count);
  const squares = sumOf(({ count, value }) => count * (mean - value) ** 2);
  return squares === 0 ? 0 : sumOf(({ count, value }) => count * (mean - value) ** 3) / (6 * squares ** 1.5);
}

function quantile8(sorted: readonly number[], p: number): number {
  const place = Math.min(Math.max((sorted.length + 1 / 3) * p + 1 / 3, 1), sorted.length);
  const low = sorted[Math.floor(place) - 1] ?? Number.NaN;
  const high = sorted[Math.ceil(place) - 1] ?? Number.NaN;
  return low + (place - Math.floor(place)) * (high - low);
}
