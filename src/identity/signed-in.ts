import type { AccountId } from '../model/ids.ts';

/** Who is behind a request, and what proves it. */
export interface SignedIn {
  readonly account: AccountId;
  readonly by: 'session' | 'token';
}
