import type { LogEntry, LoggedAction, LoggedDecision } from '../model/log-entry.ts';
import type { DecisionRecord, DecisionRequest } from '../model/log-line.ts';
import { activityUri, PROCESSING_ACTIVITIES } from '../model/processing-activities.ts';
import type { Act, LineContext } from './lines-of.ts';
import { resourceOf } from './processing-record.ts';

/** What the gate decided, with all that it rested on: level 3 of the Authorization Decision Log, and the program's version. */
export function decisionOfGate(
  entry: LogEntry,
  { outcome, reason, digest, moment, policies, information }: LoggedDecision,
  act: Act,
  context: LineContext,
): DecisionRecord {
  return {
    ...frame(entry, act, context),
    timestamp: Date.parse(moment.instant),
    status: outcome === 'error' ? 'Error' : 'Ok',
    attributes: {
      'adl.core.policies': { ...policies },
      'adl.core.information': { ...information, moment },
      'adl.core.configuration': { version: context.version },
    },
    body: {
      'adl.core.request': requestOf(entry, act, moment.instant),
      ...(outcome === 'error'
        ? {}
        : {
            'adl.core.response': {
              decision: outcome === 'permit',
              context: { ...(reason === undefined ? {} : { reason }), digest },
            },
          }),
    },
  };
}

/** The gate decides before it reads, and who signs in is not decided upon. */
const DECIDED_ELSEWHERE: readonly LoggedAction[] = ['answer', 'sign-in'];
const DENIED = /^refused:(NOT_MANDATED|NOT_FOUND)$/;

/** Of other actions: whether the account could do it, as its outcome says. */
export function decisionAtEnd(entry: LogEntry, act: Act, context: LineContext): DecisionRecord | undefined {
  const { action, status = 'failed', account, at } = entry;
  if (DECIDED_ELSEWHERE.includes(action)) return undefined;
  const isError = status === 'failed';
  const denial = DENIED.exec(status)?.[1];
  return {
    ...frame(entry, act, context),
    timestamp: Date.parse(at),
    status: isError ? 'Error' : 'Ok',
    attributes: {
      'adl.core.policies': { mandates: context.mandates(account) },
      'adl.core.information': { moment: at },
      'adl.core.configuration': { version: context.version },
    },
    body: {
      'adl.core.request': requestOf(entry, act, act.startedAt),
      ...(isError
        ? {}
        : {
            'adl.core.response': {
              decision: denial === undefined,
              context: denial === undefined ? {} : { reason: denial },
            },
          }),
    },
  };
}

const frame = ({ traceId }: LogEntry, { spanId }: Act, { newSpan, version }: LineContext) => ({
  trace_id: traceId,
  span_id: newSpan(),
  parent_span_id: spanId,
  event_name: 'adl.access_evaluation' as const,
  resource: resourceOf(version),
});

function requestOf(entry: LogEntry, { spanId }: Act, time: string): DecisionRequest {
  const { account, as, action, subject, traceId } = entry;
  return {
    subject: { type: 'account', id: account, properties: as === undefined ? {} : { as } },
    action: {
      name: action,
      properties: { processing_activity_id: activityUri(PROCESSING_ACTIVITIES[action]) },
    },
    resource: { ...resourceNamed(subject, action), properties: { subject } },
    context: { time, traceparent: `00-${traceId}-${spanId}-01` },
  };
}

/** The dataset, delivery, draft or table that it is about, as far as the subject names one. */
function resourceNamed(subject: unknown, action: LoggedAction): { readonly type: string; readonly id: string } {
  const named = typeof subject === 'object' && subject !== null ? Object.entries(subject) : [];
  for (const type of [
    'delivery',
    'draft',
    'table',
    'proposal',
    'release',
    'forum',
    'mandate',
    'codelist',
    'dataset',
    'session',
    'account',
  ]) {
    const id = named.find(([key]) => key === type)?.[1];
    if (typeof id === 'string' && id !== '') return { type, id };
  }
  return { type: 'action', id: action };
}
