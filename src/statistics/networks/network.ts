/** One link. Undirected networks name each pair once, in either order. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** Cost of going along it, in any one unit, >= 0; absent: 1. */
  readonly length?: number;
  /** The most that fits through it per period, in any one unit, >= 0; absent: 1. */
  readonly capacity?: number;
  /** Strength of the tie, for thresholds, >= 0; absent: 1. */
  readonly strength?: number;
}

/**
 * A simple network: no loops, no pair twice. Node ids are pseudonyms, never names; results by node fall under
 * disclosure control, because a sequence of degrees identifies people.
 */
export interface Network {
  readonly directed: boolean;
  /** Every node, those without links too. */
  readonly nodes: readonly string[];
  readonly edges: readonly NetworkEdge[];
}
