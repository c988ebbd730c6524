import { at } from './at.ts';
import type { Network, NetworkEdge } from './network.ts';

/** One direction of an edge; `edge` is its place in the network's edges. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
  readonly length: number;
}

/** A network by number: places in `nodes` and `edges` instead of ids. */
export interface IndexedNetwork {
  readonly network: Network;
  readonly size: number;
  /** Arcs that leave, and arcs that reach, each node; in an undirected network every edge does both at both ends. */
  readonly out: readonly (readonly Arc[])[];
  readonly into: readonly (readonly Arc[])[];
  readonly placeOf: (node: string) => number;
  readonly byNode: (values: ArrayLike<number>) => ReadonlyMap<string, number>;
}

/**
 * Checks a network and numbers its nodes.
 *
 * @throws RangeError when a node is listed twice, an edge ends in an unknown node, in itself or repeats a pair, or when
 * a length, capacity or strength is negative or not finite
 */
export function indexedNetwork(network: Network): IndexedNetwork {
  const places = new Map(network.nodes.map((node, place) => [node, place]));
  if (places.size < network.nodes.length) throw new RangeError('a node is listed twice');
  const placeOf = (node: string) => {
    const place = places.get(node);
    if (place === undefined) throw new RangeError(`'${node}' is not a node of the network`);
    return place;
  };
  checkEdges(network);
  const size = network.nodes.length;
  const out: Arc[][] = Array.from({ length: size }, () => []);
  const into: Arc[][] = Array.from({ length: size }, () => []);
  for (const arc of arcsOf(network, placeOf)) {
    at(out, arc.from).push(arc);
    at(into, arc.to).push(arc);
  }
  const byNode = (values: ArrayLike<number>) => new Map(network.nodes.map((node, place) => [node, at(values, place)]));
  return { network, size, out, into, placeOf, byNode };
}

const arcsOf = ({ directed, edges }: Network, placeOf: (node: string) => number): readonly Arc[] =>
  edges.flatMap(({ from, to, length = 1 }, edge) => {
    const arc = { from: placeOf(from), to: placeOf(to), edge, length };
    return directed ? [arc] : [arc, { ...arc, from: arc.to, to: arc.from }];
  });

function checkEdges({ directed, edges }: Network): void {
  const seen = new Set<string>();
  for (const edge of edges) {
    if (edge.from === edge.to) throw new RangeError(`edge ${nameOf(edge)} is a loop`);
    const pair = JSON.stringify(directed || edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from]);
    if (seen.has(pair)) throw new RangeError(`edge ${nameOf(edge)} is listed twice`);
    seen.add(pair);
    for (const value of [edge.length ?? 1, edge.capacity ?? 1, edge.strength ?? 1])
      if (!(value >= 0 && value < Infinity))
        throw new RangeError(`edge ${nameOf(edge)}: length, capacity and strength must be >= 0, got ${value}`);
  }
}

const nameOf = ({ from, to }: NetworkEdge) => `'${from}' - '${to}'`;
