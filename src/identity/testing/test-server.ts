import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { InputError } from '../../model/errors.ts';
import { accountId } from '../../model/ids.ts';
import type { DemoAccount } from '../demo-account.ts';
import type { IdentityOptions } from '../identity-options.ts';
import { identityPlugin } from '../identity-plugin.ts';
import { sessionKeeper } from '../session/session-keeper.ts';
import type { SignInEvent } from '../sign-in-event.ts';
import { memorySessionStore } from './memory-session-store.ts';

export const ANALYST = accountId('analyst-kmar');
export const OWNER = accountId('owner-politie');

const account = (id: DemoAccount['id'], nl: string, en: string): DemoAccount => ({
  id,
  label: { nl, en },
  description: { nl: `Kijkt als ${nl} <&>`, en: `Looks as ${en} <&>` },
});
export const ACCOUNTS = [account(ANALYST, 'analist', 'analyst'), account(OWNER, 'eigenaar', 'owner')] as const;

export interface TestServer {
  readonly app: FastifyInstance;
  readonly origin: string;
  readonly folder: string;
  readonly sessions: ReturnType<typeof memorySessionStore>;
  readonly events: readonly SignInEvent[];
  readonly troubles: readonly string[];
  /** Moves the clock that was handed in. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

/** The plugin on a real server with global helmet, and an address that tells who one is. */
export async function testServer(issuer?: IdentityOptions['issuer']): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'identity-'));
  const app = fastify();
  const sessions = memorySessionStore();
  const events: SignInEvent[] = [];
  const troubles: string[] = [];
  let origin = '';
  let passed = 0;
  await app.register(helmet);
  addProblems(app);
  const now = () => new Date(Date.now() + passed);
  const options: IdentityOptions = {
    origin: () => origin,
    issuer: issuer ?? {
      kind: 'embedded',
      isDemonstration: true,
      host: '127.0.0.1',
      folder: join(folder, 'identity'),
      accounts: ACCOUNTS,
    },
    sessions: sessionKeeper(sessions, now),
    record: async (event) => void events.push(event),
    report: (trouble, reason) => void troubles.push(`${trouble}: ${reason}`),
    now,
  };
  try {
    await app.register(identityPlugin, options);
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
  app.get('/who', async (request) => {
    const signedIn = await app.identity.authenticate(request);
    return { signedIn: signedIn ? { account: signedIn.account, by: signedIn.by } : null };
  });
  app.get('/stepped-up', async (request) => ({
    isSteppedUp: (await app.identity.authenticate(request))?.isSteppedUp,
    challenge: app.identity.stepUpChallenge(),
  }));
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    origin,
    folder: join(folder, 'identity'),
    sessions,
    events,
    troubles,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    close: () => app.close().then(() => rm(folder, { recursive: true })),
  };
}

const STATUS: Readonly<Record<string, number>> = { NOT_SIGNED_IN: 401, REQUEST_INVALID: 400 };

function addProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) =>
    reply
      .code(error instanceof InputError ? (STATUS[error.code] ?? 500) : 500)
      .type('application/problem+json')
      .send({ detail: String(error) }),
  );
}
