import type { Session, SessionStore } from '../session/session-store.ts';

/** Sessions in memory, for tests only. */
export function memorySessionStore(): SessionStore & { readonly held: Map<string, Session> } {
  const held = new Map<string, Session>();
  return {
    held,
    async create(session) {
      held.set(session.idHash, session);
    },
    find: async (idHash) => held.get(idHash),
    ofAccount: async (account) => [...held.values()].filter((session) => session.account === account),
    async revoke(idHash) {
      held.delete(idHash);
    },
    async revokeAccount(account) {
      for (const session of [...held.values()]) if (session.account === account) held.delete(session.idHash);
    },
  };
}
