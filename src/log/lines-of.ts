import type { LogEntry } from '../model/log-entry.ts';
import type { AuditBody, LogLineBody, Origin } from '../model/log-line.ts';
import { decisionAtEnd, decisionOfGate } from './decision-record.ts';
import { processingRecord } from './processing-record.ts';

/** An action while it runs: what its intent and its outcome have in common. */
export interface Act {
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  /** The caller's span, when a traceparent came in. */
  readonly parentSpanId?: string;
  /** ISO date-time of the intent. */
  readonly startedAt: string;
  readonly origin: Origin;
}

export interface LineContext {
  /** A new span id of 16 hexadecimal digits at each call. */
  newSpan(): string;
  /** Ids of the mandates that an account holds at this moment. */
  mandates(account: string): readonly string[];
  /** Version of the program. */
  readonly version: string;
}

/**
 * One entry as lines of the three logs. The intent leaves its audit line and, of the gate, its decision; the outcome its
 * audit line, the one processing line of the action, and the decision of actions that are decided by how they end.
 */
export function linesOf(entry: LogEntry, act: Act, context: LineContext): readonly LogLineBody[] {
  const audit = auditBody(entry, act);
  if (entry.phase === 'intent') {
    const decided = entry.decision && decisionOfGate(entry, entry.decision, act, context);
    return decided ? [audit, { log: 'decision', record: decided }] : [audit];
  }
  const processing = { log: 'processing', record: processingRecord(entry, act, context) } as const;
  const decided = decisionAtEnd(entry, act, context);
  return decided ? [audit, processing, { log: 'decision', record: decided }] : [audit, processing];
}

function auditBody({ decision: _, ...entry }: LogEntry, { spanId, origin }: Act): AuditBody {
  return { log: 'audit', ...entry, spanId, origin };
}
