import { at } from './at.ts';
import { indexedNetwork } from './indexed-network.ts';
import type { Network } from './network.ts';
import { Residual } from './residual.ts';

/**
 * A smallest set of nodes without which no route leads from source to target, by splitting each node in two with one
 * arc of room 1 between. Its size is also the number of routes that share no node in between (Menger).
 *
 * @returns nodes, in the order of the network; of several smallest sets the one nearest the source
 * @throws RangeError when source and target are the same, unknown or linked, or the network is not a simple one
 * @see Menger (1927), Fundamenta Mathematicae 10, 96-115; Even & Tarjan (1975)
 * @example minNodeCut of the line a - b - c, from a to c: [b]
 */
export function minNodeCut(network: Network, source: string, target: string): readonly string[] {
  const { size, out, placeOf } = indexedNetwork(network);
  const [s, t] = [placeOf(source), placeOf(target)];
  if (s === t) throw new RangeError(`source and target are both '${source}'`);
  if (at(out, s).some(({ to }) => to === t))
    throw new RangeError(`'${source}' and '${target}' are linked: no set of nodes parts them`);
  // A node arrives at its own number and leaves from its number + size.
  const residual = new Residual(2 * size);
  for (let node = 0; node < size; node++) residual.add(node, node + size, 1, 0);
  for (const { from, to } of out.flat()) residual.add(from + size, to, size, 0);
  residual.fill(s + size, t);
  const steps = residual.stepsFrom(s + size);
  return network.nodes.filter((_, node) => node !== s && at(steps, node) >= 0 && at(steps, node + size) < 0);
}
