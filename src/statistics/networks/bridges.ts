import { at } from './at.ts';
import { depthFirst } from './depth-first.ts';
import type { Network, NetworkEdge } from './network.ts';

/**
 * The links without which their part of an undirected network falls apart.
 *
 * @returns edges, in the order of the network
 * @throws RangeError when the network is directed or not a simple one
 * @see Tarjan (1974), Information Processing Letters 2, 160-161
 * @example bridges of a triangle with a fourth node d linked to corner a: [a - d]
 */
export const bridges = (network: Network): readonly NetworkEdge[] =>
  depthFirst(network)
    .filter((link) => link.lowest > link.rank)
    .map(({ arc }) => arc.edge)
    .sort((a, b) => a - b)
    .map((edge) => at(network.edges, edge));
