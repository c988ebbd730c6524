import type { Arc, IndexedNetwork } from './indexed-network.ts';
import { shortestSearch } from './shortest-search.ts';

/** The arcs of one shortest route along open arcs, or undefined when none leads there. */
export function shortestArcs(
  { out }: IndexedNetwork,
  source: number,
  target: number,
  isOpen: (arc: Arc) => boolean,
): readonly Arc[] | undefined {
  const { arrivals } = shortestSearch(out, source, (arc) => (isOpen(arc) ? arc.length : Infinity));
  const path: Arc[] = [];
  for (let node = target; node !== source; ) {
    const arc = arrivals[node]?.[0];
    if (!arc) return undefined;
    path.push(arc);
    node = arc.from;
  }
  return path.reverse();
}
