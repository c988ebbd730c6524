import { meetsAcr } from './acr.ts';
import type { Authentication } from './authentication.ts';

/** Scope that a token needs to let others see figures. */
export const RELEASE_SCOPE = 'release';

/** How long after authenticating one may let others see figures. */
export const STEP_UP_SECONDS = 15 * 60;

/** How far the clocks of issuer and server may be apart. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/** @param acrValues contexts of which one is needed; undefined = any */
export function isSteppedUp({ at, acr }: Authentication, acrValues: readonly string[] | undefined, now: Date): boolean {
  if (at === undefined) return false;
  const age = (now.getTime() - Date.parse(at)) / 1000;
  const isRecent = age >= -CLOCK_TOLERANCE_SECONDS && age <= STEP_UP_SECONDS;
  return isRecent && (acrValues === undefined || meetsAcr(acr, acrValues));
}

/** `WWW-Authenticate` of a request that needs a step-up (RFC 9470). */
export const stepUpChallenge = (acrValues: readonly string[] | undefined): string =>
  [
    'Bearer error="insufficient_user_authentication"',
    'error_description="Letting others see figures needs a recent authentication"',
    ...(acrValues === undefined ? [] : [`acr_values="${acrValues.join(' ')}"`]),
    `max_age=${STEP_UP_SECONDS}`,
    `scope="${RELEASE_SCOPE}"`,
  ].join(', ');
