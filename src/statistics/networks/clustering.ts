import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

/**
 * Of all pairs of neighbours of a node, the share that are linked: t / (k (k - 1) / 2), for t links among k neighbours.
 *
 * @returns share by node, 0 to 1; 0 for fewer than two neighbours
 * @throws RangeError when the network is directed or not a simple one
 * @see Watts & Strogatz (1998), Nature 393, 440-442; networkx 2.8.8 clustering
 * @example clustering of a in the triangle a - b - c with a fourth node d linked to a: 1 of 3 pairs = 0.333
 */
export function clustering(network: Network): ReadonlyMap<string, number> {
  const { out, byNode } = indexedNetwork(network);
  if (network.directed) throw new RangeError('clustering is for undirected networks');
  const neighbours = out.map((arcs) => new Set(arcs.map(({ to }) => to)));
  return byNode(
    neighbours.map((mine) => {
      const ends = [...mine].flatMap((other) => [...mine].filter((third) => neighbours[other]?.has(third)));
      return mine.size < 2 ? 0 : ends.length / (mine.size * (mine.size - 1));
    }),
  );
}
