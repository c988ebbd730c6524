import type { CodeProposal } from '../model/code-proposal.ts';
import type { CodelistChange } from '../model/codelist-change.ts';
import type { DatasetId, PartnerId } from '../model/ids.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Moment, World } from '../model/world.ts';

/** A value that the checks did not know, over the deliveries of one partner; see `Evidence` for the counts. */
export interface Candidate {
  readonly dataset: DatasetId;
  readonly dimension: string;
  readonly codelist: string;
  readonly value: string;
  readonly findings: number;
  readonly deliveries: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** The codes that come nearest, nearest first; at most three. */
  readonly nearest: readonly string[];
}

/** What the desk needs from outside. */
export interface DeskEffects {
  world(): World;
  now(): Moment;
  newId(): string;
  proposals(): readonly CodeProposal[];
  /** One durable transaction. */
  store(proposals: readonly CodeProposal[], changes: readonly CodelistChange[], by: string): void;
  /** Resolves when everyone sees the catalogue with what was stored. */
  refresh(): Promise<void>;
  candidates(partner: PartnerId): Promise<readonly Candidate[]>;
  /** Those of the values that may identify a person. */
  identifying(values: readonly string[]): Promise<readonly string[]>;
  /** Resolves when the entries are durable. */
  record(entries: readonly LogEntry[]): Promise<void>;
}

/** Who acts, and in which trace. */
export interface Actor {
  readonly account: CodeProposal['proposedBy'];
  readonly traceId: string;
}
