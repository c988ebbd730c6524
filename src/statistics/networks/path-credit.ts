import { at } from './at.ts';
import type { IndexedNetwork } from './indexed-network.ts';
import { type ShortestSearch, shortestSearch } from './shortest-search.ts';

export interface CreditOptions {
  /** Paths by the lengths of edges, which must then be > 0; else by steps. */
  readonly weighted?: boolean;
  /** Divide by the number of pairs a node (or edge) could lie between. */
  readonly normalised?: boolean;
}

/**
 * Brandes' accumulation: for every pair of nodes, the share of its shortest paths through each node and edge, ordered
 * pairs counted in a directed network and each pair once in an undirected one.
 *
 * @throws RangeError when paths are weighted and a length is 0
 * @see Brandes (2001), Journal of Mathematical Sociology 25, 163-177
 */
export function pathCredit(
  { network, size, out }: IndexedNetwork,
  isWeighted: boolean,
): { readonly ofNodes: Float64Array; readonly ofEdges: Float64Array } {
  if (isWeighted && network.edges.some(({ length }) => length === 0))
    throw new RangeError('lengths must be > 0: with 0 the number of shortest paths is not defined');
  const ofNodes = new Float64Array(size);
  const ofEdges = new Float64Array(network.edges.length);
  for (let source = 0; source < size; source++)
    addCredit(
      shortestSearch(out, source, (arc) => (isWeighted ? arc.length : 1)),
      ofNodes,
      ofEdges,
    );
  const share = network.directed ? 1 : 1 / 2;
  return { ofNodes: ofNodes.map((credit) => credit * share), ofEdges: ofEdges.map((credit) => credit * share) };
}

/** Adds what one source gives: from the farthest node back, each passes its credit on along its shortest paths. */
function addCredit({ order, arrivals }: ShortestSearch, ofNodes: Float64Array, ofEdges: Float64Array): void {
  const paths = pathCounts(order, arrivals);
  const passed = new Float64Array(arrivals.length);
  for (const node of order.slice(1).reverse()) {
    for (const { from, edge } of at(arrivals, node)) {
      const credit = (at(paths, from) / at(paths, node)) * (1 + at(passed, node));
      passed[from] = at(passed, from) + credit;
      ofEdges[edge] = at(ofEdges, edge) + credit;
    }
    ofNodes[node] = at(ofNodes, node) + at(passed, node);
  }
}

function pathCounts(order: readonly number[], arrivals: ShortestSearch['arrivals']): Float64Array {
  const paths = new Float64Array(arrivals.length);
  for (const node of order) paths[node] = at(arrivals, node).reduce((sum, { from }) => sum + at(paths, from), 0) || 1;
  return paths;
}
