import { at } from './at.ts';
import { type IndexedNetwork, indexedNetwork } from './indexed-network.ts';
import type { Network, NetworkEdge } from './network.ts';
import { Residual } from './residual.ts';

export interface Flow {
  /** The most that fits from source to target, in the unit of capacity. */
  readonly value: number;
  /** Flow by edge, in the order of the network's edges; negative against the written order of an undirected edge. */
  readonly byEdge: readonly number[];
  /** Edges of one minimum cut: their capacities add up to the value. */
  readonly cut: readonly NetworkEdge[];
}

/**
 * The most that fits from source to target, and a cheapest set of edges that parts them (max flow = min cut, by Dinic's
 * method). With all capacities 1 the value is the number of routes without a shared edge. The value is unique; the flow
 * by edge and the cut need not be: here the cut nearest the source.
 *
 * @throws RangeError when source and target are the same or unknown, or the network is not a simple one
 * @see Ford & Fulkerson (1956), Canadian Journal of Mathematics 8, 399-404; Dinic (1970)
 * @example maxFlow of a - b (3), b - c (2), from a to c: value 2, cut [b - c]
 */
export function maxFlow(network: Network, source: string, target: string): Flow {
  const indexed = indexedNetwork(network);
  const [s, t] = ends(indexed, source, target);
  const residual = new Residual(indexed.size);
  const arcs = network.edges.map(({ from, to, capacity = 1 }) =>
    residual.add(indexed.placeOf(from), indexed.placeOf(to), capacity, network.directed ? 0 : capacity),
  );
  const value = residual.fill(s, t);
  const steps = residual.stepsFrom(s);
  const isReached = (node: string) => at(steps, indexed.placeOf(node)) >= 0;
  const isCut = ({ from, to }: NetworkEdge) =>
    network.directed ? isReached(from) && !isReached(to) : isReached(from) !== isReached(to);
  return {
    value,
    byEdge: network.edges.map(({ capacity = 1 }, edge) => capacity - residual.room(at(arcs, edge))),
    cut: network.edges.filter((edge) => isCut(edge) && edge.capacity !== 0),
  };
}

function ends({ placeOf }: IndexedNetwork, source: string, target: string): readonly [number, number] {
  if (source === target) throw new RangeError(`source and target are both '${source}'`);
  return [placeOf(source), placeOf(target)];
}
