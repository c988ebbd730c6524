import type { AccountId } from '../../model/ids.ts';

/** A browser that signed in. The id itself is only in its cookie. */
export interface Session {
  /** SHA-256 of the id, hexadecimal. */
  readonly idHash: string;
  readonly account: AccountId;
  /** ISO date-times, UTC; from `expiresAt` on the session is over, whatever is done. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Where sessions are kept. What is revoked is gone for `find` from then on; revoking what is not there is no fault. */
export interface SessionStore {
  create(session: Session): Promise<void>;
  find(idHash: string): Promise<Session | undefined>;
  revoke(idHash: string): Promise<void>;
  revokeAccount(account: AccountId): Promise<void>;
}
