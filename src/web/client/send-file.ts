import { ProblemSchema } from '../../model/wire/problem.ts';
import type { Result } from './request.ts';

export interface UploadProgress {
  readonly bytes: number;
  readonly total: number;
  readonly seconds: number;
}

interface Schema<T> {
  readonly safeParse: (input: unknown) => { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Sends a file as it is and tells how far it is: `fetch` cannot. Undefined when it was cancelled. */
export function sendFile<T>(
  path: string,
  file: Blob,
  schema: Schema<T>,
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
): Promise<Result<T> | undefined> {
  const { promise, resolve } = Promise.withResolvers<Result<T> | undefined>();
  const request = new XMLHttpRequest();
  const start = performance.now();
  request.open('POST', path);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('accept', 'application/json, application/problem+json');
  request.upload.addEventListener('progress', ({ loaded }) =>
    onProgress({ bytes: loaded, total: file.size, seconds: (performance.now() - start) / 1000 }),
  );
  request.addEventListener('error', () => resolve({ kind: 'unreachable' }));
  request.addEventListener('abort', () => resolve(undefined));
  request.addEventListener('load', () => resolve(resultOf(request, schema)));
  signal.addEventListener('abort', () => request.abort());
  request.send(file);
  return promise;
}

function resultOf<T>({ status, responseText }: XMLHttpRequest, schema: Schema<T>): Result<T> {
  if (status === 401) return { kind: 'signed-out' };
  const reply = parsed(responseText);
  if (status >= 200 && status < 300) {
    const value = schema.safeParse(reply);
    return value.success ? { kind: 'ready', value: value.data } : { kind: 'unexpected' };
  }
  const problem = ProblemSchema.safeParse(reply);
  return problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'unexpected' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
