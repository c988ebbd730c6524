import type { z } from 'zod';
import { ProblemSchema } from '../model/wire/problem.ts';
import { CliError, TransientError } from './cli-error.ts';
import type { CliEffects } from './effects.ts';

/** The API of one server, for one account. */
export interface ApiClient {
  get<T extends z.ZodType>(path: string, shape: T): Promise<z.output<T>>;
  post<T extends z.ZodType>(path: string, body: unknown, shape: T): Promise<z.output<T>>;
  /** Sends bytes as they come and gives the address of what was made. @throws TransientError when it may be sent again */
  upload(path: string, type: string, stream: ReadableStream<Uint8Array>): Promise<string>;
  /** Text as it comes. */
  download(path: string, type: string): Promise<AsyncIterable<string>>;
}

export interface Server {
  readonly url: string;
  /** A token; a fresh one when the last was no longer taken. */
  token(isLastRefused: boolean): Promise<string>;
}

export function apiClient({ url, token }: Server, effects: Pick<CliEffects, 'fetch'>): ApiClient {
  async function send(path: string, init: RequestInit, isLastRefused = false): Promise<Response> {
    const target = new URL(path, url);
    // A Location that leads elsewhere must not carry the token there.
    if (target.origin !== new URL(url).origin)
      throw new CliError(`the server pointed to another address, ${target.origin}`);
    const headers = { ...init.headers, authorization: `Bearer ${await token(isLastRefused)}` };
    const response = await effects.fetch(target.href, { ...init, headers }).catch((cause: unknown) => {
      throw unreachable(url, cause);
    });
    // A token can end while a long delivery is watched; a stream that was sent cannot be sent again.
    const mayRepeat = !(init.body instanceof ReadableStream) && !isLastRefused;
    if (response.status === 401 && mayRepeat) return send(path, init, true);
    if (!response.ok) throw await problemOf(response);
    return response;
  }
  return {
    get: async (path, shape) => read(await send(path, { headers: JSON_WANTED }), shape),
    async post(path, body, shape) {
      const headers = { ...JSON_WANTED, 'content-type': 'application/json' };
      return read(await send(path, { method: 'POST', headers, body: JSON.stringify(body) }), shape);
    },
    async upload(path, type, stream) {
      const headers = { ...JSON_WANTED, 'content-type': type };
      // `duplex` is asked for by fetch for streams, and unknown to the browser types.
      const init = { method: 'POST', headers, body: stream, duplex: 'half' };
      const location = (await send(path, init)).headers.get('location');
      if (location === null) throw new CliError('the server took the delivery but did not say where it is');
      return location;
    },
    async download(path, type) {
      const { body } = await send(path, { headers: { accept: `${type}, application/problem+json` } });
      return body ? body.pipeThrough(new TextDecoderStream()) : (async function* () {})();
    },
  };
}

const JSON_WANTED = { accept: 'application/json, application/problem+json' };

async function read<T extends z.ZodType>(response: Response, shape: T): Promise<z.output<T>> {
  const parsed = shape.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new CliError(`${response.url} gave an answer of another form; are command line and server of one version?`);
}

/** Told as title, detail and code, then what is wrong in which place. */
async function problemOf(response: Response): Promise<CliError> {
  const parsed = ProblemSchema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) return failure(`${response.url} answered ${response.status} without saying why`, response);
  const { title, detail, code, traceId, errors = [] } = parsed.data;
  const places = errors.map((error) => `\n  ${error.in} ${error.path}: ${error.message}`).join('');
  return failure(`${title}: ${detail} (${code}, see docs/errors.md)${places}\n  trace id ${traceId}`, response);
}

const LATER: readonly number[] = [502, 503, 504];

const failure = (message: string, { status }: Response) =>
  LATER.includes(status) ? new TransientError(message, true) : new CliError(message);

function unreachable(url: string, cause: unknown): CliError {
  const reason = cause instanceof Error ? cause.cause : undefined;
  const code = reason instanceof Error && 'code' in reason ? reason.code : undefined;
  return new TransientError(
    `there is no server at ${url} (SERVER_UNREACHABLE): start it with 'npm start', or name its address with --url`,
    code !== 'ECONNREFUSED' && code !== 'ENOTFOUND',
    { cause },
  );
}
