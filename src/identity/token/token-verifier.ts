import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';

/** Which access tokens are good, and whose they are. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Asymmetric signature algorithms only: a public key must never pass as a shared secret. */
  readonly algorithms: readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** RFC 9068: `at+jwt`; absent where the issuer does not set it. */
  readonly type?: string;
  /** Seconds since it was issued after which a token is refused, whatever its `exp`. */
  readonly maximumAge: number;
  readonly accountOf: (claims: JWTPayload) => AccountId | undefined;
}

export type TokenVerifier = (token: string) => Promise<AccountId>;

/** Verifies access tokens (JWT). Everything that is wrong with one is the same to the caller: `NOT_SIGNED_IN`. */
export function tokenVerifier(rules: TokenRules, now: () => Date): TokenVerifier {
  return async (token) => {
    const account = rules.accountOf(await verifiedClaims(token, rules, now()));
    if (account === undefined) throw new InputError('NOT_SIGNED_IN', 'the access token names no account');
    return account;
  };
}

async function verifiedClaims(token: string, rules: TokenRules, currentDate: Date): Promise<JWTPayload> {
  const options = {
    issuer: rules.issuer,
    audience: rules.audience,
    algorithms: [...rules.algorithms],
    requiredClaims: ['exp', 'iat'],
    // Checks at the same time that `iat` is not in the future.
    maxTokenAge: rules.maximumAge,
    clockTolerance: 5,
    currentDate,
    ...(rules.type !== undefined && { typ: rules.type }),
  };
  try {
    return (await jwtVerify(token, rules.keys, options)).payload;
  } catch (cause) {
    if (!isFaultOfToken(cause)) throw cause;
    const what = cause instanceof errors.JWTExpired ? 'has expired' : 'is not valid here';
    throw new InputError('NOT_SIGNED_IN', `the access token ${what}: ask for a new one`, { cause });
  }
}

// The rest is a key set that could not be fetched, which says nothing about the token.
const isFaultOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(error.code);
