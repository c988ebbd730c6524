import type { AccountId } from '../../model/ids.ts';
import type { Authentication } from '../authentication.ts';

/** A browser that signed in. The id itself is only in its cookie. */
export interface Session {
  /** SHA-256 of the id, hexadecimal. May be shown: nobody can sign in with it. */
  readonly idHash: string;
  readonly account: AccountId;
  /** ISO date-times, UTC; from `expiresAt` on the session is over, whatever is done. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly authentication?: Authentication;
}

/** Where sessions are kept. What is revoked is gone for `find` from then on; revoking what is not there is no fault. */
export interface SessionStore {
  create(session: Session): Promise<void>;
  find(idHash: string): Promise<Session | undefined>;
  /** Oldest first. */
  ofAccount(account: AccountId): Promise<readonly Session[]>;
  revoke(idHash: string): Promise<void>;
  revokeAccount(account: AccountId): Promise<void>;
}
