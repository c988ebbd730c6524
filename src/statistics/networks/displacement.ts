import { at } from './at.ts';
import { kShortestPaths, type Route } from './k-shortest-paths.ts';
import { maxFlow } from './max-flow.ts';
import type { Network, NetworkEdge } from './network.ts';

interface Traffic {
  /** The shortest routes, shortest first; empty when none is left. */
  readonly routes: readonly Route[];
  /** The most that fits from source to target. */
  readonly flow: number;
}
export interface Displacement {
  readonly before: Traffic;
  readonly after: Traffic;
  /** Edges whose flow changes, in the order of the network; an edge removed has 0 after. */
  readonly shifts: readonly { readonly edge: NetworkEdge; readonly before: number; readonly after: number }[];
}

/**
 * Where the traffic goes when edges are removed: shortest routes and largest flow before and after, and the edges that
 * carry more or less. The total flow is unique, its division over edges is one of several possible.
 *
 * @param removed  edges of the network, by their ends as written there
 * @param count    how many routes to show, a whole number >= 1
 * @throws RangeError when a removed edge is not in the network, or as maxFlow and kShortestPaths
 * @see Wood (1993), Mathematical and Computer Modelling 17, 1-18
 * @example displacement of a - b - c (lengths 1, 1) and a - c (3), removing a - b: shortest route 2 before, 3 after
 */
export function displacement(
  network: Network,
  source: string,
  target: string,
  removed: readonly Pick<NetworkEdge, 'from' | 'to'>[],
  count = 3,
): Displacement {
  const gone = removed.map((edge) => placeOf(network, edge));
  const kept = [...network.edges.keys()].filter((edge) => !gone.includes(edge));
  const rest = { ...network, edges: kept.map((edge) => at(network.edges, edge)) };
  const [before, after] = [maxFlow(network, source, target), maxFlow(rest, source, target)];
  const flowAfter = new Map(kept.map((edge, place) => [edge, at(after.byEdge, place)]));
  return {
    before: { routes: kShortestPaths(network, source, target, count), flow: before.value },
    after: { routes: kShortestPaths(rest, source, target, count), flow: after.value },
    shifts: network.edges
      .map((edge, place) => ({ edge, before: at(before.byEdge, place), after: flowAfter.get(place) ?? 0 }))
      .filter((shift) => shift.before !== shift.after),
  };
}

function placeOf({ edges }: Network, { from, to }: Pick<NetworkEdge, 'from' | 'to'>): number {
  const place = edges.findIndex((edge) => edge.from === from && edge.to === to);
  if (place < 0) throw new RangeError(`edge '${from}' - '${to}' is not in the network`);
  return place;
}
