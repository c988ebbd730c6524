import type { DatabaseSync } from 'node:sqlite';
import type { AccountId } from '../../model/ids.ts';

/** A signed-in browser as stored: only the hash of its id. */
interface StoredSession {
  readonly idHash: string;
  readonly account: AccountId;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly authentication?: { readonly at?: string; readonly acr?: string };
}

/** Sessions on disk, so that a restart signs nobody out and a revoked one stays gone. */
export function openSessionStore(database: DatabaseSync) {
  const insert = database.prepare('INSERT OR REPLACE INTO sessions (id_hash, account, body) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT body FROM sessions WHERE id_hash = ?');
  const selectAccount = database.prepare('SELECT body FROM sessions WHERE account = ? ORDER BY rowid');
  const remove = database.prepare('DELETE FROM sessions WHERE id_hash = ?');
  const removeAccount = database.prepare('DELETE FROM sessions WHERE account = ?');
  const read = (body: unknown) => JSON.parse(String(body)) as StoredSession;
  return {
    async create(session: StoredSession): Promise<void> {
      insert.run(session.idHash, session.account, JSON.stringify(session));
    },
    async find(idHash: string): Promise<StoredSession | undefined> {
      const row = select.get(idHash);
      return row && read(row['body']);
    },
    async ofAccount(account: AccountId): Promise<readonly StoredSession[]> {
      return selectAccount.all(account).map((row) => read(row['body']));
    },
    async revoke(idHash: string): Promise<void> {
      remove.run(idHash);
    },
    async revokeAccount(account: AccountId): Promise<void> {
      removeAccount.run(account);
    },
  };
}
