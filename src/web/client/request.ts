import type { Problem } from '../../model/wire/problem.ts';
import { ProblemSchema } from '../../model/wire/problem.ts';

/** How a request can end badly. `signed-out` is no fault: the page then asks to sign in. */
export type Trouble =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unexpected' };

export type Result<T> = { readonly kind: 'ready'; readonly value: T } | Trouble;

export interface Schema<T> {
  readonly safeParse: (input: unknown) => { readonly success: true; readonly data: T } | { readonly success: false };
}

interface Options {
  readonly signal: AbortSignal;
  /** Sent as JSON; its presence makes it a POST, unless said otherwise. */
  readonly body?: unknown;
  readonly method?: 'POST' | 'PUT' | 'DELETE';
}

/** One call to the API: parsed reply or trouble. Rejects only when aborted. */
export async function request<T>(
  path: string,
  schema: Schema<T>,
  { signal, body, method }: Options,
): Promise<Result<T>> {
  const response = await send(path, signal, body, method);
  if (response === undefined) return { kind: 'unreachable' };
  const reply = await json(response, signal);
  if (!response.ok) {
    const problem = ProblemSchema.safeParse(reply);
    if (response.status === 401 && problem.data?.code !== 'STEP_UP_NEEDED') return { kind: 'signed-out' };
    return problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'unexpected' };
  }
  const parsed = schema.safeParse(reply);
  return parsed.success ? { kind: 'ready', value: parsed.data } : { kind: 'unexpected' };
}

async function send(
  path: string,
  signal: AbortSignal,
  body: unknown,
  method: Options['method'],
): Promise<Response | undefined> {
  const accept = { accept: 'application/json, application/problem+json' };
  const asks =
    body === undefined ? { headers: accept, ...(method && { method }) } : withBody(method ?? 'POST', accept, body);
  try {
    return await fetch(path, { ...asks, signal, credentials: 'same-origin', cache: 'no-store' });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const withBody = (method: string, accept: Readonly<Record<string, string>>, body: unknown) => ({
  method,
  headers: { ...accept, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function json(response: Response, signal: AbortSignal): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
