import type { Catalogue } from '../model/catalogue.ts';
import type { DeliveryKind, DeliveryState, Recoding } from '../model/delivery.ts';
import type { AccountId, DatasetId, DeliveryId, PartnerId } from '../model/ids.ts';
import type { LogEntry, LoggedAction } from '../model/log-entry.ts';
import type { Mandate } from '../model/mandate.ts';
import type { Fragment } from '../sql/sql.ts';

/** One connection to the facts engine, as the store gives it. */
export interface IntakeConnection {
  rows(query: Fragment): Promise<readonly Readonly<Record<string, unknown>>[]>;
  run(query: Fragment): Promise<void>;
  /** All or nothing: commits when `work` resolves, rolls back when it throws. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  interrupt(): void;
  close(): void;
}

/** An engine of its own, which knows the words and no record: a dry run cannot change what it cannot reach. */
export interface Bench {
  connect(): Promise<IntakeConnection>;
  close(): void;
}

/** What the way in needs from outside. */
export interface IntakeEffects {
  /** The words in force; a delivery reads them once, at its start, and goes by those to its end. */
  catalogue(): Catalogue;
  /** A connection of its own; the intake opens three: one for receiving, two for the delivery being taken in. */
  connect(): Promise<IntakeConnection>;
  openBench(catalogue: Catalogue): Promise<Bench>;
  readonly deliveries: DeliveryRecords;
  readonly files: IntakeFiles;
  /** 32 bytes; see the record key in the design. Never logged, never written elsewhere. */
  readonly recordKeySecret: Uint8Array;
  now(): Date;
  newId(): DeliveryId;
  mandates(): Promise<readonly Mandate[]>;
  /** Resolves when the entries are durable. */
  record(entries: readonly LogEntry[]): Promise<void>;
  /** Whether the log holds the outcome of a step; asked at start-up only, for deliveries that were cut off. */
  hasOutcome(traceId: string, step: number, action: LoggedAction): Promise<boolean>;
  /** A fault of ours: for the program's own log. The delivery gets the state `failed`. */
  reportFault(id: DeliveryId, error: unknown): void;
  /** Called after rows changed, at least once per sequence: after a crash it may come again. */
  landed(landing: Landing): Promise<void>;
}

/** A delivery that changed what holds. */
export interface Landing {
  readonly delivery: DeliveryId;
  readonly dataset: DatasetId;
  readonly owner: PartnerId;
  readonly sequence: number;
  /** ISO date-time, UTC. */
  readonly receivedAt: string;
}

/** What was counted of a delivery, as queries; `measure-quality.ts` makes them. */
export interface DeliveryQuality {
  /** unit, field, rows, filled, unknown, not_registered, not_applicable, invalid, distinct_values */
  readonly fields: Fragment;
  /** unit, rows, accepted, duplicates, same_content */
  readonly totals: Fragment;
  /** unit, field, band, rows, late */
  readonly delays: Fragment;
  /** unit, quarter in which it happened, band, rows */
  readonly lags: Fragment;
  /** The rule that `late` was counted by, in days. */
  readonly lateAfterDays: number;
}

/** The delivery as it is registered on arrival. */
export interface NewDelivery {
  readonly id: DeliveryId;
  readonly kind: DeliveryKind;
  readonly dataset: DatasetId;
  readonly owner: PartnerId;
  readonly account: AccountId;
  readonly fileName: string;
  readonly bytes: number;
  readonly contentHash: string;
  readonly receivedAt: string;
  readonly state: DeliveryState;
  /** The mapping in JSON, or empty: the same file through another mapping is another delivery. */
  readonly mapping: string;
  /** The codelist versions and aliases it is read with, see `wordsVersion`; set anew when its checks begin. */
  readonly words: string;
  readonly traceId: string;
  readonly step: number;
  readonly withdraws?: DeliveryId;
  readonly mends?: DeliveryId;
  readonly recodes?: Recoding;
  readonly reason?: string;
}

/** How a delivery ended. */
export interface DeliveryOutcome {
  readonly id: DeliveryId;
  readonly state: DeliveryState;
  readonly finishedAt: string;
  readonly rows: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly added: number;
  readonly superseding: number;
  readonly unchangedRows: number;
  readonly outdated: number;
  /** Withdrawals: records that end, that hold again as before, and that go on holding. */
  readonly ended?: number;
  readonly restored?: number;
  readonly kept?: number;
  /** Absent when no row changed what holds. */
  readonly sequence?: number;
  /** Order among all that brought rows, rows that changed nothing included. */
  readonly landing?: number;
  readonly rowsPerSecond?: number;
  readonly findings: Readonly<Record<string, number>>;
}

/** A delivery with what the intake needs to go on after a restart. */
export type KnownDelivery = NewDelivery & {
  readonly sequence?: number;
  readonly landing?: number;
  /** How often its processing was begun. */
  readonly attempts: number;
};

/** The intake's own reads and writes of the register of deliveries; `store/facts/delivery-records.ts` has the real one. */
export interface DeliveryRecords {
  add(facts: IntakeConnection, delivery: NewDelivery): Promise<void>;
  byId(facts: IntakeConnection, id: DeliveryId): Promise<KnownDelivery | undefined>;
  /** State `received` or `checking`, in order of arrival. */
  waiting(facts: IntakeConnection): Promise<readonly DeliveryId[]>;
  /** Ended, but not yet reported outside; in order of arrival. */
  unsettled(facts: IntakeConnection): Promise<readonly DeliveryId[]>;
  /** Whether the same file for the same partner and dataset, through the same mapping and words, was accepted before. */
  isTakenIn(
    facts: IntakeConnection,
    file: Pick<NewDelivery, 'owner' | 'dataset' | 'contentHash' | 'mapping' | 'words'>,
  ): Promise<boolean>;
  /** Counts an attempt. */
  setChecking(facts: IntakeConnection, id: DeliveryId, words: string): Promise<void>;
  /** Back to waiting, and the attempt does not count: it was stopped on purpose. */
  setWaiting(facts: IntakeConnection, id: DeliveryId): Promise<void>;
  setWithdrawn(facts: IntakeConnection, id: DeliveryId): Promise<void>;
  /** The last landing number that was given out; 0 when none was. */
  lastLanding(facts: IntakeConnection): Promise<number>;
  /** The last delivery sequence that was given out; 0 when none was. */
  lastSequence(facts: IntakeConnection): Promise<number>;
  /** Writes the outcome and the counts by kind; moves the counter when there is a sequence. Inside the caller's transaction. */
  finish(facts: IntakeConnection, outcome: DeliveryOutcome): Promise<void>;
  /** `findings` is a query with position, file, line, column, kind, value, expectation_nl and expectation_en. */
  keepFindings(facts: IntakeConnection, id: DeliveryId, findings: Fragment): Promise<void>;
  /** Inside the caller's transaction, so that a delivery and its quality are one. */
  keepQuality(facts: IntakeConnection, id: DeliveryId, quality: DeliveryQuality): Promise<void>;
  /** Which lines of a quarantine another delivery brings again, and at which of its own lines. */
  keepMended(
    facts: IntakeConnection,
    id: DeliveryId,
    by: DeliveryId,
    lines: readonly { readonly line: number; readonly at: number }[],
  ): Promise<void>;
  /** The outcome is logged and reported. */
  settle(facts: IntakeConnection, id: DeliveryId): Promise<void>;
}

/** What the intake does with files; `disk-files.ts` has the real one. */
export interface IntakeFiles {
  /** Writes `inbox/<id>.part`. */
  receive(id: DeliveryId): Promise<IncomingFile>;
  /** Where the received file lies. */
  path(id: DeliveryId): string;
  /** A fresh folder for what the received file unpacks to; it goes with the scratch database. */
  unpackFolder(id: DeliveryId): Promise<string>;
  exists(id: DeliveryId): Promise<boolean>;
  removeReceived(id: DeliveryId): Promise<void>;
  /** Path of the scratch database of a delivery; what was left there is removed first. */
  scratch(id: DeliveryId): Promise<string>;
  removeScratch(id: DeliveryId): Promise<void>;
  /** Path to write the quarantine file to; it gets its name with `keepQuarantine`. */
  quarantinePart(id: DeliveryId): Promise<string>;
  keepQuarantine(id: DeliveryId): Promise<void>;
  /** Path and first bytes of the quarantine file of a delivery, when it has one. */
  quarantine(id: DeliveryId): Promise<{ readonly path: string; readonly head: string } | undefined>;
  /** Removes received files that are not named, all scratch databases and all unfinished files. */
  sweep(keep: readonly DeliveryId[]): Promise<void>;
}

export interface IncomingFile {
  write(piece: Uint8Array): Promise<void>;
  /** On disk under its own name, flushed, folder included. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}
