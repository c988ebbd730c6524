import { createRemoteJWKSet, type JWTPayload } from 'jose';
import type { Configuration } from 'openid-client';
import { InputError } from '../../model/errors.ts';
import { type AccountId, accountId } from '../../model/ids.ts';
import type { OutsideIssuer } from '../identity-options.ts';
import { readPrivateJwk } from '../keys/private-jwk.ts';
import { lazily } from '../lazily.ts';
import { isLoopback } from '../loopback.ts';
import type { TokenRules } from '../token/token-verifier.ts';
import { discover } from './discover.ts';
import type { Issuer } from './issuer.ts';
import type { IssuerSettings } from './issuer-settings.ts';

/** The organisation's own OpenID provider. */
export async function outsideIssuer(options: OutsideIssuer, origin: () => string): Promise<Issuer> {
  if (!isTrustworthy(options.issuer))
    throw new InputError('CONFIG_INVALID', `issuer '${options.issuer}' must be an https address`);
  const key = await readPrivateJwk(options.privateKeyFile);
  const settings: IssuerSettings = { ...options, key, scope: options.scope ?? 'openid' };
  const configuration = lazily(() => discover(settings));
  return {
    settings: () => settings,
    configuration,
    tokenRules: lazily(async () => rulesFor(await configuration(), options, origin())),
    mount: () => undefined,
  };
}

function rulesFor(configuration: Configuration, { issuer, accountClaim }: OutsideIssuer, origin: string): TokenRules {
  const { jwks_uri } = configuration.serverMetadata();
  if (jwks_uri === undefined || !isTrustworthy(jwks_uri))
    throw new InputError('CONFIG_INVALID', `issuer '${issuer}' has no key set at an https address`);
  return {
    issuer: configuration.serverMetadata().issuer,
    audience: `${origin}/v1`,
    algorithms: ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'EdDSA', 'Ed25519'],
    keys: createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: 10_000 }),
    maximumAge: 60 * 60,
    accountOf: (claims) => accountIn(claims, accountClaim),
  };
}

function accountIn(claims: JWTPayload, name: string): AccountId | undefined {
  try {
    return accountId(String(claims[name]));
  } catch {
    return undefined;
  }
}

function isTrustworthy(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
}
