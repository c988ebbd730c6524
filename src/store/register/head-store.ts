import type { DatabaseSync } from 'node:sqlite';

/** A signed state of the log as stored; `log/` says what the fields mean. */
interface StoredHead {
  readonly size: number;
  readonly timestamp: number;
  readonly root: string;
  readonly signature: string;
}

/** Append-only store of signed tree heads. */
export interface HeadStore {
  /** Durable before it returns. */
  append(head: StoredHead): void;
  /** Smallest first. */
  all(): readonly StoredHead[];
}

export function openHeadStore(database: DatabaseSync): HeadStore {
  const insert = database.prepare('INSERT INTO log_heads (size, timestamp, root, signature) VALUES (?, ?, ?, ?)');
  const select = database.prepare('SELECT size, timestamp, root, signature FROM log_heads ORDER BY size');
  return {
    append: ({ size, timestamp, root, signature }) => void insert.run(size, timestamp, root, signature),
    all: () => select.all() as unknown as readonly StoredHead[],
  };
}
