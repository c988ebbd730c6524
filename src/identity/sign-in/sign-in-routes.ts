import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InputError } from '../../model/errors.ts';
import { hidden } from '../hidden.ts';
import type { IdentityOptions } from '../identity-options.ts';
import { isLoopback } from '../loopback.ts';
import { languageOf } from '../page/language.ts';
import { type Message, messagePage } from '../page/message-page.ts';
import { sendPage } from '../page/send-page.ts';
import { reason } from '../reason.ts';
import { cookie, PENDING_COOKIE, SESSION_COOKIE } from '../session/cookie.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import { PENDING_LIFETIME, type PendingSeal, type PendingSignIn } from './pending-sign-in.ts';
import type { Authenticated } from './read-id-token.ts';
import type { RelyingParty } from './relying-party.ts';
import { returnPath } from './return-path.ts';
import { StepUpRefusal } from './step-up-refusal.ts';

interface Setup {
  readonly options: Pick<IdentityOptions, 'origin' | 'record' | 'report' | 'now'>;
  readonly party: RelyingParty;
  readonly sessions: SessionKeeper;
  readonly pendings: PendingSeal;
}

const QuerySchema = z.object({
  returnTo: z.string().max(2_000).default('/'),
  lang: z.string().optional(),
  /** Asks whoever is signed in to authenticate again, so that it may release. */
  stepUp: z.literal('true').optional(),
});

/** Sign-in of the web through the server: the browser gets a session cookie and no token. */
export function signInRoutes(app: FastifyInstance, setup: Setup): void {
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  app.get('/sign-in', hidden(), (request, reply) => begin(setup, request, reply));
  // No line per request in the log: its address holds the code.
  app.get('/sign-in/callback', { ...hidden(), logLevel: 'warn' }, (request, reply) => finish(setup, request, reply));
}

async function begin(setup: Setup, request: FastifyRequest, reply: FastifyReply) {
  const { options, party, pendings } = setup;
  const origin = options.origin();
  if (isOtherNameOfThisMachine(request, origin)) return reply.redirect(`${origin}${request.url}`, 302);
  const query = QuerySchema.safeParse(request.query).data;
  const language = languageOf(query?.lang);
  const returnTo = query && returnPath(query.returnTo, origin);
  if (returnTo === undefined) return sendPage(reply, 400, messagePage('return-elsewhere', language, '/sign-in'));
  try {
    const signedIn = query?.stepUp && (await sessionOf(setup, request));
    const { redirectTo, pending } = await party.begin({
      returnTo,
      language,
      ...(signedIn && { stepUpFor: signedIn.account }),
    });
    const sealed = cookie(PENDING_COOKIE, origin).write(await pendings.seal(pending), PENDING_LIFETIME);
    return reply.header('set-cookie', sealed).redirect(redirectTo.href, 303);
  } catch (error) {
    options.report('issuer-unreachable', reason(error));
    return sendPage(reply, 503, messagePage('issuer-unreachable', language, retryPath({ returnTo, language })));
  }
}

function sessionOf({ options, sessions }: Setup, { headers }: FastifyRequest) {
  const id = cookie(SESSION_COOKIE, options.origin()).read(headers);
  return id === undefined ? undefined : sessions.find(id);
}

// Cookies belong to a host: whoever came as localhost would not get them back at 127.0.0.1. On loopback only, for behind
// a proxy that does not pass on the host this would go round and round.
function isOtherNameOfThisMachine({ host }: FastifyRequest, origin: string): boolean {
  const url = new URL(origin);
  return isLoopback(url.hostname) && host !== url.host;
}

async function finish(setup: Setup, request: FastifyRequest, reply: FastifyReply) {
  const pendingCookie = cookie(PENDING_COOKIE, setup.options.origin());
  const pending = await setup.pendings.open(pendingCookie.read(request.headers) ?? '');
  reply.header('set-cookie', pendingCookie.clear());
  if (!pending) return sendPage(reply, 400, messagePage('not-completed', 'nl', '/sign-in'));
  let authenticated: Authenticated;
  try {
    authenticated = await setup.party.finish(request.url.replace(/^[^?]*/, ''), pending);
    if (pending.stepUp) await refuseOtherSession(setup, request, authenticated);
  } catch (error) {
    return refuse(error, pending, setup, reply);
  }
  await beginSession(setup, request, reply, authenticated, pending.stepUp ? 'stepped-up' : 'signed-in');
  return reply.redirect(pending.returnTo, 303);
}

// Meanwhile somebody else may have signed in in this browser.
async function refuseOtherSession(setup: Setup, request: FastifyRequest, { account }: Authenticated): Promise<void> {
  const current = await sessionOf(setup, request);
  if (current && current.account !== account)
    throw new StepUpRefusal('other-account', 'another account signed in meanwhile');
}

function refuse(error: unknown, pending: PendingSignIn, { options }: Setup, reply: FastifyReply) {
  options.report('sign-in-refused', reason(error));
  return sendPage(reply, 400, messagePage(messageFor(error), pending.language, retryPath(pending)));
}

function messageFor(error: unknown): Message {
  if (error instanceof StepUpRefusal) return error.page;
  return error instanceof InputError ? 'no-account' : 'not-completed';
}

async function beginSession(
  { options, sessions }: Setup,
  request: FastifyRequest,
  reply: FastifyReply,
  { account, authentication }: Authenticated,
  kind: 'signed-in' | 'stepped-up',
): Promise<void> {
  const sessionCookie = cookie(SESSION_COOKIE, options.origin());
  const earlier = sessionCookie.read(request.headers);
  if (earlier !== undefined) await sessions.end(earlier);
  await options.record({ kind, account, at: options.now().toISOString() });
  reply.header('set-cookie', sessionCookie.write(await sessions.begin(account, authentication)));
}

const retryPath = ({ returnTo, language, stepUp }: Pick<PendingSignIn, 'returnTo' | 'language' | 'stepUp'>) =>
  `/sign-in?${new URLSearchParams({ returnTo, lang: language, ...(stepUp && { stepUp: 'true' }) })}`;
