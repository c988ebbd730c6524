import type { LogEntry } from './log-entry.ts';

/** From where something was asked: a network address and the kind of proof of who it was; or the server itself. */
export type Origin =
  | { readonly kind: 'network'; readonly address: string; readonly by: 'session' | 'token' }
  | { readonly kind: 'server' };

/** One line of the three logs, which share one order, one tree and one trace id, as it is stored; an older one without `log` is a line of the audit log. */
export type LogLineBody = AuditBody | ProcessingBody | DecisionBody;

/** Who did what, when, from where, and how it ended: BIO2 8.15.01. */
export interface AuditBody extends Omit<LogEntry, 'decision'> {
  readonly log: 'audit';
  readonly spanId: string;
  readonly origin: Origin;
}

interface ProcessingBody {
  readonly log: 'processing';
  readonly record: ProcessingRecord;
}

interface DecisionBody {
  readonly log: 'decision';
  readonly record: DecisionRecord;
}

type Attributes = Readonly<Record<string, unknown>>;

/** Logboek Dataverwerkingen: one line per action, without who did it. Times in milliseconds since 1970. */
export interface ProcessingRecord {
  readonly trace_id: string;
  readonly span_id: string;
  readonly parent_span_id?: string;
  readonly status: 'Unset' | 'Ok' | 'Error';
  readonly name: string;
  readonly start_time: number;
  readonly end_time: number;
  readonly resource: { readonly attributes: Attributes };
  readonly attributes: { readonly 'dpl.core.processing_activity_id': string };
}

/** Authorization Decision Log: one record per decision, with the request and response of AuthZEN. */
export interface DecisionRecord {
  readonly trace_id: string;
  readonly span_id: string;
  /** The action for which it was decided: the span of its processing and audit lines. */
  readonly parent_span_id: string;
  readonly event_name: 'adl.access_evaluation';
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** A denial is `Ok`: it was decided. */
  readonly status: 'Ok' | 'Error';
  readonly resource: { readonly attributes: Attributes };
  readonly attributes: {
    readonly 'adl.core.policies': Attributes;
    readonly 'adl.core.information': Attributes;
    readonly 'adl.core.configuration': Attributes;
  };
  readonly body: {
    readonly 'adl.core.request': DecisionRequest;
    readonly 'adl.core.response'?: { readonly decision: boolean; readonly context: Attributes };
  };
}

/** The shape of an AuthZEN access evaluation request. */
export interface DecisionRequest {
  readonly subject: { readonly type: 'account'; readonly id: string; readonly properties: Attributes };
  readonly action: {
    readonly name: string;
    readonly properties: { readonly processing_activity_id: string };
  };
  readonly resource: { readonly type: string; readonly id: string; readonly properties: Attributes };
  readonly context: { readonly time: string; readonly traceparent: string };
}
