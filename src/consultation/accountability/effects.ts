import type { Account } from '../../model/account.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { LogLineBody } from '../../model/log-line.ts';
import type { ActCriteria, LogCheck, LoggedAct, LogHead, Replay, StoredLogLine } from '../../model/logged-act.ts';
import type { Mandate } from '../../model/mandate.ts';
import type { Release } from '../../model/release.ts';
import type { Moment, World } from '../../model/world.ts';

/** What a search needs to know of releases and published tables: ids of those to the forum, of the dataset and by the owner asked for. */
export type NamedIds = Readonly<Record<'forum' | 'dataset' | 'owner', readonly string[]>>;

/** A line, and of which of the three logs. */
type NamedLine = StoredLogLine & Pick<LogLineBody, 'log'>;

/** The log, as far as it is read for accountability. */
export interface ReadableLog {
  readonly logId: string;
  /** PEM. */
  readonly publicKey: string;
  /** Number of lines. */
  size(): number;
  /** Every signed head, smallest first. */
  heads(): readonly LogHead[];
  /** The log as it stands, signed; the last head again where nothing was added since. */
  sign(): LogHead;
  /** Hashes of RFC 9162, hexadecimal; `leaf` counted from 0. */
  inclusionPath(leaf: number, size: number): readonly string[];
  consistencyPath(first: number, size: number): readonly string[];
  search(
    criteria: ActCriteria,
    ids: NamedIds,
    before: number,
    limit: number,
  ): Promise<{ readonly acts: readonly LoggedAct[]; readonly next?: number }>;
  /** The act that begins at a place, with all its lines; undefined when none does. */
  act(place: number): Promise<{ readonly act: LoggedAct; readonly lines: readonly NamedLine[] } | undefined>;
  check(): Promise<LogCheck>;
  /** The log up to now as text, with key and heads. */
  export(): AsyncIterable<string>;
}

/** What acts name by its id, and whose it is. */
export type Named = Pick<Release, 'owner' | 'dataset' | 'forum'> & { readonly id: string };

/** What the desk needs from outside. */
export interface AccountabilityEffects {
  world(): World;
  now(): Moment;
  /** Resolves when the entries are durable. */
  record(entries: readonly LogEntry[]): Promise<void>;
  readonly log: ReadableLog;
  accounts(): readonly Account[];
  /** Every mandate and release there ever was, as it stands now. */
  mandates(): readonly Mandate[];
  releases(): readonly Release[];
  /** Releases, drafts of releases and published tables there ever were. */
  named(): readonly Named[];
  /** The rules and words as the register held them at an instant, with the calendar day of it. */
  heldAt(instant: string): { readonly world: World; readonly moment: Moment };
  /** Decides the last decisions of the gate again, each in its own world. */
  replay(decisions: number): Promise<Replay>;
  /** Tells the operator that the log was changed outside the program. */
  raise(trouble: string): void;
}
