import { createHash, randomBytes } from 'node:crypto';
import type { AccountId } from '../../model/ids.ts';
import type { Authentication } from '../authentication.ts';
import { endListeners } from './end-listeners.ts';
import { RecentUse } from './recent-use.ts';
import type { Session, SessionStore } from './session-store.ts';

const ABSOLUTE_LIFETIME = 8 * 60 * 60 * 1000;
const IDLE_LIFETIME = 30 * 60 * 1000;

/** A session that is not over. */
interface LiveSession extends Session {
  /** ISO date-time, UTC; since the server started, else when it was begun. */
  readonly lastUsedAt: string;
}

/** Begins, finds and ends sessions; both lifetimes are kept here. */
export interface SessionKeeper {
  /** Returns the id for the cookie. */
  begin(account: AccountId, authentication: Authentication): Promise<string>;
  /** Counts as use. */
  find(id: string): Promise<Session | undefined>;
  /** Returns whose session it was. */
  end(id: string): Promise<AccountId | undefined>;
  /** Those of an account that are not over, oldest first. Looking is no use. */
  ofAccount(account: AccountId): Promise<readonly LiveSession[]>;
  revoke(idHash: string): Promise<void>;
  /** Returns how many were ended. */
  revokeAccount(account: AccountId): Promise<number>;
  /** Calls once when the session is ended; not when only its time is over. Returns the way to stop. */
  onEnded(idHash: string, listener: () => void): () => void;
}

export function sessionKeeper(store: SessionStore, now: () => Date): SessionKeeper {
  const lastUse = new RecentUse();
  const ended = endListeners();
  const revoke = async (idHash: string) => {
    await store.revoke(idHash);
    ended.tell(idHash);
  };
  const usedAt = ({ idHash, createdAt }: Session) => lastUse.of(idHash) ?? Date.parse(createdAt);
  const isLive = (session: Session) => {
    const at = now().getTime();
    return at < Date.parse(session.expiresAt) && at - usedAt(session) < IDLE_LIFETIME;
  };
  const find = async (id: string): Promise<Session | undefined> => {
    const session = await store.find(hashOf(id));
    if (!session) return undefined;
    if (isLive(session)) {
      lastUse.set(session.idHash, now().getTime());
      return session;
    }
    await revoke(session.idHash);
    return undefined;
  };
  const ofAccount = async (account: AccountId) =>
    (await store.ofAccount(account))
      .filter(isLive)
      .map((session) => ({ ...session, lastUsedAt: new Date(usedAt(session)).toISOString() }));
  return {
    find,
    ofAccount,
    async begin(account, authentication) {
      const id = randomBytes(32).toString('base64url');
      const at = now().getTime();
      await store.create({
        idHash: hashOf(id),
        account,
        createdAt: new Date(at).toISOString(),
        expiresAt: new Date(at + ABSOLUTE_LIFETIME).toISOString(),
        authentication,
      });
      return id;
    },
    async end(id) {
      const session = await find(id);
      if (session) await revoke(session.idHash);
      return session?.account;
    },
    revoke,
    onEnded: ended.add,
    async revokeAccount(account) {
      const all = await store.ofAccount(account);
      const wereLive = all.filter(isLive).length;
      await store.revokeAccount(account);
      for (const { idHash } of all) ended.tell(idHash);
      return wereLive;
    },
  };
}

const hashOf = (id: string) => createHash('sha256').update(id).digest('hex');
