import { incomingDistances } from './incoming-distances.ts';
import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

/**
 * Sum over the other nodes of 1 / steps to this one; a node that cannot reach it adds 0. Directed networks: by incoming
 * steps. Lengths are not used.
 *
 * @returns harmonic closeness by node, 0 to n - 1
 * @throws RangeError when the network is not a simple one
 * @see Marchiori & Latora (2000), Physica A 285, 539-546; networkx 2.8.8 harmonic_centrality
 * @example harmonic closeness of the end of the line a - b - c: 1 + 1/2 = 1.5
 */
export function harmonicCloseness(network: Network): ReadonlyMap<string, number> {
  const indexed = indexedNetwork(network);
  return indexed.byNode(incomingDistances(indexed).map((steps) => steps.reduce((sum, it) => sum + 1 / it, 0)));
}
