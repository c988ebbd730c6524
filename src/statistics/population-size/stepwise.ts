import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';
import type { CaptureTable } from './capture-table.ts';
import { identifiability } from './identifiability.ts';
import { type ListPair, listPairs } from './list-pairs.ts';
import { type LogLinearFit, type LogLinearResult, logLinear } from './log-linear.ts';
import { overlapCount } from './overlap-count.ts';

/**
 * Chooses the two-list effects of a log-linear model one by one, from none: each round the absent pair with the smallest
 * min(P(X <= n), P(X >= n)), X ~ Poisson(expected overlap), n the observed overlap, enters when that is below the
 * threshold; a pair whose model does not exist or is not identifiable counts as 1. Ties go to the pair that comes first.
 * The outcome depends on the threshold: show it for more than one.
 *
 * @param threshold p-value below which a pair enters, in [0, 1]; default 0.02
 * @param level     coverage of the interval, default 0.95
 * @returns the last model, its pairs in the order in which they entered; refused when a fit is (see log-linear)
 * @throws RangeError when the threshold or the level is out of range
 * @see Chan, Silverman & Vincent (2021), section 4; SparseMSE 2.0.1, method "stepwise"
 * @example stepwise(ukSixLists) // fitted, estimate 11418, from 9977 to 13146
 */
export function stepwise(table: CaptureTable, threshold = 0.02, level = 0.95): LogLinearResult {
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`threshold must lie in [0, 1], got ${threshold}`);
  let fit = logLinear(table, [], level);
  while (fit.kind === 'fitted') {
    const next = nextPair(table, fit, threshold);
    if (!next) return fit;
    fit = logLinear(table, [...fit.pairs, next], level);
  }
  return fit;
}

function nextPair(table: CaptureTable, fit: LogLinearFit, threshold: number): ListPair | undefined {
  return (
    listPairs(table.lists.length)
      .filter((pair) => !fit.pairs.some((it) => String(it) === String(pair)))
      .map((pair) => ({ pair, p: tailProbability(overlapCount(table.counts, pair), overlapCount(fit.fitted, pair)) }))
      .filter(({ p }) => p < threshold)
      // The sort is stable, so that ties keep the order of the pairs.
      .sort((a, b) => a.p - b.p)
      .find(({ pair }) => isSound(table, [...fit.pairs, pair]))?.pair
  );
}

function isSound(table: CaptureTable, pairs: readonly ListPair[]): boolean {
  const { exists, isIdentifiable } = identifiability(table, pairs);
  return exists && isIdentifiable;
}

/** The smaller of P(X <= n) and P(X >= n); where nothing is expected, nothing seen is certain and anything seen is not. */
function tailProbability(n: number, expected: number): number {
  if (expected <= 0) return n === 0 ? 1 : 0;
  const below = n === 0 ? 0 : poissonCdf(n - 1, expected);
  return Math.min(poissonCdf(n, expected), 1 - below);
}
