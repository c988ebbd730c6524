import { type Configuration, clientCredentialsGrant, ResponseBodyError } from 'openid-client';
import { InputError } from '../model/errors.ts';
import { discover } from './issuer/discover.ts';
import type { PrivateJwk } from './keys/private-jwk.ts';

/** With which client and key a machine asks for a token, and where. */
export interface MachineTokenRequest {
  /** Issuer identifier of the OpenID provider; https, or http on loopback. */
  readonly issuer: string;
  readonly clientId: string;
  readonly privateKeyJwk: PrivateJwk;
  /** Address of the API that the token is for, `<origin>/v1`. */
  readonly audience: string;
  /** Space-separated; absent = none. */
  readonly scope?: string;
}

/**
 * An access token by client credentials, the client proving itself with `private_key_jwt` (RFC 7523): its key never leaves it.
 * @throws InputError NOT_SIGNED_IN when the provider refuses, SERVER_UNREACHABLE when it does not answer
 */
export async function requestMachineToken(request: MachineTokenRequest): Promise<string> {
  const { issuer, clientId, audience, scope } = request;
  const provider = await discovered(request);
  try {
    return (await clientCredentialsGrant(provider, { resource: audience, ...(scope && { scope }) })).access_token;
  } catch (cause) {
    if (!(cause instanceof ResponseBodyError)) throw unreachable(issuer, cause);
    const message = `${issuer} gives client '${clientId}' no token with this key: ${cause.error}`;
    throw new InputError('NOT_SIGNED_IN', message, { cause });
  }
}

const discovered = ({ issuer, clientId, privateKeyJwk }: MachineTokenRequest): Promise<Configuration> =>
  discover({ issuer, clientId, key: privateKeyJwk }).catch((cause: unknown) => {
    throw unreachable(issuer, cause);
  });

const unreachable = (issuer: string, cause: unknown) =>
  new InputError('SERVER_UNREACHABLE', `no OpenID provider answers at ${issuer}`, { cause });
