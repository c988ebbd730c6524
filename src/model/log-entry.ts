import type { Audience } from './question.ts';

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
  | 'published-table'
  | 'sign-in';

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
  /** ISO date-time, UTC. */
  readonly at: string;
}
