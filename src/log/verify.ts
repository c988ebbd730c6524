import type { AuditBody, LogLineBody } from '../model/log-line.ts';
import { bodyOf } from './body-of.ts';
import { type Digest, type LogLine, lineHash, START } from './chain.ts';

/** What a verification found. `broken` names the first line that does not follow from those before it, or that is no entry. */
export interface Verification {
  readonly lines: number;
  /** Hash of the last good line: kept elsewhere, it shows whether the end was cut off. */
  readonly head: string;
  readonly broken?: { readonly place: number; readonly reason: 'place' | 'hash' | 'entry' };
  /** Intents without an outcome: `trace/step/action`. Something was begun and never finished. */
  readonly interrupted: readonly string[];
}

/** Checks a log line by line, in the order given; any edit, insertion, removal or exchange breaks the chain. */
export async function verify(
  lines: AsyncIterable<LogLine> | Iterable<LogLine>,
  digest: Digest,
  /** Told of each good line, with what it says. */
  each: (line: LogLine, body: LogLineBody) => void = () => undefined,
): Promise<Verification> {
  let head = START;
  let count = 0;
  const open = new Map<string, number>();
  for await (const line of lines) {
    const reason =
      line.place !== count + 1
        ? 'place'
        : line.hash !== lineHash(head, line.place, line.entry, digest)
          ? 'hash'
          : undefined;
    const body = reason ? undefined : bodyOf(line.entry);
    if (!body)
      return {
        ...{ lines: count, head, interrupted: [...open.keys()] },
        broken: { place: count + 1, reason: reason ?? 'entry' },
      };
    head = line.hash;
    count += 1;
    if (body.log === 'audit') settle(open, body);
    each(line, body);
  }
  return { lines: count, head, interrupted: [...open.keys()] };
}

// Counted, because a caller may bring the same trace id twice: one outcome does not settle two intents.
function settle(open: Map<string, number>, { traceId, step, action, phase }: AuditBody): void {
  const name = `${traceId}/${step}/${action}`;
  const left = (open.get(name) ?? 0) + (phase === 'intent' ? 1 : -1);
  if (left > 0) open.set(name, left);
  else open.delete(name);
}
