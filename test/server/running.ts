import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { privateJwk } from '../../src/identity/keys/private-jwk.ts';
import { requestScriptToken } from '../../src/identity/script-token.ts';
import { readConfig } from '../../src/main/config.ts';
import { type RunningServer, startServer } from '../../src/main/start-server.ts';
import { accountId } from '../../src/model/ids.ts';
import type { Answers } from '../../src/model/wire/answer.ts';
import type { AnswersRequestInput } from '../../src/model/wire/question.ts';

/** A real server on a free port, with a data folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly folder: string;
  readonly faults: readonly string[];
  /** With the scope to release. */
  token(account: string): Promise<string>;
  get(account: string, address: string, init?: RequestInit): Promise<Response>;
  ask(account: string, request: AnswersRequestInput): Promise<Answers>;
  /** Hears server-sent events until stopped. */
  listen(account: string, address: string): Promise<{ events(): string; stop(): void }>;
  /** Delivers a text and waits until it was taken in. */
  deliver(account: string, dataset: string, partner: string, csv: string): Promise<Record<string, unknown>>;
  /** Stops it, if it runs, and starts it anew over the same folder. */
  restart(): Promise<void>;
  /** Stops it and leaves its folder. */
  stop(): Promise<void>;
  remove(): void;
  /** Stops it and removes its folder. */
  close(): Promise<void>;
}

const MOST_TURNS = 1200;

const FORUM = {
  mdt: 'direction-and-actions',
  'emm-partner-table': 'integral-picture',
  empact: 'joint-actions',
  'expert-circle': 'country-knowledge',
} as const;

export const asForum = (forum: keyof typeof FORUM) => ({ forum, purpose: FORUM[forum] });

export async function startTestServer(
  records = 3000,
  environment: Readonly<Record<string, string>> = {},
  /** Secret of the record keys, 32 bytes: with the same one the noise is the same. */
  secret?: Uint8Array,
  /** Folder of a stopped server, to begin with its state. */
  copyOf?: string,
): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ketenbeeld-'));
  if (copyOf) cpSync(copyOf, folder, { recursive: true });
  if (secret) writeFileSync(path.join(folder, 'record-key.secret'), secret, { mode: 0o600 });
  const faults: string[] = [];
  const start = () =>
    startServer(
      readConfig(
        { port: 0, data: folder, isDemonstration: true },
        { KETENBEELD_DEMO_RECORDS: String(records), KETENBEELD_TICK: '100', ...environment },
      ),
      { say: () => undefined, report: (error) => faults.push(String(error)) },
    );
  let server: RunningServer = await start();
  const tokens = new Map<string, string>();
  const token = async (account: string) => {
    // A test that moves the clock by a day needs a new one.
    const use = `${account} ${new Date().toISOString().slice(0, 10)}`;
    const known = tokens.get(use);
    if (known) return known;
    const file = path.join(folder, 'identity', `script-${account}.jwk`);
    const key = privateJwk(JSON.parse(readFileSync(file, 'utf8')), file);
    const made = await requestScriptToken({
      origin: server.url,
      account: accountId(account),
      privateKeyJwk: key,
      scope: 'release',
    });
    tokens.set(use, made);
    return made;
  };
  const get = async (account: string, address: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await token(account)}`);
    return fetch(`${server.url}${address}`, { ...init, headers, signal: AbortSignal.timeout(30_000) });
  };
  return {
    get url() {
      return server.url;
    },
    folder,
    faults,
    token,
    get,
    async ask(account, request) {
      const response = await get(account, '/v1/answers', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as Answers;
    },
    async listen(account, address) {
      const stopped = new AbortController();
      const response = await fetch(`${server.url}${address}`, {
        headers: { authorization: `Bearer ${await token(account)}` },
        signal: stopped.signal,
      });
      if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
        throw new Error(await response.text());
      let text = '';
      void (async () => {
        for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk);
      })().catch(() => undefined);
      return { events: () => text, stop: () => stopped.abort() };
    },
    async deliver(account, dataset, partner, csv) {
      const sent = await get(account, `/v1/deliveries?dataset=${dataset}&partner=${partner}&fileName=test.csv`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: csv,
      });
      if (sent.status !== 202) throw new Error(await sent.text());
      const location = sent.headers.get('location') ?? '';
      for (let turn = 0; turn < MOST_TURNS; turn++) {
        const delivery = (await (await get(account, location)).json()) as Record<string, unknown>;
        if (!['received', 'checking'].includes(String(delivery['state']))) return delivery;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('the delivery was not taken in within a minute');
    },
    async restart() {
      await server.close().catch(() => undefined);
      tokens.clear();
      server = await start();
    },
    stop: () => server.close(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
