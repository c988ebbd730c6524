import type { FastifyInstance } from 'fastify';
import { InputError } from '../../model/errors.ts';
import { hidden } from '../hidden.ts';
import type { IdentityOptions } from '../identity-options.ts';
import { isSameOrigin } from '../same-origin.ts';
import { cookie, SESSION_COOKIE } from '../session/cookie.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import type { RelyingParty } from './relying-party.ts';

interface Setup {
  readonly options: Pick<IdentityOptions, 'origin' | 'record' | 'now'>;
  readonly party: RelyingParty;
  readonly sessions: SessionKeeper;
}

/** Ends the session on the server and answers `{ next }`: the address to go to, which signs out at the issuer as well. */
export function signOutRoute(app: FastifyInstance, { options, party, sessions }: Setup): void {
  app.post('/sign-out', hidden(), async (request, reply) => {
    const origin = options.origin();
    if (!isSameOrigin(request, origin))
      throw new InputError('REQUEST_INVALID', 'sign out with a JSON request from a page of Ketenbeeld itself');
    const sessionCookie = cookie(SESSION_COOKIE, origin);
    const id = sessionCookie.read(request.headers);
    const account = id === undefined ? undefined : await sessions.end(id);
    if (account) await options.record({ kind: 'signed-out', account, at: options.now().toISOString() });
    reply.headers({ 'set-cookie': sessionCookie.clear(), 'cache-control': 'no-store' });
    // An issuer that is down must not keep anyone signed in here.
    return { next: await party.afterSignOut().catch(() => '/') };
  });
}
