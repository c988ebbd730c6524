import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';
import { type CreditOptions, pathCredit } from './path-credit.ts';

/**
 * On how many shortest paths between two others a node lies; tied paths share the credit. Undirected: each pair once,
 * normalised by (n - 1)(n - 2) / 2; directed: ordered pairs, normalised by (n - 1)(n - 2).
 *
 * @returns pairs by node, >= 0, not rounded; normalised: 0 to 1
 * @throws RangeError when the network is not a simple one, or paths are weighted and a length is 0
 * @see Brandes (2001), Journal of Mathematical Sociology 25, 163-177; networkx 2.8.8 betweenness_centrality
 * @example betweenness of b in the line a - b - c: 1
 */
export function betweenness(network: Network, options: CreditOptions = {}): ReadonlyMap<string, number> {
  const indexed = indexedNetwork(network);
  const n = indexed.size;
  const pairs = ((n - 1) * (n - 2)) / (network.directed ? 1 : 2);
  const divisor = options.normalised && n > 2 ? pairs : 1;
  return indexed.byNode(pathCredit(indexed, options.weighted ?? false).ofNodes.map((credit) => credit / divisor));
}
