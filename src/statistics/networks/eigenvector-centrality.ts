import { at } from './at.ts';
import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';

const MOST_ROUNDS = 100_000;
const CLOSE_ENOUGH = 1e-13;

/**
 * A node counts as much as its neighbours together, up to one factor: the vector x of length 1 with A x = lambda x for
 * the largest lambda, by powers of A + I from equal values. Lengths are not used.
 *
 * @returns value by node, 0 to 1; the squares add up to 1
 * @throws RangeError when the network is directed, empty or not a simple one, or values do not settle
 * @see Bonacich (1987), American Journal of Sociology 92, 1170-1182; networkx 2.8.8 eigenvector_centrality
 * @example eigenvectorCentrality of b in the line a - b - c: 1 / sqrt(2) = 0.707
 */
export function eigenvectorCentrality(network: Network): ReadonlyMap<string, number> {
  const { size, into, byNode } = indexedNetwork(network);
  if (network.directed) throw new RangeError('eigenvector centrality is for undirected networks');
  if (size === 0) throw new RangeError('the network has no nodes');
  let values: readonly number[] = Array.from({ length: size }, () => 1 / Math.sqrt(size));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const last = values;
    const sums = into.map((arcs, node) => arcs.reduce((sum, { from }) => sum + at(last, from), at(last, node)));
    const norm = Math.sqrt(sums.reduce((sum, it) => sum + it ** 2, 0));
    values = sums.map((sum) => sum / norm);
    if (values.reduce((sum, value, node) => sum + Math.abs(value - at(last, node)), 0) < CLOSE_ENOUGH)
      return byNode(values);
  }
  throw new RangeError(`values did not settle in ${MOST_ROUNDS} rounds`);
}
