import { canonicalJson } from '../../model/canonical-json.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId, TraceId } from '../../model/ids.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { TableEffects } from './effects.ts';

/** Who does something, in which trace. */
export interface TableAct {
  readonly account: AccountId;
  readonly traceId: TraceId;
}

/** Does it between an intent, durable before anything is read, and its outcome. */
export async function logged<T>(
  { account, traceId }: TableAct,
  subject: unknown,
  effects: Pick<TableEffects, 'now' | 'record' | 'digest'>,
  work: () => Promise<T>,
): Promise<T> {
  const at = effects.now().instant;
  const intent: LogEntry = {
    ...{ phase: 'intent', action: 'published-table', traceId, step: 0, account, subject, releases: [], at },
  };
  await effects.record([intent]);
  const outcome = (status: string, digest?: string): LogEntry => ({
    ...intent,
    phase: 'outcome',
    at: effects.now().instant,
    status,
    ...(digest === undefined ? {} : { digest }),
  });
  try {
    const result = await work();
    await effects.record([outcome('done', effects.digest(canonicalJson(result)))]);
    return result;
  } catch (error) {
    await effects.record([outcome(error instanceof InputError ? `refused:${error.code}` : 'failed')]);
    throw error;
  }
}
