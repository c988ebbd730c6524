import { incomingDistances } from './incoming-distances.ts';
import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

/**
 * How near a node is to those that can reach it: (r / sum of steps) * (r / (n - 1)), where r other nodes of n reach it
 * (Wasserman and Faust's form, for networks in parts). Directed networks: by incoming steps. Lengths are not used.
 *
 * @returns closeness by node, 0 to 1; 0 when nothing reaches it
 * @throws RangeError when the network is not a simple one
 * @see Wasserman & Faust (1994), Social Network Analysis, 5.2; networkx 2.8.8 closeness_centrality
 * @example closeness of the end of the line a - b - c: (2 / 3) * (2 / 2) = 0.667
 */
export function closeness(network: Network): ReadonlyMap<string, number> {
  const indexed = indexedNetwork(network);
  return indexed.byNode(
    incomingDistances(indexed).map((steps) => {
      const sum = steps.reduce((a, b) => a + b, 0);
      return sum > 0 ? (steps.length / sum) * (steps.length / (indexed.size - 1)) : 0;
    }),
  );
}
