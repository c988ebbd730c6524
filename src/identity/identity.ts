import type { IncomingHttpHeaders } from 'node:http';
import { isSameOrigin } from './same-origin.ts';
import { cookie, SESSION_COOKIE } from './session/cookie.ts';
import type { SessionKeeper } from './session/session-keeper.ts';
import type { SignedIn } from './signed-in.ts';
import { bearerToken } from './token/bearer-token.ts';
import type { TokenVerifier } from './token/token-verifier.ts';

/** What of a request tells who sends it; a fastify request is one. */
export interface IncomingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Identity {
  /**
   * Who sends this. Undefined: nobody, or a session that is over. A token that is there but no good is never taken
   * for nobody, also when a good cookie came along.
   *
   * @throws InputError NOT_SIGNED_IN for an Authorization header that is no good, REQUEST_INVALID for a token in the address
   */
  authenticate(request: IncomingRequest): Promise<SignedIn | undefined>;
  /** Whether our own pages sent this: needed of every request that changes something and is signed in `by: 'session'`. */
  isSameOrigin(request: IncomingRequest): boolean;
}

interface Setup {
  readonly origin: () => string;
  readonly sessions: SessionKeeper;
  readonly verifyToken: () => TokenVerifier | Promise<TokenVerifier>;
}

export function identity({ origin, sessions, verifyToken }: Setup): Identity {
  return {
    isSameOrigin: (request) => isSameOrigin(request, origin()),
    async authenticate(request) {
      const token = bearerToken(request);
      if (token !== undefined) return { account: await (await verifyToken())(token), by: 'token' };
      const id = cookie(SESSION_COOKIE, origin()).read(request.headers);
      const session = id === undefined ? undefined : await sessions.find(id);
      return session && { account: session.account, by: 'session' };
    },
  };
}
