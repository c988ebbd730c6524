import { at } from './at.ts';
import type { Arc } from './indexed-network.ts';
import { MinHeap } from './min-heap.ts';

/** Everything about the shortest paths from one node. */
export interface ShortestSearch {
  /** Infinity where no path leads. */
  readonly distance: Float64Array;
  /** Nodes reached, nearest first; the first is the source. */
  readonly order: readonly number[];
  /** Arcs by which shortest paths arrive at each node; the first ones form a tree. */
  readonly arrivals: readonly (readonly Arc[])[];
}

/**
 * Dijkstra's search from one node, keeping all ties. Lengths are compared exactly: sums that differ by rounding are not
 * tied.
 *
 * @param arcs      arcs to follow from each node
 * @param lengthOf  length of an arc, >= 0; Infinity closes it
 * @see Dijkstra (1959), Numerische Mathematik 1, 269-271
 */
export function shortestSearch(
  arcs: readonly (readonly Arc[])[],
  source: number,
  lengthOf: (arc: Arc) => number,
): ShortestSearch {
  const distance = new Float64Array(arcs.length).fill(Infinity);
  const arrivals: Arc[][] = arcs.map(() => []);
  const order: number[] = [];
  const settled = new Uint8Array(arcs.length);
  const heap = new MinHeap();
  distance[source] = 0;
  heap.push(0, source);
  while (!heap.isEmpty) {
    const [reached, node] = heap.pop();
    if (settled[node]) continue;
    settled[node] = 1;
    order.push(node);
    for (const arc of at(arcs, node)) {
      const length = reached + lengthOf(arc);
      if (length > at(distance, arc.to) || length === Infinity || settled[arc.to]) continue;
      if (length < at(distance, arc.to)) {
        distance[arc.to] = length;
        arrivals[arc.to] = [arc];
        heap.push(length, arc.to);
      } else at(arrivals, arc.to).push(arc);
    }
  }
  return { distance, order, arrivals };
}
