import type { AccountId } from '../model/ids.ts';

/** Who is behind a request, and what proves it. */
export interface SignedIn {
  readonly account: AccountId;
  readonly by: 'session' | 'token';
  /** Of a session: the hash that names it. */
  readonly session?: string;
  /** Whether this may let others see figures: proved recently and surely enough, a token with the scope for it. */
  readonly isSteppedUp: boolean;
}
