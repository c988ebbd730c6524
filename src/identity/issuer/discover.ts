import { importJWK } from 'jose';
import {
  allowInsecureRequests,
  type ClientMetadata,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  PrivateKeyJwt,
} from 'openid-client';
import type { PrivateJwk } from '../keys/private-jwk.ts';
import { isLoopback } from '../loopback.ts';

interface Client {
  readonly issuer: string;
  readonly clientId: string;
  readonly key: PrivateJwk;
  readonly idTokenAlgorithm?: string;
}

/** Asks an issuer what it offers, for a client that authenticates with `private_key_jwt`. */
export async function discover({ issuer, clientId, key, idTokenAlgorithm }: Client): Promise<Configuration> {
  const signingKey = await importJWK(key);
  if (signingKey instanceof Uint8Array) throw new Error('a symmetric key cannot authenticate a client');
  const metadata: Partial<ClientMetadata> =
    idTokenAlgorithm === undefined ? {} : { id_token_signed_response_alg: idTokenAlgorithm };
  const url = new URL(issuer);
  const plainHttp = url.protocol === 'http:' && isLoopback(url.hostname) ? [allowInsecureRequests] : [];
  return discovery(
    url,
    clientId,
    metadata,
    PrivateKeyJwt(key.kid === undefined ? signingKey : { key: signingKey, kid: key.kid }),
    // The signature of the ID token too, not only the connection it came over.
    { execute: [enableNonRepudiationChecks, ...plainHttp], timeout: 10 },
  );
}
