import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Identity, identity } from './identity.ts';
import type { IdentityOptions } from './identity-options.ts';
import { embeddedIssuer } from './issuer/embedded-issuer.ts';
import { outsideIssuer } from './issuer/outside-issuer.ts';
import { pendingSeal } from './sign-in/pending-sign-in.ts';
import { relyingParty } from './sign-in/relying-party.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { signOutRoute } from './sign-in/sign-out-route.ts';
import { tokenVerifier } from './token/token-verifier.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly identity: Identity;
  }
}

/** Sign-in, sign-out and, for demonstrations, the provider itself; afterwards `app.identity` tells who sends a request. */
export async function identityPlugin(app: FastifyInstance, options: IdentityOptions): Promise<void> {
  const { origin, now, sessions } = options;
  const issuer =
    options.issuer.kind === 'embedded'
      ? await embeddedIssuer(options.issuer, options)
      : await outsideIssuer(options.issuer, origin);
  const party = relyingParty(origin, issuer, now);
  const pendings = pendingSeal(randomBytes(32), now);
  const verifyToken = async () => tokenVerifier(await issuer.tokenRules(), now);
  app.decorate(
    'identity',
    identity({ origin, sessions, verifyToken, stepUpAcr: () => issuer.settings().stepUpAcr, now }),
  );
  const setup = { options, party, sessions, pendings };
  app.register(async (scope) => signInRoutes(scope, setup));
  app.register(async (scope) => signOutRoute(scope, setup));
  issuer.mount(app);
}

// Makes the decorator visible outside the plugin; each of its routes still has a scope of its own.
Object.assign(identityPlugin, { [Symbol.for('skip-override')]: true });
