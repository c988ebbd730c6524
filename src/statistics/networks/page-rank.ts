import { at } from './at.ts';
import { type IndexedNetwork, indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

const MOST_ROUNDS = 10_000;
const CLOSE_ENOUGH = 1e-14;

/**
 * Share of time a walker spends at each node, who follows a link out with probability d and else starts anew anywhere:
 * x = (1 - d) / n + d * (sum over links in of x / links out + x of dead ends / n). Lengths are not used.
 *
 * @param damping  d, in [0, 1)
 * @returns share by node; the shares add up to 1
 * @throws RangeError when damping is out of range, the network is empty or not a simple one, or shares do not settle
 * @see Brin & Page (1998), Computer Networks 30, 107-117; networkx 2.8.8 pagerank
 * @example pageRank of a in a -> b: (1 - 0.85) / 2 + 0.85 * x_b / 2 = 0.351
 */
export function pageRank(network: Network, damping = 0.85): ReadonlyMap<string, number> {
  const indexed = indexedNetwork(network);
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`damping must lie in [0, 1), got ${damping}`);
  if (indexed.size === 0) throw new RangeError('the network has no nodes');
  let shares: readonly number[] = Array.from({ length: indexed.size }, () => 1 / indexed.size);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = step(indexed, shares, damping);
    const change = next.reduce((sum, share, node) => sum + Math.abs(share - at(shares, node)), 0);
    shares = next;
    if (change < CLOSE_ENOUGH) return indexed.byNode(shares);
  }
  throw new RangeError(`shares did not settle in ${MOST_ROUNDS} rounds`);
}

function step({ size, out, into }: IndexedNetwork, shares: readonly number[], damping: number): readonly number[] {
  const deadEnds = shares.reduce((sum, share, node) => (at(out, node).length === 0 ? sum + share : sum), 0);
  return into.map((arcs) => {
    const received = arcs.reduce((sum, { from }) => sum + at(shares, from) / at(out, from).length, 0);
    return (1 - damping) / size + damping * (received + deadEnds / size);
  });
}
