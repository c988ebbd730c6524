import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';
import { type CreditOptions, pathCredit } from './path-credit.ts';

/**
 * On how many shortest paths an edge lies; tied paths share the credit. Undirected: each pair once, normalised by
 * n(n - 1) / 2; directed: ordered pairs, normalised by n(n - 1).
 *
 * @returns pairs by edge, in the order of the network's edges, >= 0, not rounded; normalised: 0 to 1
 * @throws RangeError when the network is not a simple one, or paths are weighted and a length is 0
 * @see Girvan & Newman (2002), PNAS 99, 7821-7826; networkx 2.8.8 edge_betweenness_centrality
 * @example edge betweenness of each link of the line a - b - c: 2
 */
export function edgeBetweenness(network: Network, options: CreditOptions = {}): readonly number[] {
  const indexed = indexedNetwork(network);
  const n = indexed.size;
  const divisor = options.normalised ? (n * (n - 1)) / (network.directed ? 1 : 2) : 1;
  return [...pathCredit(indexed, options.weighted ?? false).ofEdges].map((credit) => credit / divisor);
}
