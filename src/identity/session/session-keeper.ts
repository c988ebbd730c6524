import { createHash, randomBytes } from 'node:crypto';
import type { AccountId } from '../../model/ids.ts';
import type { Session, SessionStore } from './session-store.ts';

const ABSOLUTE_LIFETIME = 8 * 60 * 60 * 1000;
const IDLE_LIFETIME = 30 * 60 * 1000;

/** Begins, finds and ends sessions; both lifetimes are kept here. */
export interface SessionKeeper {
  /** Returns the id for the cookie. */
  begin(account: AccountId): Promise<string>;
  /** Counts as use. */
  find(id: string): Promise<Session | undefined>;
  /** Returns whose session it was. */
  end(id: string): Promise<AccountId | undefined>;
}

export function sessionKeeper(store: SessionStore, now: () => Date): SessionKeeper {
  const lastUse = new RecentUse();
  const find = async (id: string): Promise<Session | undefined> => {
    const session = await store.find(hashOf(id));
    if (!session) return undefined;
    const at = now().getTime();
    const used = lastUse.of(session.idHash) ?? Date.parse(session.createdAt);
    if (at < Date.parse(session.expiresAt) && at - used < IDLE_LIFETIME) {
      lastUse.set(session.idHash, at);
      return session;
    }
    await store.revoke(session.idHash);
    return undefined;
  };
  return {
    find,
    async begin(account) {
      const id = randomBytes(32).toString('base64url');
      const at = now().getTime();
      await store.create({
        idHash: hashOf(id),
        account,
        createdAt: new Date(at).toISOString(),
        expiresAt: new Date(at + ABSOLUTE_LIFETIME).toISOString(),
      });
      return id;
    },
    async end(id) {
      const session = await find(id);
      if (session) await store.revoke(session.idHash);
      return session?.account;
    },
  };
}

const hashOf = (id: string) => createHash('sha256').update(id).digest('hex');

/**
 * Last use by session. In memory, for a write per request would cost more than it gives: after a restart a session
 * that is older than the idle lifetime has to sign in again.
 */
class RecentUse {
  readonly #used = new Map<string, number>();

  of(idHash: string): number | undefined {
    return this.#used.get(idHash);
  }

  set(idHash: string, at: number): void {
    this.#used.delete(idHash);
    this.#used.set(idHash, at);
    const [oldest] = this.#used.keys();
    if (this.#used.size > 10_000 && oldest !== undefined) this.#used.delete(oldest);
  }
}
