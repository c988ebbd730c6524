import { InputError } from '../model/errors.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Actor, DeskEffects } from './effects.ts';

/** Does something between its two entries in the log: what was meant, durable before, and how it ended. */
export async function logged<T>(
  { record, now }: Pick<DeskEffects, 'record' | 'now'>,
  { account, traceId }: Actor,
  subject: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const entry = (): Omit<LogEntry, 'phase'> => ({
    ...{ action: 'codelist', traceId, step: 0, account, subject, releases: [], at: now().instant },
  });
  await record([{ ...entry(), phase: 'intent' }]);
  const end = (status: string) => record([{ ...entry(), phase: 'outcome', status }]);
  try {
    const result = await work();
    await end('done');
    return result;
  } catch (error) {
    await end(error instanceof InputError ? `refused:${error.code}` : 'failed');
    throw error;
  }
}
