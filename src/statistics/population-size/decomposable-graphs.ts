import { type ListPair, listPairs } from './list-pairs.ts';

/** A graph on lists that has no cycle of four or more without a chord; sets of lists are sums of 2^i. */
export interface DecomposableGraph {
  /** Greatest sets of lists that are all linked. */
  readonly cliques: readonly number[];
  /** What each next clique shares with the earlier ones; 0, the empty set, where nothing. One less than the cliques. */
  readonly separators: readonly number[];
}

const MOST_LISTS = 5;

/**
 * Every decomposable graph on a number of lists, found by taking away one simplicial list (whose neighbours are all
 * linked) after another: 2, 8, 61 and 822 graphs for 2 to 5 lists. The graph without links comes first.
 *
 * @param lists 2 to 5
 * @throws RangeError when it is not
 * @see Dirac (1961), Abhandlungen Math. Sem. Univ. Hamburg 25; Madigan & York (1997), Biometrika 84(1)
 * @example decomposableGraphs(3).length // 8: three lists have no cycle of four
 */
export function decomposableGraphs(lists: number): readonly DecomposableGraph[] {
  if (!Number.isInteger(lists) || lists < 2 || lists > MOST_LISTS)
    throw new RangeError(`lists must be whole, 2 to ${MOST_LISTS}, got ${lists}`);
  const pairs = listPairs(lists);
  return Array.from({ length: 2 ** pairs.length }, (_, choice) =>
    decompose(
      lists,
      pairs.filter((_pair, k) => (choice & (1 << k)) > 0),
    ),
  ).filter((graph) => graph !== undefined);
}

function decompose(lists: number, links: readonly ListPair[]): DecomposableGraph | undefined {
  const neighbours = Array.from({ length: lists }, (_, i) =>
    links.reduce((set, [a, b]) => set | (a === i ? 1 << b : 0) | (b === i ? 1 << a : 0), 0),
  );
  const cliques: number[] = [];
  let left = 2 ** lists - 1;
  while (left > 0) {
    const one = neighbours.findIndex((_, i) => (left & (1 << i)) > 0 && isSimplicial(i, neighbours, left));
    if (one < 0) return undefined;
    const around = (neighbours[one] ?? 0) & left;
    const family = around | (1 << one);
    if (!cliques.some((clique) => (clique & family) === family)) cliques.push(family);
    left &= ~(1 << one);
  }
  return { cliques, separators: separatorsOf(cliques) };
}

/** Whether the neighbours of a list, among those left, are all linked. */
function isSimplicial(i: number, neighbours: readonly number[], left: number): boolean {
  const around = (neighbours[i] ?? 0) & left;
  return neighbours.every((linked, k) => (around & (1 << k)) === 0 || ((linked | (1 << k)) & around) === around);
}

/** In reverse of the order in which they were found the cliques run as a tree does: each meets the earlier in one. */
function separatorsOf(cliques: readonly number[]): readonly number[] {
  const order = cliques.toReversed();
  return order.slice(1).map((clique, i) => clique & order.slice(0, i + 1).reduce((union, other) => union | other, 0));
}
