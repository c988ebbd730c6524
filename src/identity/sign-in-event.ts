import type { AccountId } from '../model/ids.ts';

/** For the log of sign-ins. Refused attempts are not in it: anyone could fill it with them. */
export interface SignInEvent {
  readonly kind: 'signed-in' | 'stepped-up' | 'signed-out';
  readonly account: AccountId;
  /** ISO date-time, UTC. */
  readonly at: string;
}
