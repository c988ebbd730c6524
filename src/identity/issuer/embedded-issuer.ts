import { createLocalJWKSet } from 'jose';
import type { AccountId } from '../../model/ids.ts';
import type { EmbeddedIssuer, IdentityOptions } from '../identity-options.ts';
import { publicJwk } from '../keys/public-jwk.ts';
import { lazily } from '../lazily.ts';
import { checkDemonstration } from '../provider/check-demonstration.ts';
import { mountProvider } from '../provider/mount-provider.ts';
import { TOKEN_LIFETIME, WEB_CLIENT } from '../provider/provider-configuration.ts';
import { type ProviderKeys, readProviderKeys } from '../provider/provider-keys.ts';
import { scriptClientId } from '../provider/script-client.ts';
import type { TokenRules } from '../token/token-verifier.ts';
import { discover } from './discover.ts';
import type { Issuer } from './issuer.ts';
import type { IssuerSettings } from './issuer-settings.ts';

/** The issuer of the demonstration: a whole OpenID provider at /oidc of the same server. */
export async function embeddedIssuer(
  options: EmbeddedIssuer,
  { origin, now, report }: Pick<IdentityOptions, 'origin' | 'now' | 'report'>,
): Promise<Issuer> {
  checkDemonstration(options);
  const { accounts, folder } = options;
  const keys = await readProviderKeys(folder, accounts);
  const settings = () => settingsFor(origin(), keys);
  return {
    settings,
    configuration: lazily(() => discover(settings())),
    tokenRules: lazily(async () => rulesFor(origin(), options, keys)),
    mount: (app) => mountProvider(app, () => ({ origin: origin(), accounts, keys, now, report })),
  };
}

const settingsFor = (origin: string, { webClient }: ProviderKeys): IssuerSettings => ({
  issuer: `${origin}/oidc`,
  clientId: WEB_CLIENT,
  key: webClient,
  accountClaim: 'sub',
  scope: 'openid',
  idTokenAlgorithm: 'ES256',
});

function rulesFor(origin: string, { accounts }: EmbeddedIssuer, { provider }: ProviderKeys): TokenRules {
  const byClient = new Map<unknown, AccountId>(accounts.map(({ id }) => [scriptClientId(id), id]));
  return {
    issuer: `${origin}/oidc`,
    audience: `${origin}/v1`,
    algorithms: ['ES256'],
    keys: createLocalJWKSet({ keys: [publicJwk(provider)] }),
    type: 'at+jwt',
    maximumAge: TOKEN_LIFETIME,
    accountOf: (claims) => byClient.get(claims['client_id']),
  };
}
