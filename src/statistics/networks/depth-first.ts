import { at } from './at.ts';
import { type Arc, indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

/** A link of the depth-first tree, from parent to child. */
export interface TreeLink {
  readonly arc: Arc;
  readonly isFromRoot: boolean;
  /** Rank of the parent, and the lowest rank that the child's branch reaches without this link. */
  readonly rank: number;
  readonly lowest: number;
}

/**
 * The depth-first tree of every part of an undirected network, with the lowest rank that each branch reaches.
 *
 * @throws RangeError when the network is directed or not a simple one
 * @see Tarjan (1972), SIAM Journal on Computing 1, 146-160
 */
export function depthFirst(network: Network): readonly TreeLink[] {
  if (network.directed) throw new RangeError('cut points and bridges are for undirected networks');
  const { size, out } = indexedNetwork(network);
  const { order, rank, arrival } = visit(size, out);
  const lowest = [...rank];
  const links: TreeLink[] = [];
  for (const node of order.toReversed()) {
    const came = arrival[node];
    for (const { to, edge } of at(out, node))
      if (edge !== came?.edge) lowest[node] = Math.min(at(lowest, node), at(rank, to));
    if (!came) continue;
    const isFromRoot = arrival[came.from] === undefined;
    links.push({ arc: came, isFromRoot, rank: at(rank, came.from), lowest: at(lowest, node) });
    lowest[came.from] = Math.min(at(lowest, came.from), at(lowest, node));
  }
  return links.reverse();
}

/** Visits without recursion: a long chain must not exhaust the stack. */
function visit(size: number, out: readonly (readonly Arc[])[]) {
  const rank: number[] = Array.from({ length: size }, () => -1);
  const arrival: (Arc | undefined)[] = Array.from({ length: size }, () => undefined);
  const order: number[] = [];
  const enter = (node: number) => {
    rank[node] = order.push(node) - 1;
    return at(out, node)[Symbol.iterator]();
  };
  for (let root = 0; root < size; root++) {
    const stack = at(rank, root) < 0 ? [enter(root)] : [];
    while (stack.length > 0) {
      const { done, value: arc } = at(stack, stack.length - 1).next();
      if (done) stack.pop();
      else if (at(rank, arc.to) < 0) {
        arrival[arc.to] = arc;
        stack.push(enter(arc.to));
      }
    }
  }
  return { order, rank, arrival };
}
