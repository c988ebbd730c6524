import type { DateLevel } from './dataset.ts';
import type { CodelistId } from './ids.ts';

/** A calendar period as half-open interval of ISO dates. */
export interface Period {
  readonly level: DateLevel;
  readonly from: string;
  readonly until: string;
}

/**
 * One dimension of a question, worked out. `by`: level of the grouping. `cover`: the smallest set of disjoint nodes that
 * is exactly the asked set; absent means everything. Where both are there, the atom is the finer of the two nodes.
 */
export type PlannedDimension =
  | (Planned<'code', string, string> & { readonly codelist: CodelistId })
  | (Planned<'code-list', string, string> & { readonly codelist: CodelistId })
  | Planned<'date', DateLevel, Period>;

interface Planned<Kind extends string, Level extends string, Node> {
  readonly kind: Kind;
  readonly id: string;
  readonly by?: Level;
  readonly cover?: readonly Node[];
  /** Where a grouping node holds several cover nodes: how many, by key of the grouping. Any other key holds one. */
  readonly coverNodesPerKey?: Readonly<Record<string, number>>;
}

/** A question as products of nodes: what the engine groups by and what protection looks up. */
export interface Plan {
  readonly dimensions: readonly PlannedDimension[];
  /** Ids of the dimensions grouped by, in the order of the question; `partner` may be among them. */
  readonly by: readonly string[];
  /** Partners asked for; absent means all. */
  readonly partners?: readonly string[];
  /** Events that two partners both registered are counted, and nothing else. */
  readonly isOverlap?: true;
  /** Measures to sum: asked for, or in a ratio that is. */
  readonly sums: readonly string[];
  /** Pseudonyms to count distinct: asked for, or in a ratio that is. */
  readonly distincts: readonly string[];
}
