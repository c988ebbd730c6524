import type { AccountId, DatasetId, ForumId, PartnerId, PurposeId } from './ids.ts';
import type { Condition, Grouping } from './question.ts';
import type { Release } from './release.ts';
import type { Text } from './text.ts';

/** How the figures of a published table are protected. */
export type TableMethod =
  /** Counts from 1 to `maxN` are withheld, and as much more as leaves each of them room for at least `width`. */
  | { readonly kind: 'suppression'; readonly maxN: number; readonly protectZeros: boolean; readonly width: number }
  | { readonly kind: 'rounding'; readonly base: number };

/** One of the linked tables of a definition: every combination of the named levels, with all margins. */
interface LinkedTable {
  readonly title: Text;
  /** Several levels of one dimension make its hierarchy. */
  readonly dimensions: readonly { readonly dimension: string; readonly levels: readonly string[] }[];
}

/** Counts of an owner's records, computed whole with all margins for one forum and purpose. Never changed once stored. */
export interface TableDefinition {
  readonly title: Text;
  readonly owner: PartnerId;
  readonly dataset: DatasetId;
  readonly tables: readonly LinkedTable[];
  /** Whole years of the dataset's reference date, ISO dates. */
  readonly period: { readonly from: string; readonly until: string };
  /** Whole nodes; all tables share them. */
  readonly where: readonly Extract<Condition, { kind: 'codes' }>[];
  readonly method: TableMethod;
  readonly forum: ForumId;
  readonly purpose: PurposeId;
  readonly legalGround: string;
  /** ISO date, exclusive. */
  readonly validUntil: string;
  readonly terms: Release['terms'];
}

/** A definition as the register holds it. Whether it is in force follows from its editions, its dates and the clock. */
export interface PublishedTable extends TableDefinition {
  /** UUID: tells nothing of how many others there are. */
  readonly id: string;
  readonly definedBy: AccountId;
  /** ISO date-time, UTC; so are all moments here. */
  readonly definedAt: string;
  readonly withdrawnAt?: string;
  readonly withdrawnBecause?: string;
}

/** One published number: node per dimension of the layout, null = the margin. `value` null = withheld. */
export interface PublishedCell {
  readonly key: readonly (string | null)[];
  readonly value: number | null;
}

/** What the audit found; for the owner alone, because the cost adds up withheld figures. */
export interface TableAudit {
  readonly cells: number;
  readonly primaries: number;
  readonly secondaries: number;
  /** Sum of the values of secondary cells. */
  readonly cost: number;
  /** Least room that a reader is left for a cell that must be protected; absent when there is none or no end to it. */
  readonly narrowest?: number;
  /** No record lies in the scope: such a table says that there was nothing, and most often the scope is not what was meant. */
  readonly isEmpty?: true;
}

/** Frozen figures of a published table, with their pattern; no withheld figure is in it. */
export interface TableEdition {
  readonly table: string;
  /** 1, 2, 3 … */
  readonly number: number;
  /** Delivery sequence number up to which records count; never leaves the server. */
  readonly sequence: number;
  readonly computedBy: AccountId;
  readonly computedAt: string;
  /** Dimensions of the keys, in their order, with the finest level. */
  readonly dimensions: readonly Grouping[];
  readonly cells: readonly PublishedCell[];
  /** Of each linked table its cells, by index. */
  readonly tables: readonly (readonly number[])[];
  readonly audit: TableAudit;
  readonly approvedBy?: AccountId;
  readonly approvedAt?: string;
  /** A second person did not let it out: nobody but the owner ever saw it. */
  readonly declined?: { readonly by: AccountId; readonly at: string; readonly because: string };
}
