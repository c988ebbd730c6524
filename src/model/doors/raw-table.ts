import type { Permit } from './permit.ts';
import type { Sealed } from './sealed.ts';

/** One non-empty atom: the records of one part in one product of nodes. */
export interface RawAtom {
  /** Index in the permit's parts. */
  readonly part: number;
  /** Code or period per grouping of the plan, in its order, partner left out; empty in the base. */
  readonly key: readonly string[];
  readonly count: number;
  /** Sum of the record keys modulo 2^32. */
  readonly keySum: number;
  /** Sums of the asked measures, in the order of the plan's `sums`. */
  readonly sums: readonly number[];
  /** Largest contribution to each of the sums; empty where every part is exact. */
  readonly largest: readonly number[];
  /** Key of each of the sums: keys of the contributing records for that measure, added modulo 2^32; empty where every part is exact. */
  readonly sumKeys: readonly number[];
  /** Number of different persons, in the order of the plan's `distincts`; who has no pseudonym is nobody. */
  readonly persons: readonly number[];
  /** Sum of the pseudonyms of those persons, each once, modulo 2^32. */
  readonly personKeys: readonly number[];
}

export interface RawTableContent {
  readonly permit: Permit;
  readonly cells: readonly RawAtom[];
  /** The same question without groupings: what the minimum base is held against. */
  readonly base: readonly RawAtom[];
}

/** Straight from the store; never leaves the server. Only `store/` makes one. */
export type RawTable = RawTableContent & Sealed<'RawTable'>;
