import { type ClientMetadata, type Configuration, errors } from 'oidc-provider';
import type { DemoAccount } from '../demo-account.ts';
import type { IdentityOptions } from '../identity-options.ts';
import { publicJwk } from '../keys/public-jwk.ts';
import { messagePage } from '../page/message-page.ts';
import { PAGE_HEADERS } from '../page/page.ts';
import { RELEASE_SCOPE } from '../step-up.ts';
import { boundedAdapter } from './bounded-adapter.ts';
import type { ProviderKeys } from './provider-keys.ts';
import { scriptClientId } from './script-client.ts';

export const WEB_CLIENT = 'ketenbeeld-web';
export const TOKEN_LIFETIME = 10 * 60;

/** What the embedded provider is made from. */
export interface ProviderSetup {
  readonly origin: string;
  readonly accounts: readonly DemoAccount[];
  readonly keys: ProviderKeys;
  readonly now: IdentityOptions['now'];
  readonly report: IdentityOptions['report'];
}

/** Code flow with PKCE for the web, client credentials for scripts, and everything else switched off. */
export const providerConfiguration = ({ origin, accounts, keys, now }: ProviderSetup): Configuration => ({
  adapter: boundedAdapter(now),
  clients: [
    webClient(origin, keys),
    ...accounts.map(({ id }) => scriptClient(scriptClientId(id), keys.scripts.get(id))),
  ],
  jwks: { keys: [keys.provider] } as NonNullable<Configuration['jwks']>,
  cookies: {
    keys: [keys.cookie],
    names: { session: 'ketenbeeld-oidc', interaction: 'ketenbeeld-oidc-choice', resume: 'ketenbeeld-oidc-resume' },
    long: { httpOnly: true, sameSite: 'lax', signed: true, path: '/oidc' },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
  },
  scopes: ['openid'],
  responseTypes: ['code'],
  clientAuthMethods: ['private_key_jwt'],
  enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
  pkce: { required: () => true },
  allowOmittingSingleRegisteredRedirectUri: false,
  clientBasedCORS: () => false,
  issueRefreshToken: () => false,
  expiresWithSession: () => false,
  interactions: { url: (_ctx, { uid }) => `/oidc/interaction/${uid}` },
  findAccount: (_ctx, id) =>
    accounts.some((account) => account.id === id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
  loadExistingGrant: grantForOwnClient,
  assertJwtClientAuthClaimsAndHeader: (_ctx, { exp }) => refuseLongAssertion(Number(exp), now()),
  features: features(origin),
  ttl: {
    AccessToken: 60,
    AuthorizationCode: 60,
    ClientCredentials: TOKEN_LIFETIME,
    Grant: 600,
    IdToken: 300,
    Interaction: 600,
    Session: 600,
  },
  renderError(ctx) {
    ctx.set(PAGE_HEADERS);
    ctx.body = messagePage('not-completed', 'nl', '/sign-in');
  },
});

const features = (origin: string): NonNullable<Configuration['features']> => ({
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  rpInitiatedLogout: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  dPoP: { enabled: false },
  clientCredentials: { enabled: true },
  resourceIndicators: {
    enabled: true,
    defaultResource: (_ctx, client) => (client?.clientId === WEB_CLIENT ? [] : `${origin}/v1`),
    getResourceServerInfo(_ctx, resource) {
      if (resource !== `${origin}/v1`) throw new errors.InvalidTarget();
      return {
        scope: RELEASE_SCOPE,
        audience: resource,
        accessTokenFormat: 'jwt',
        accessTokenTTL: TOKEN_LIFETIME,
        jwt: { sign: { alg: 'ES256' } },
      };
    },
  },
});

const webClient = (origin: string, { webClient: key }: ProviderKeys): ClientMetadata => ({
  ...scriptClient(WEB_CLIENT, key),
  redirect_uris: [`${origin}/sign-in/callback`],
  response_types: ['code'],
  grant_types: ['authorization_code'],
  // A sign-in says when it was, so that a fresh one may release.
  require_auth_time: true,
});

function scriptClient(id: string, key: ProviderKeys['webClient'] | undefined): ClientMetadata {
  if (!key) throw new Error(`client '${id}' has no key`);
  return {
    client_id: id,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    id_token_signed_response_alg: 'ES256',
    jwks: { keys: [publicJwk(key)] },
  };
}

// Consent is a person's say over another organisation's client; our own web client is no such thing.
const grantForOwnClient: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const { client, account, provider } = oidc;
  if (client?.clientId !== WEB_CLIENT || !account) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
};

function refuseLongAssertion(expiry: number, now: Date): void {
  // Used assertions are remembered until they expire: that must not be far away.
  if (expiry - now.getTime() / 1000 > 300) throw new errors.InvalidClientAuth('assertion is valid for over 5 minutes');
}
