import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { AccountId } from '../../model/ids.ts';
import type { Language } from '../../model/text.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { IssuerSettings } from '../issuer/issuer-settings.ts';
import { STEP_UP_SECONDS } from '../step-up.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { type Authenticated, readIdToken } from './read-id-token.ts';

/** What is asked of the issuer. */
interface SignInRequest {
  readonly returnTo: string;
  readonly language: Language;
  /** Who must authenticate again, recently and surely enough to release; absent for whoever comes. */
  readonly stepUpFor?: AccountId;
}

/** The web's client at an issuer: code flow, PKCE S256, `private_key_jwt`. Tokens stay inside. */
export interface RelyingParty {
  begin(request: SignInRequest): Promise<{ readonly redirectTo: URL; readonly pending: PendingSignIn }>;
  /**
   * `search`: query of the callback. Throws when the answer does not belong to `pending` or is not to be trusted, see
   * `readIdToken`.
   */
  finish(search: string, pending: PendingSignIn): Promise<Authenticated>;
  /** Where to go after signing out here: the issuer's own sign-out if it has one. */
  afterSignOut(): Promise<string>;
}

export function relyingParty(origin: () => string, { settings, configuration }: Issuer, now: () => Date): RelyingParty {
  return {
    async begin({ returnTo, language, stepUpFor }) {
      const issuer = await configuration();
      const pending: PendingSignIn = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        returnTo,
        language,
        ...(stepUpFor && { stepUp: { account: stepUpFor, askedAt: Math.floor(now().getTime() / 1000) } }),
      };
      const parameters = await authorizationRequest(settings(), redirectUri(origin()), pending);
      return { redirectTo: buildAuthorizationUrl(issuer, parameters), pending };
    },
    async finish(search, { state, nonce, verifier, stepUp }) {
      const answer = new URL(search, redirectUri(origin()));
      const tokens = await authorizationCodeGrant(await configuration(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return readIdToken(tokens.claims(), settings(), stepUp, now());
    },
    afterSignOut: async () => endSessionUrl(await configuration(), origin()),
  };
}

const redirectUri = (origin: string) => `${origin}/sign-in/callback`;

async function authorizationRequest(
  settings: IssuerSettings,
  redirectTo: string,
  { state, nonce, verifier, language, stepUp }: PendingSignIn,
): Promise<Record<string, string>> {
  return {
    redirect_uri: redirectTo,
    scope: settings.scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: language,
    ...(stepUp ? stepUpParameters(settings) : acrParameter(settings.acrValues)),
  };
}

/** A context that stands for a sure authentication may be some minutes old; without one somebody must be there now. */
const stepUpParameters = ({ acrValues, stepUpAcr }: IssuerSettings): Record<string, string> =>
  stepUpAcr
    ? { ...acrParameter(stepUpAcr), max_age: String(STEP_UP_SECONDS) }
    : { ...acrParameter(acrValues), prompt: 'login', max_age: '0' };

const acrParameter = (values: readonly string[] | undefined): Record<string, string> =>
  values === undefined ? {} : { acr_values: values.join(' ') };

const endSessionUrl = (issuer: Configuration, origin: string): string =>
  issuer.serverMetadata().end_session_endpoint === undefined
    ? '/'
    : buildEndSessionUrl(issuer, { post_logout_redirect_uri: `${origin}/` }).href;
