import type { IDToken } from 'openid-client';
import { InputError } from '../../model/errors.ts';
import { type AccountId, accountId } from '../../model/ids.ts';
import { meetsAcr } from '../acr.ts';
import type { Authentication } from '../authentication.ts';
import type { IssuerSettings } from '../issuer/issuer-settings.ts';
import { CLOCK_TOLERANCE_SECONDS, STEP_UP_SECONDS } from '../step-up.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { StepUpRefusal } from './step-up-refusal.ts';

/** Who authenticated, when and how surely. */
export interface Authenticated {
  readonly account: AccountId;
  readonly authentication: Authentication;
}

/**
 * Reads an ID token whose signature, issuer, audience, nonce and times the library checked.
 * @throws InputError when it names no account that is good here, StepUpRefusal when a step-up was asked and this is none,
 *   Error when it is not to be trusted
 */
export function readIdToken(
  claims: IDToken | undefined,
  settings: IssuerSettings,
  stepUp: PendingSignIn['stepUp'],
  now: Date,
): Authenticated {
  if (claims === undefined) throw new Error('the answer holds no ID token');
  refuseFuture(claims, now);
  if (claims['act'] !== undefined)
    throw new InputError('NOT_SIGNED_IN', 'the ID token is for somebody who acts for another (act): not supported');
  const authentication = authenticationIn(claims);
  const { acrValues, stepUpAcr = [] } = settings;
  if (acrValues && !meetsAcr(authentication.acr, [...acrValues, ...stepUpAcr]))
    throw new InputError('NOT_SIGNED_IN', `the issuer's authentication context is none of ${acrValues.join(', ')}`);
  const account = accountIn(claims, settings);
  if (stepUp) refuseWeak({ account, authentication }, settings, stepUp, now);
  return { account, authentication };
}

// The library checks `exp` and `nbf`, not these.
function refuseFuture({ iat, auth_time = 0 }: IDToken, now: Date): void {
  const latest = now.getTime() / 1000 + CLOCK_TOLERANCE_SECONDS;
  if (iat > latest) throw new Error('the ID token was issued in the future');
  if (auth_time > latest) throw new Error('the ID token says that somebody authenticated in the future');
}

const authenticationIn = ({ auth_time, acr }: IDToken): Authentication => ({
  ...(auth_time === undefined ? {} : { at: new Date(auth_time * 1000).toISOString() }),
  ...(typeof acr === 'string' ? { acr } : {}),
});

function accountIn(claims: IDToken, { accountClaim }: IssuerSettings): AccountId {
  const account = claims[accountClaim];
  if (typeof account !== 'string')
    throw new InputError('NOT_SIGNED_IN', `the ID token has no claim '${accountClaim}' that is a text`);
  return accountId(account);
}

function refuseWeak(
  { account, authentication: { at, acr } }: Authenticated,
  { stepUpAcr }: IssuerSettings,
  stepUp: NonNullable<PendingSignIn['stepUp']>,
  now: Date,
): void {
  if (account !== stepUp.account) throw new StepUpRefusal('other-account', 'another account authenticated again');
  if (at === undefined)
    throw new StepUpRefusal('not-fresh', 'the issuer does not say when the account authenticated (auth_time)');
  // Without a context to ask for, only what happened since it was asked proves that somebody was there.
  const earliest = stepUpAcr ? now.getTime() / 1000 - STEP_UP_SECONDS : stepUp.askedAt - CLOCK_TOLERANCE_SECONDS;
  if (Date.parse(at) / 1000 < earliest)
    throw new StepUpRefusal('not-fresh', 'the account authenticated too long ago (auth_time)');
  if (stepUpAcr && !meetsAcr(acr, stepUpAcr))
    throw new StepUpRefusal('not-fresh', `the issuer's authentication context is none of ${stepUpAcr.join(', ')}`);
}
