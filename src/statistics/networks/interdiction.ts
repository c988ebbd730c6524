import { at } from './at.ts';
import { type Displacement, displacement } from './displacement.ts';
import { type Arc, type IndexedNetwork, indexedNetwork } from './indexed-network.ts';
import type { Network, NetworkEdge } from './network.ts';
import { setsAround } from './sets-around.ts';
import { shortestArcs } from './shortest-arcs.ts';

const LARGEST_BUDGET = 3;
const SAME_LENGTH = 1 - 1e-9;

export interface Interdiction {
  /** Shortest route from source to target after the best removal; Infinity when none is left. */
  readonly length: number;
  /** One best removal, with no edge more than it needs. */
  readonly removed: readonly NetworkEdge[];
  /** How many sets of exactly the budget do as well: when many do, the one shown is no forecast. */
  readonly optimalSets: number;
  readonly displacement: Displacement;
}
interface Removal {
  readonly edges: readonly number[];
  readonly length: number;
}

/**
 * Which edges to remove, at most `budget`, to make the shortest route as long as possible; exact. A removal only helps
 * when it takes an edge of the current shortest route, so only those are tried. The result carries where the traffic
 * goes instead: without that it misleads.
 *
 * @param budget  a whole number, 1 to 3; the work grows with the number of edges of a route to that power
 * @throws RangeError when the budget is out of range or above the number of edges, no route leads from source to
 * target, or as maxFlow
 * @see Israeli & Wood (2002), Networks 40, 97-111
 * @example interdiction of a - b - c (lengths 1, 1) and a - c (3), from a to c, budget 1: length 3, 2 optimal sets
 */
export function interdiction(network: Network, source: string, target: string, budget: number): Interdiction {
  const most = Math.min(LARGEST_BUDGET, network.edges.length);
  if (!(Number.isInteger(budget) && budget >= 1 && budget <= most))
    throw new RangeError(`budget must be whole and in 1 .. ${most}, got ${budget}`);
  if (source === target) throw new RangeError(`source and target are both '${source}'`);
  const removals = removalsOf(indexedNetwork(network), source, target, budget);
  if (removals[0]?.length === Infinity) throw new RangeError(`no route leads from '${source}' to '${target}'`);
  const length = removals.reduce((longest, removal) => Math.max(longest, removal.length), 0);
  const best = removals.filter((it) => it.length >= length * SAME_LENGTH).map(({ edges }) => edges);
  const fewest = best.reduce((a, b) => (b.length < a.length ? b : a));
  const removed = fewest.map((edge) => at(network.edges, edge));
  return {
    length,
    removed,
    optimalSets: setsAround(best, budget, network.edges.length),
    displacement: displacement(network, source, target, removed),
  };
}

/** Every set of edges that can be had by taking, again and again, one edge of the then shortest route. */
function removalsOf(indexed: IndexedNetwork, source: string, target: string, budget: number): readonly Removal[] {
  const [s, t] = [indexed.placeOf(source), indexed.placeOf(target)];
  const found = new Map<string, Removal>();
  const waiting: (readonly number[])[] = [[]];
  for (const edges of waiting) {
    if (found.has(edges.join(' '))) continue;
    const route = shortestArcs(indexed, s, t, ({ edge }: Arc) => !edges.includes(edge));
    found.set(edges.join(' '), { edges, length: route?.reduce((sum, arc) => sum + arc.length, 0) ?? Infinity });
    if (route && edges.length < budget)
      waiting.push(...route.map(({ edge }) => [...edges, edge].sort((a, b) => a - b)));
  }
  return [...found.values()];
}
