import { at } from './at.ts';
import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

/**
 * The parts of a network that hang together; directions are ignored.
 *
 * @returns the nodes of each part in the order of the network; largest part first, equal ones by their first node
 * @throws RangeError when the network is not a simple one
 * @see Hopcroft & Tarjan (1973), Communications of the ACM 16, 372-378
 * @example components of nodes a, b, c with a link a - b: [[a, b], [c]]
 */
export function components(network: Network): readonly (readonly string[])[] {
  const { size, out } = indexedNetwork({ ...network, directed: false, edges: onePerPair(network) });
  const partOf: (number | undefined)[] = Array.from({ length: size }, () => undefined);
  for (let first = 0; first < size; first++) {
    if (partOf[first] !== undefined) continue;
    partOf[first] = first;
    const reached = [first];
    for (const node of reached)
      for (const { to } of at(out, node))
        if (partOf[to] === undefined) {
          partOf[to] = first;
          reached.push(to);
        }
  }
  const parts = Map.groupBy(network.nodes, (_, place) => partOf[place]);
  return [...parts.values()].sort((a, b) => b.length - a.length);
}

/** A directed network may have links both ways. */
function onePerPair({ directed, edges }: Network): Network['edges'] {
  if (!directed) return edges;
  const back = new Set(edges.filter(({ from, to }) => from > to).map(({ from, to }) => JSON.stringify([to, from])));
  return edges.filter(({ from, to }) => from > to || !back.has(JSON.stringify([from, to])));
}
