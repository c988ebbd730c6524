import { type Configuration, clientCredentialsGrant, ResponseBodyError } from 'openid-client';
import { InputError } from '../model/errors.ts';
import type { AccountId } from '../model/ids.ts';
import { discover } from './issuer/discover.ts';
import type { PrivateJwk } from './keys/private-jwk.ts';
import { scriptClientId } from './provider/script-client.ts';

/** For whom, where and with which key a token is asked; the key is in `<data>/identity/script-<account>.jwk`. */
export interface ScriptTokenRequest {
  /** Scheme, host and port of the server, without a slash at the end. */
  readonly origin: string;
  readonly account: AccountId;
  readonly privateKeyJwk: PrivateJwk;
}

/** An access token for the API at `<origin>/v1`, good for ten minutes; demonstration accounts only. */
export async function requestScriptToken({ origin, account, privateKeyJwk }: ScriptTokenRequest): Promise<string> {
  const issuer = await discovered(origin, account, privateKeyJwk);
  try {
    return (await clientCredentialsGrant(issuer, { resource: `${origin}/v1` })).access_token;
  } catch (cause) {
    if (!(cause instanceof ResponseBodyError)) throw unreachable(origin, cause);
    throw new InputError('NOT_SIGNED_IN', `${origin} gives '${account}' no token with this key: ${cause.error}`, {
      cause,
    });
  }
}

const discovered = (origin: string, account: AccountId, key: PrivateJwk): Promise<Configuration> =>
  discover({ issuer: `${origin}/oidc`, clientId: scriptClientId(account), key }).catch((cause: unknown) => {
    throw unreachable(origin, cause);
  });

const unreachable = (origin: string, cause: unknown) =>
  new InputError('SERVER_UNREACHABLE', `no Ketenbeeld with demonstration accounts answers at ${origin}`, { cause });
