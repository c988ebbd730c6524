import { at } from './at.ts';
import { depthFirst } from './depth-first.ts';
import type { Network } from './network.ts';

/**
 * The nodes without which their part of an undirected network falls apart.
 *
 * @returns nodes, in the order of the network
 * @throws RangeError when the network is directed or not a simple one
 * @see Hopcroft & Tarjan (1973), Communications of the ACM 16, 372-378
 * @example articulationPoints of the line a - b - c: [b]
 */
export function articulationPoints(network: Network): readonly string[] {
  const links = depthFirst(network);
  const found = new Set(links.filter((it) => !it.isFromRoot && it.lowest >= it.rank).map((it) => it.arc.from));
  const branches = Map.groupBy(
    links.filter((it) => it.isFromRoot),
    (it) => it.arc.from,
  );
  for (const [root, children] of branches) if (children.length > 1) found.add(root);
  return [...found].sort((a, b) => a - b).map((node) => at(network.nodes, node));
}
