import { ProblemSchema } from '../../model/wire/problem.ts';
import type { Result, Schema } from './request.ts';

/** Sends a file as it is; parsed reply or trouble. */
export async function upload<T>(path: string, file: Blob, schema: Schema<T>, signal: AbortSignal): Promise<Result<T>> {
  const headers = { accept: 'application/json, application/problem+json', 'content-type': 'text/csv' };
  const response = await fetch(path, { method: 'POST', headers, body: file, signal, credentials: 'same-origin' }).catch(
    () => undefined,
  );
  if (response === undefined) return { kind: 'unreachable' };
  if (response.status === 401) return { kind: 'signed-out' };
  const reply: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = ProblemSchema.safeParse(reply);
    return problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'unexpected' };
  }
  const parsed = schema.safeParse(reply);
  return parsed.success ? { kind: 'ready', value: parsed.data } : { kind: 'unexpected' };
}
