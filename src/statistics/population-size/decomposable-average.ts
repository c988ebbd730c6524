import { logGamma } from '../kernels/log-gamma.ts';
import type { CaptureTable } from './capture-table.ts';
import { type DecomposableGraph, decomposableGraphs } from './decomposable-graphs.ts';

export interface DecomposableAverage {
  /** Posterior mean of the size, persons, listed and unlisted. */
  readonly mean: number;
  /** Smallest size of which the posterior probability, itself included, reaches the share asked for. */
  readonly quantile: (share: number) => number;
  /** Every graph with its posterior probability, the most probable first. */
  readonly models: readonly { readonly graph: DecomposableGraph; readonly posterior: number }[];
}

/**
 * Bayesian average over all decomposable graphs of the lists, each equally probable beforehand. Cell chances have a
 * hyper-Dirichlet prior with `delta` per cell; the size N = observed + m has prior 1/N on m = 0..most. Per graph
 * p(data | N) is N! / m! times the product over cliques over that over separators of
 * G(D)/G(D + N) prod G(n_c + a_c)/G(a_c), with G the gamma function, D = 2^t delta and a_c = delta 2^(t - lists of c).
 *
 * @param delta prior persons per cell, > 0; default 2^-t, one person in all
 * @param most  largest number of unlisted persons, whole and >= 1; default 20 times those observed
 * @throws RangeError when delta or most is out of range, or the lists are not 2 to 5
 * @see Madigan & York (1997), Biometrika 84(1); dga 2.0.2, bma.cr
 * @example decomposableAverage(hiv).mean // 11357; quantile(0.5) is 11220
 */
export function decomposableAverage(
  table: CaptureTable,
  delta: number = 2 ** -table.lists.length,
  most: number = 20 * table.counts.reduce((sum, count) => sum + count, 0),
): DecomposableAverage {
  if (!(delta > 0 && Number.isFinite(delta))) throw new RangeError(`delta must be finite and > 0, got ${delta}`);
  if (!Number.isInteger(most) || most < 1) throw new RangeError(`most must be whole and >= 1, got ${most}`);
  const observed = table.counts.reduce((sum, count) => sum + count, 0);
  const graphs = decomposableGraphs(table.lists.length);
  const parts = componentScores(table, delta, most);
  const shared = sizeScores(observed, most, 2 ** table.lists.length * delta);
  // Scores are worked out twice, for those of five lists together would not fit in memory.
  const scoresOf = (graph: DecomposableGraph) => graphScores(graph, parts, shared);
  const highest = Math.max(...graphs.map((graph) => scoresOf(graph).reduce((a, b) => Math.max(a, b))));
  const ofSize = new Float64Array(most + 1);
  const ofGraph = graphs.map((graph) => {
    const weights = scoresOf(graph).map((score) => Math.exp(score - highest));
    for (const [m, weight] of weights.entries()) ofSize[m] = (ofSize[m] ?? 0) + weight;
    return sumOf(weights);
  });
  const total = sumOf(ofGraph);
  return {
    mean: ofSize.reduce((sum, weight, m) => sum + (weight / total) * (observed + m), 0),
    quantile: (share) => observed + quantileOf(ofSize, total, share),
    models: graphs
      .map((graph, i) => ({ graph, posterior: (ofGraph[i] ?? 0) / total }))
      .sort((a, b) => b.posterior - a.posterior),
  };
}

const sumOf = (values: Iterable<number>) => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

function quantileOf(weights: Float64Array, total: number, share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`share must lie strictly between 0 and 1, got ${share}`);
  let sum = 0;
  return weights.findIndex((weight) => {
    sum += weight / total;
    return sum >= share;
  });
}

/** Per set of lists and number of unlisted: log of prod G(n_c + a_c) / G(a_c), the table summed over other lists. */
function componentScores({ lists, counts }: CaptureTable, delta: number, most: number): readonly Float64Array[] {
  return counts.map((_, set) => {
    const cells = new Map<number, number>();
    for (const [history, count] of counts.entries()) cells.set(history & set, (cells.get(history & set) ?? 0) + count);
    const prior = (delta * 2 ** lists.length) / cells.size;
    let others = -cells.size * logGamma(prior);
    for (const [cell, count] of cells) if (cell > 0) others += logGamma(count + prior);
    const unlisted = (cells.get(0) ?? 0) + prior;
    return Float64Array.from({ length: most + 1 }, (_, m) => others + logGamma(unlisted + m));
  });
}

/** Per number of unlisted: log of N!/m!, the prior 1/N and G(D)/G(D + N), which every graph keeps once. */
function sizeScores(observed: number, most: number, cells: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, m) => {
    const size = observed + m;
    return logGamma(size + 1) - logGamma(m + 1) - Math.log(size) + logGamma(cells) - logGamma(cells + size);
  });
}

function graphScores(
  { cliques, separators }: DecomposableGraph,
  parts: readonly Float64Array[],
  shared: Float64Array,
): Float64Array {
  return shared.map((score, m) => {
    let sum = score;
    for (const set of cliques) sum += parts[set]?.[m] ?? 0;
    for (const set of separators) sum -= parts[set]?.[m] ?? 0;
    return sum;
  });
}
