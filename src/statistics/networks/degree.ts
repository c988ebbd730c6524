import { at } from './at.ts';
import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

/**
 * Number of links of each node.
 *
 * @param side  links that arrive ('in'), leave ('out') or both added ('all'); undirected networks have one kind
 * @returns count by node, a whole number >= 0
 * @throws RangeError when the network is not a simple one
 * @see Freeman (1979), Social Networks 1, 215-239
 * @example degree({ directed: false, nodes: ['a', 'b'], edges: [{ from: 'a', to: 'b' }] }) // a 1, b 1
 */
export function degree(network: Network, side: 'all' | 'in' | 'out' = 'all'): ReadonlyMap<string, number> {
  const { size, into, out, byNode } = indexedNetwork(network);
  const counted = side === 'in' ? [into] : side === 'out' || !network.directed ? [out] : [into, out];
  return byNode(
    Array.from({ length: size }, (_, node) => counted.reduce((sum, arcs) => sum + at(arcs, node).length, 0)),
  );
}
