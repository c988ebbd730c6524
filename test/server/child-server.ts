import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { privateJwk } from '../../src/identity/keys/private-jwk.ts';
import { requestScriptToken } from '../../src/identity/script-token.ts';
import { accountId } from '../../src/model/ids.ts';
import { ROOT } from '../rooms/repository.ts';

/** A server in a process of its own: with its own memory, and to be killed. */
export interface ChildServer {
  readonly url: string;
  /** Sends as an account of the demonstration. */
  get(account: string, address: string, init?: RequestInit): Promise<Response>;
  /** The most memory that the process ever held, in bytes. */
  peakMemory(): number;
  /** Everything it said. */
  said(): string;
  kill(signal?: NodeJS.Signals): Promise<number | null>;
}

interface Options {
  readonly environment?: Readonly<Record<string, string>>;
  /** Shell commands before it in the same shell, such as a limit. */
  readonly before?: string;
}

/** @throws Error with what the server said when it does not come up within a minute */
export async function startChildServer(
  folder: string,
  { environment = {}, before }: Options = {},
): Promise<ChildServer> {
  const child = run(folder, environment, before);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await Promise.race([
    addressOf(() => output),
    ended.then((code) => {
      throw new Error(`the server ended with ${code}: ${output}`);
    }),
  ]);
  const tokens = new Map<string, Promise<string>>();
  const token = (account: string) => {
    const known = tokens.get(account);
    if (known) return known;
    const file = path.join(folder, 'identity', `script-${account}.jwk`);
    const privateKeyJwk = privateJwk(JSON.parse(readFileSync(file, 'utf8')), file);
    const made = requestScriptToken({ origin: url, account: accountId(account), privateKeyJwk });
    tokens.set(account, made);
    return made;
  };
  return {
    url,
    async get(account, address, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${await token(account)}`);
      return fetch(`${url}${address}`, { ...init, headers, signal: AbortSignal.timeout(60_000) });
    },
    peakMemory: () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024,
    said: () => output,
    kill(signal = 'SIGKILL') {
      if (child.exitCode === null) child.kill(signal);
      return ended;
    },
  };
}

/** On which a child server can be measured: where the system tells what a process holds. */
export const tellsMemory = existsSync('/proc/self/status');

function run(folder: string, environment: Readonly<Record<string, string>>, before: string | undefined): ChildProcess {
  const main = path.join(ROOT, 'src/main/main.ts');
  const words = [process.execPath, main, 'serve', '--demo', '--port', '0', '--data', folder];
  const env = { ...process.env, KETENBEELD_DEMO_RECORDS: '0', KETENBEELD_THREADS: '2', ...environment };
  return before === undefined
    ? spawn(words[0] as string, words.slice(1), { env })
    : spawn('/bin/sh', ['-c', `${before} && exec "$@"`, 'sh', ...words], { env });
}

async function addressOf(output: () => string): Promise<string> {
  for (let turn = 0; turn < 1200; turn++) {
    const url = /Ketenbeeld: (http:\S+)/.exec(output())?.[1];
    if (url !== undefined) return url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not come up within a minute: ${output()}`);
}
