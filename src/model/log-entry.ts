import type { ReleaseId } from './ids.ts';
import type { Audience } from './question.ts';
import type { Edition } from './release.ts';
import type { Moment } from './world.ts';

/** What was done. `answer` covers refusals too. */
export type LoggedAction =
  | 'answer'
  | 'analysis'
  | 'delivery'
  | 'withdrawal'
  | 're-reference'
  | 'readmission'
  | 'recoding'
  | 'cancellation'
  | 'draft-delivery'
  | 'mapping'
  | 'codelist'
  | 'release'
  | 'people'
  | 'published-table'
  | 'accountability'
  | 'sign-in'
  | 'session';

/**
 * One line of the log. Each action leaves two: the intent, durable before anything is read, and the outcome.
 * It holds references, never figures or records.
 */
export interface LogEntry {
  readonly phase: 'intent' | 'outcome';
  readonly action: LoggedAction;
  readonly traceId: string;
  /** Position within the trace, so that an intent finds its outcome. */
  readonly step: number;
  readonly account: string;
  readonly as?: Audience;
  /** What was asked for or delivered: the question, or dataset, partner and content hash. */
  readonly subject: unknown;
  readonly releases: readonly string[];
  /** Of figures: `page` on a screen, `api` to a program as JSON, otherwise the media type of the file. */
  readonly form?: string;
  /** Outcomes only: `answered`, `refused:<reason>`, `accepted`, `failed` …, and the keyed digest (HMAC-SHA-256) of what was given. */
  readonly status?: string;
  readonly digest?: string;
  /** Intents of the gate only: what it decided, for the decision log. Other actions are decided by how they end. */
  readonly decision?: LoggedDecision;
  /** ISO date-time, UTC. */
  readonly at: string;
}

/** What the gate decided, and all that it rested on: enough to decide again and get the same. */
export interface LoggedDecision {
  /** `error`: the question could not be understood, so that nothing was decided. */
  readonly outcome: 'permit' | 'deny' | 'error';
  /** Of a denial: the reason as the viewer got it. */
  readonly reason?: string;
  readonly moment: Moment;
  /** Keyed digest of the whole decision; absent when there is none. */
  readonly digest?: string;
  /** The rules that were in force for this viewer, by id and version. */
  readonly policies: {
    readonly releases: readonly ReleaseId[];
    readonly mandates: readonly string[];
    readonly codelists: Readonly<Record<string, string>>;
  };
  readonly information: {
    /** Place in the register up to which the rules were read; absent in worlds that no register made. */
    readonly register?: number;
    readonly editions: readonly Edition[];
    /** Of an owner's own view: receipt of its last delivery, ISO date-time. */
    readonly live?: string;
  };
}
