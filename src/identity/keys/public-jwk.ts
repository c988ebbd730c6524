import type { JWK } from 'jose';
import type { PrivateJwk } from './private-jwk.ts';

/** The half that may be shown. Members are listed, so that a private one can never slip through. */
export function publicJwk(key: PrivateJwk): JWK & { readonly kty: string } {
  const shown = ['kty', 'crv', 'x', 'y', 'n', 'e', 'alg', 'kid', 'use'] as const;
  return { kty: key.kty, ...Object.fromEntries(shown.flatMap((name) => (key[name] ? [[name, key[name]]] : []))) };
}
