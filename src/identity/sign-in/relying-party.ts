import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { InputError } from '../../model/errors.ts';
import { type AccountId, accountId } from '../../model/ids.ts';
import type { Language } from '../../model/text.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { IssuerSettings } from '../issuer/issuer-settings.ts';
import type { PendingSignIn } from './pending-sign-in.ts';

/** The web's client at an issuer: code flow, PKCE S256, `private_key_jwt`. Tokens stay inside. */
export interface RelyingParty {
  begin(returnTo: string, language: Language): Promise<{ readonly redirectTo: URL; readonly pending: PendingSignIn }>;
  /** `search`: query of the callback. Throws when the answer does not belong to `pending` or is not to be trusted. */
  finish(search: string, pending: PendingSignIn): Promise<AccountId>;
  /** Where to go after signing out here: the issuer's own sign-out if it has one. */
  afterSignOut(): Promise<string>;
}

export function relyingParty(origin: () => string, { settings, configuration }: Issuer, now: () => Date): RelyingParty {
  return {
    async begin(returnTo, language) {
      const issuer = await configuration();
      const pending = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        returnTo,
        language,
      };
      const parameters = await authorizationRequest(settings(), redirectUri(origin()), pending);
      return { redirectTo: buildAuthorizationUrl(issuer, parameters), pending };
    },
    async finish(search, { state, nonce, verifier }) {
      const answer = new URL(search, redirectUri(origin()));
      const tokens = await authorizationCodeGrant(await configuration(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      // The library checks `exp` and `nbf`, not this.
      if ((claims?.iat ?? 0) > now().getTime() / 1000 + 60) throw new Error('the ID token was issued in the future');
      return accountFrom(claims, settings());
    },
    afterSignOut: async () => endSessionUrl(await configuration(), origin()),
  };
}

const redirectUri = (origin: string) => `${origin}/sign-in/callback`;

async function authorizationRequest(
  { scope, acrValues }: IssuerSettings,
  redirectTo: string,
  { state, nonce, verifier, language }: PendingSignIn,
): Promise<Record<string, string>> {
  return {
    redirect_uri: redirectTo,
    scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: language,
    ...(acrValues && { acr_values: acrValues.join(' ') }),
  };
}

function accountFrom(claims: IDToken | undefined, { accountClaim, acrValues }: IssuerSettings): AccountId {
  if (acrValues && !acrValues.includes(String(claims?.acr)))
    throw new InputError('NOT_SIGNED_IN', `the issuer's authentication context is none of ${acrValues.join(', ')}`);
  const account = claims?.[accountClaim];
  if (typeof account !== 'string')
    throw new InputError('NOT_SIGNED_IN', `the ID token has no claim '${accountClaim}' that is a text`);
  return accountId(account);
}

const endSessionUrl = (issuer: Configuration, origin: string): string =>
  issuer.serverMetadata().end_session_endpoint === undefined
    ? '/'
    : buildEndSessionUrl(issuer, { post_logout_redirect_uri: `${origin}/` }).href;
