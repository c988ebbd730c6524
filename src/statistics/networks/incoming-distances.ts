import type { IndexedNetwork } from './indexed-network.ts';
import { shortestSearch } from './shortest-search.ts';

/** For each node, the steps from every other node that can reach it. */
export function incomingDistances({ size, into }: IndexedNetwork): readonly (readonly number[])[] {
  const backwards = into.map((arcs) => arcs.map((arc) => ({ ...arc, from: arc.to, to: arc.from })));
  return Array.from({ length: size }, (_, node) => {
    const { distance, order } = shortestSearch(backwards, node, () => 1);
    return order.slice(1).map((other) => distance[other] ?? Infinity);
  });
}
