import { InputError } from '../model/errors.ts';
import type { LogEntry, LoggedAction } from '../model/log-entry.ts';
import type { Moment } from '../model/world.ts';
import type { Actor } from './effects.ts';

/** What keeping a log of acts needs from outside. */
export interface LogEffects {
  now(): Moment;
  /** Resolves when the entries are durable. */
  record(entries: readonly LogEntry[]): Promise<void>;
}

/** Does something between its two entries in the log: what was meant, durable before, and how it ended. */
export async function logged<T>(
  { record, now }: LogEffects,
  { account, traceId }: Actor,
  action: LoggedAction,
  subject: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const entry = (): Omit<LogEntry, 'phase'> => ({
    ...{ action, traceId, step: 0, account, subject, releases: [], at: now().instant },
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
