import type { LoggedAction } from './log-entry.ts';
import type { Origin } from './log-line.ts';
import type { Audience } from './question.ts';

/** One action as the three logs together tell it. It holds references, never figures or records. */
export interface LoggedAct {
  /** Of its intent, the first of its lines. */
  readonly place: number;
  readonly traceId: string;
  /** ISO date-time, UTC. */
  readonly at: string;
  readonly account: string;
  readonly as?: Audience;
  readonly action: LoggedAction;
  readonly subject: unknown;
  readonly releases: readonly string[];
  /** Ids of the mandates on which it was decided; empty while nothing was decided. */
  readonly mandates: readonly string[];
  /** Absent in lines from before there were three logs. */
  readonly origin?: Origin;
  readonly form?: string;
  /** Absent while it runs, and for ever when it was interrupted. */
  readonly end?: { readonly at: string; readonly status: string; readonly digest?: string };
  /** Places of all its lines, in order. */
  readonly lines: readonly number[];
}

/** What acts are searched by; what is absent does not matter. */
export interface ActCriteria {
  readonly account?: string;
  readonly forum?: string;
  readonly owner?: string;
  readonly dataset?: string;
  readonly action?: string;
  readonly traceId?: string;
  /** ISO date-times, UTC: from inclusive, until exclusive. */
  readonly from?: string;
  readonly until?: string;
}

/** Lines of the log as stored, with the hash that chains them. */
export interface StoredLogLine {
  readonly place: number;
  readonly entry: string;
  readonly hash: string;
}

/** A signed state of the log; hashes and signature hexadecimal. */
export interface LogHead {
  readonly size: number;
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly signature: string;
}

/** What a check of the whole log found. */
export interface LogCheck {
  /** Good lines from the beginning. */
  readonly lines: number;
  readonly heads: number;
  /** Acts that were begun and did not end. */
  readonly unfinished: number;
  /** What does not hold, in words; absent when everything does. */
  readonly trouble?: string;
}

/** What came of deciding again what was decided. */
export interface Replay {
  readonly replayed: number;
  readonly same: number;
  /** Decisions that came out otherwise, at most twenty: where they stand, and in what they differ. */
  readonly different: readonly {
    readonly place: number;
    readonly traceId: string;
    readonly fields: readonly string[];
    /** Version of the program that decided then. */
    readonly version: string;
  }[];
}
