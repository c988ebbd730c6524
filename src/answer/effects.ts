import type { RawTable } from '../model/doors/raw-table.ts';
import type { Statement } from '../model/doors/statement.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Moment, World } from '../model/world.ts';

/** What the gate needs from outside. */
export interface AnswerEffects {
  /** The rules and editions as they stand now. */
  world(): World;
  now(): Moment;
  /** Reads the facts, a table for each permit; the only way to them. Rejects with InputError BUSY when too many wait. */
  read(statement: Statement, signal?: AbortSignal): Promise<readonly RawTable[]>;
  /** Reads every question by itself: what one pass over a page is held against in tests and measurements. */
  readonly isPlain?: boolean;
  /** Resolves when the entries are durable. */
  record(entries: readonly LogEntry[]): Promise<void>;
  /** Keyed digest of a text, hexadecimal: an unkeyed one of a figure would be the figure, as it can be tried out. */
  digest(text: string): string;
}
