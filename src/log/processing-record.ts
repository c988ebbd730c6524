import type { LogEntry } from '../model/log-entry.ts';
import type { ProcessingRecord } from '../model/log-line.ts';
import { activityUri, PROCESSING_ACTIVITIES } from '../model/processing-activities.ts';
import type { Act, LineContext } from './lines-of.ts';

/** The line of the Logboek Dataverwerkingen: what was processed and for what, without who asked. */
export function processingRecord(
  { action, traceId, status, at }: LogEntry,
  { spanId, parentSpanId, startedAt }: Act,
  { version }: Pick<LineContext, 'version'>,
): ProcessingRecord {
  const activity = PROCESSING_ACTIVITIES[action];
  return {
    trace_id: traceId,
    span_id: spanId,
    ...(parentSpanId === undefined ? {} : { parent_span_id: parentSpanId }),
    status: statusOf(status),
    name: activity.label.nl,
    start_time: Date.parse(startedAt),
    end_time: Date.parse(at),
    resource: resourceOf(version),
    attributes: { 'dpl.core.processing_activity_id': activityUri(activity) },
  };
}

export const resourceOf = (version: string) => ({
  attributes: { 'service.name': 'ketenbeeld', 'service.version': version },
});

/** LDV: only what failed is an error; somebody who stops is none, and a refusal is neither. */
function statusOf(status: string | undefined): ProcessingRecord['status'] {
  if (status === undefined || status.startsWith('failed')) return 'Error';
  return status.startsWith('refused') ? 'Unset' : 'Ok';
}
