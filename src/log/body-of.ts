import type { AuditBody, LogLineBody } from '../model/log-line.ts';

/** What a line says; lines from before there were three logs are of the audit log. Undefined when it is no entry of a log at all. */
export function bodyOf(entry: string): LogLineBody | undefined {
  const body = parsed(entry);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const line = body as LogLineBody;
  return line.log === undefined ? { ...(line as AuditBody), log: 'audit' } : line;
}

function parsed(entry: string): unknown {
  try {
    return JSON.parse(entry);
  } catch {
    return undefined;
  }
}
