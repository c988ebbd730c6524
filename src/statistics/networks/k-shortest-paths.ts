import { at } from './at.ts';
import { type Arc, type IndexedNetwork, indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';
import { shortestArcs } from './shortest-arcs.ts';

export interface Route {
  readonly nodes: readonly string[];
  /** Sum of the lengths, in the unit of length. */
  readonly length: number;
}

/**
 * The k shortest routes that visit no node twice, shortest first, by Yen's method: each next route leaves one found
 * before at some node. Equally long routes come in any order, but always the same.
 *
 * @param k  a whole number >= 1
 * @returns k routes, or all there are when fewer
 * @throws RangeError when k is not whole or < 1, source and target are the same or unknown, or the network is not simple
 * @see Yen (1971), Management Science 17, 712-716
 * @example kShortestPaths of a - b (1), b - c (1), a - c (3), from a to c, k 2: a b c (2), a c (3)
 */
export function kShortestPaths(network: Network, source: string, target: string, k: number): readonly Route[] {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`k must be whole and >= 1, got ${k}`);
  if (source === target) throw new RangeError(`source and target are both '${source}'`);
  const indexed = indexedNetwork(network);
  const found: (readonly Arc[])[] = [];
  const candidates = new Map<string, readonly Arc[]>();
  const propose = (path: readonly Arc[] | undefined) => path && candidates.set(keyOf(path), path);
  propose(shortestArcs(indexed, indexed.placeOf(source), indexed.placeOf(target), () => true));
  while (found.length < k && candidates.size > 0) {
    const next = [...candidates.values()].reduce((best, path) => (lengthOf(path) < lengthOf(best) ? path : best));
    candidates.delete(keyOf(next));
    found.push(next);
    for (const path of deviations(indexed, found, next)) propose(path);
  }
  return found.map((path) => ({
    nodes: [source, ...path.map(({ to }) => at(network.nodes, to))],
    length: lengthOf(path),
  }));
}

/** For each node of a route, the shortest one that leaves it there by another edge than any route found before. */
function deviations(indexed: IndexedNetwork, found: readonly (readonly Arc[])[], path: readonly Arc[]) {
  const target = at(path, path.length - 1).to;
  return path.flatMap((leaving, place) => {
    const root = path.slice(0, place);
    const taken = new Set(found.filter((it) => root.every((arc, i) => it[i] === arc)).map((it) => it[place]?.edge));
    const visited = new Set(root.map(({ from }) => from));
    const isOpen = ({ to, edge }: Arc) => !taken.has(edge) && !visited.has(to);
    const rest = shortestArcs(indexed, leaving.from, target, isOpen);
    return rest ? [[...root, ...rest]] : [];
  });
}

const keyOf = (path: readonly Arc[]) => path.map(({ edge }) => edge).join(' ');
const lengthOf = (path: readonly Arc[]) => path.reduce((sum, { length }) => sum + length, 0);
