import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Authentication } from '../authentication.ts';
import { RELEASE_SCOPE } from '../step-up.ts';

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

/** What a good token says. */
interface VerifiedToken {
  readonly account: AccountId;
  /** A machine authenticated when its token was issued. */
  readonly authentication: Authentication;
  /** It tells of the authentication of a person (`auth_time` or `acr`). */
  readonly isPerson: boolean;
  /** It has the scope to let others see figures. */
  readonly mayRelease: boolean;
}

export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

/** Verifies access tokens (JWT). Everything that is wrong with one is the same to the caller: `NOT_SIGNED_IN`. */
export function tokenVerifier(rules: TokenRules, now: () => Date): TokenVerifier {
  return async (token) => {
    const claims = await verifiedClaims(token, rules, now());
    const account = rules.accountOf(claims);
    if (account === undefined) throw new InputError('NOT_SIGNED_IN', 'the access token names no account');
    if (claims['act'] !== undefined)
      throw new InputError(
        'NOT_SIGNED_IN',
        'the access token is for somebody who acts for another (act): not supported',
      );
    const scopes = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : [];
    return { account, ...authenticationIn(claims), mayRelease: scopes.includes(RELEASE_SCOPE) };
  };
}

function authenticationIn({ iat, auth_time, acr }: JWTPayload): Pick<VerifiedToken, 'authentication' | 'isPerson'> {
  const isPerson = auth_time !== undefined || acr !== undefined;
  const at = isPerson ? auth_time : iat;
  return {
    isPerson,
    authentication: {
      ...(typeof at === 'number' ? { at: new Date(at * 1000).toISOString() } : {}),
      ...(typeof acr === 'string' ? { acr } : {}),
    },
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
