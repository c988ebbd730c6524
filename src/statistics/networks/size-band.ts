import { components } from './components.ts';
import { coreNumbers } from './core-numbers.ts';
import type { Network } from './network.ts';

export interface NetworkSize {
  readonly threshold: number;
  /** Nodes with at least one tie of this strength. */
  readonly tied: number;
  /** Nodes in the largest part. */
  readonly largestPart: number;
  /** Nodes in the k-core. */
  readonly core: number;
}

/**
 * The size of a network at each threshold of tie strength: only ties at least that strong count. A size without its
 * threshold says little, so it is shown as a band over several.
 *
 * @param thresholds  strengths, >= 0
 * @param k           of the k-core, a whole number >= 1
 * @returns counts of nodes, one row per threshold, in the order given
 * @throws RangeError when a threshold or k is out of range, or the network is directed or not a simple one
 * @see Seidman (1983), Social Networks 5, 269-287
 * @example sizeBand of a triangle of strength 2 with a fourth node tied by strength 1, thresholds [1, 2], k 2:
 * largest part 4 and 3, core 3 and 3
 */
export function sizeBand(network: Network, thresholds: readonly number[], k = 2): readonly NetworkSize[] {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`k must be whole and >= 1, got ${k}`);
  return thresholds.map((threshold) => {
    if (!(threshold >= 0)) throw new RangeError(`threshold must be >= 0, got ${threshold}`);
    const strong = { ...network, edges: network.edges.filter(({ strength = 1 }) => strength >= threshold) };
    const cores = [...coreNumbers(strong).values()];
    return {
      threshold,
      tied: cores.filter((core) => core >= 1).length,
      largestPart: components(strong)[0]?.length ?? 0,
      core: cores.filter((core) => core >= k).length,
    };
  });
}
