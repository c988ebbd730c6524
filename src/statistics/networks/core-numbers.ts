import { at } from './at.ts';
import { type IndexedNetwork, indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

/**
 * The largest k for which a node belongs to the k-core: the nodes that remain when all with fewer than k links to
 * remaining nodes are taken away, again and again.
 *
 * @returns core number by node, a whole number >= 0
 * @throws RangeError when the network is directed or not a simple one
 * @see Seidman (1983), Social Networks 5, 269-287; Batagelj & Zaversnik (2003); networkx 2.8.8 core_number
 * @example coreNumbers of a triangle with a fourth node linked to one corner: 2, 2, 2 and 1
 */
export function coreNumbers(network: Network): ReadonlyMap<string, number> {
  if (network.directed) throw new RangeError('core numbers are for undirected networks');
  const indexed = indexedNetwork(network);
  const links = indexed.out.map((arcs) => arcs.length);
  const cores: (number | undefined)[] = links.map(() => undefined);
  for (let k = 0, left = indexed.size; left > 0; k++) left -= peel(indexed, links, cores, k);
  return indexed.byNode(cores.map((core) => core ?? 0));
}

/** Takes away all nodes of core number k; returns how many. */
function peel({ out }: IndexedNetwork, links: number[], cores: (number | undefined)[], k: number): number {
  const isLoose = (node: number) => cores[node] === undefined && at(links, node) <= k;
  const loose = [...cores.keys()].filter(isLoose);
  for (const node of loose) cores[node] = k;
  for (const node of loose)
    for (const { to } of at(out, node)) {
      links[to] = at(links, to) - 1;
      if (!isLoose(to)) continue;
      cores[to] = k;
      loose.push(to);
    }
  return loose.length;
}
