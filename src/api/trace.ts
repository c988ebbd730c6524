import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type TraceId, traceId } from '../model/ids.ts';

const TRACEPARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** The trace id that came in (W3C Trace Context), or a new one. */
export function traceOf(headers: IncomingHttpHeaders): TraceId {
  const given = TRACEPARENT.exec(String(headers['traceparent'] ?? ''))?.[1];
  return traceId(given ?? randomBytes(16).toString('hex'));
}

/** The caller's span, when a traceparent came in. */
export const parentSpanOf = (headers: IncomingHttpHeaders): string | undefined =>
  TRACEPARENT.exec(String(headers['traceparent'] ?? ''))?.[2];
