import type { IncomingHttpHeaders } from 'node:http';
import { isSameOrigin } from './same-origin.ts';
import { cookie, SESSION_COOKIE } from './session/cookie.ts';
import type { SessionKeeper } from './session/session-keeper.ts';
import type { SignedIn } from './signed-in.ts';
import { isSteppedUp, stepUpChallenge } from './step-up.ts';
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
  /** Calls once when the session is ended, for what outlives its request. Returns the way to stop. */
  onEnded(session: string, listener: () => void): () => void;
  /** `WWW-Authenticate` for who is signed in but not stepped up (RFC 9470). */
  stepUpChallenge(): string;
}

interface Setup {
  readonly origin: () => string;
  readonly sessions: SessionKeeper;
  readonly verifyToken: () => TokenVerifier | Promise<TokenVerifier>;
  /** Contexts of which a release needs one; undefined = any. */
  readonly stepUpAcr: () => readonly string[] | undefined;
  readonly now: () => Date;
}

export function identity({ origin, sessions, verifyToken, stepUpAcr, now }: Setup): Identity {
  return {
    isSameOrigin: (request) => isSameOrigin(request, origin()),
    onEnded: sessions.onEnded,
    stepUpChallenge: () => stepUpChallenge(stepUpAcr()),
    async authenticate(request) {
      const token = bearerToken(request);
      if (token !== undefined) {
        const { account, authentication, isPerson, mayRelease } = await (await verifyToken())(token);
        // A machine authenticates by its key at each token: there is no context to ask of it.
        const asked = isPerson ? stepUpAcr() : undefined;
        return { account, by: 'token', isSteppedUp: mayRelease && isSteppedUp(authentication, asked, now()) };
      }
      const id = cookie(SESSION_COOKIE, origin()).read(request.headers);
      const session = id === undefined ? undefined : await sessions.find(id);
      if (!session) return undefined;
      const { account, idHash, authentication = {} } = session;
      return { account, by: 'session', session: idHash, isSteppedUp: isSteppedUp(authentication, stepUpAcr(), now()) };
    },
  };
}
