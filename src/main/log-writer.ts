import { randomBytes } from 'node:crypto';
import { type Act, type LineContext, linesOf } from '../log/lines-of.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { AuditBody, LogLineBody, Origin } from '../model/log-line.ts';

/** Where a request comes from, and the span of its caller. */
interface Arrival {
  readonly traceId: string;
  readonly account: string;
  readonly origin: Origin;
  readonly parentSpanId?: string;
}

/** Turns entries into lines of the three logs, and knows which actions have not ended. */
export interface LogWriter {
  /** Resolves when all lines are durable. */
  append(entries: readonly LogEntry[]): Promise<void>;
  /** Said for each request before anything of it is logged. */
  arrived(arrival: Arrival): void;
  /** A line that an earlier run left, in the order of the log: whose intents may still get their outcome. */
  remember(line: AuditBody): void;
  /** Intents without an outcome of which nothing runs any more: those of earlier runs, oldest first. */
  interrupted(): readonly AuditBody[];
}

/** Arrivals are looked up when the first line of their request is written; more never wait at once. */
const MOST_ARRIVALS = 10_000;
const SERVER: Origin = { kind: 'server' };

interface Parts {
  readonly write: (bodies: readonly LogLineBody[]) => Promise<void>;
  readonly mandates: LineContext['mandates'];
  readonly version: string;
}

export function openLogWriter({ write, mandates, version }: Parts): LogWriter {
  const arrivals = new Map<string, Arrival>();
  // A caller may bring the same trace id twice, so that one name can stand for several acts; the first ends first.
  const open = new Map<string, Act[]>();
  const left = new Map<string, AuditBody[]>();
  const context: LineContext = { newSpan: () => randomBytes(8).toString('hex'), mandates, version };

  const begin = ({ traceId, account, at }: LogEntry): Act => {
    const arrival = arrivals.get(`${traceId} ${account}`);
    return {
      spanId: context.newSpan(),
      ...(arrival?.parentSpanId === undefined ? {} : { parentSpanId: arrival.parentSpanId }),
      startedAt: at,
      origin: arrival?.origin ?? SERVER,
    };
  };
  const actOf = (entry: LogEntry): Act => {
    const name = nameOf(entry);
    if (entry.phase === 'intent') {
      const act = begin(entry);
      push(open, name, act);
      return act;
    }
    shift(left, name);
    return shift(open, name) ?? begin(entry);
  };
  return {
    append: (entries) => write(entries.flatMap((entry) => linesOf(entry, actOf(entry), context))),
    arrived(arrival) {
      const name = `${arrival.traceId} ${arrival.account}`;
      arrivals.delete(name);
      arrivals.set(name, arrival);
      if (arrivals.size <= MOST_ARRIVALS) return;
      const [oldest] = arrivals.keys();
      if (oldest !== undefined) arrivals.delete(oldest);
    },
    remember(line) {
      const name = nameOf(line);
      if (line.phase === 'intent') {
        push(open, name, { spanId: line.spanId, startedAt: line.at, origin: line.origin });
        push(left, name, line);
      } else {
        shift(open, name);
        shift(left, name);
      }
    },
    interrupted: () => [...left.values()].flat().sort((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

const nameOf = ({ traceId, step, action }: Pick<LogEntry, 'traceId' | 'step' | 'action'>) =>
  `${traceId}/${step}/${action}`;

function push<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}

function shift<T>(lists: Map<string, T[]>, name: string): T | undefined {
  const list = lists.get(name);
  const first = list?.shift();
  if (list?.length === 0) lists.delete(name);
  return first;
}
