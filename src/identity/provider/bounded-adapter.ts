import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Entries of one kind that are kept; the oldest make room. */
export const CAPACITY = 5_000;

interface Entry {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * Keeps what the provider has under way (interactions, codes, grants, used assertions) in memory, with an upper bound.
 * Each kind has its own, so that a flood of begun sign-ins cannot push out the record of used assertions.
 */
export function boundedAdapter(now: () => Date): AdapterFactory {
  return (name) => {
    // Sessions are not kept: everyone chooses an account again at each sign-in, or could never change to another.
    const capacity = name === 'Session' ? 0 : CAPACITY;
    const entries = new Map<string, Entry>();
    const find = async (id: string): Promise<AdapterPayload | undefined> => {
      const entry = entries.get(id);
      if (entry && entry.until > now().getTime()) return entry.payload;
      entries.delete(id);
      return undefined;
    };
    const findBy = async (name: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> => {
      for (const [id, { payload }] of entries) if (payload[name] === value) return find(id);
      return undefined;
    };
    return {
      find,
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (code) => findBy('userCode', code),
      async upsert(id, payload, expiresIn) {
        entries.delete(id);
        entries.set(id, { payload, until: expiresIn === undefined ? Infinity : now().getTime() + expiresIn * 1000 });
        makeRoom(entries, capacity);
      },
      async consume(id) {
        const entry = entries.get(id);
        if (entry) entry.payload.consumed = Math.floor(now().getTime() / 1000);
      },
      async destroy(id) {
        entries.delete(id);
      },
      async revokeByGrantId(grant) {
        for (const [id, { payload }] of entries) if (payload.grantId === grant) entries.delete(id);
      },
    } satisfies Adapter;
  };
}

function makeRoom(entries: Map<string, Entry>, capacity: number): void {
  const [oldest] = entries.keys();
  if (entries.size > capacity && oldest !== undefined) entries.delete(oldest);
}
