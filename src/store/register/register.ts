import type { DatabaseSync } from 'node:sqlite';

/** What is kept: rules and decisions, never records. */
export type RegisterKind =
  | 'forum'
  | 'mandate'
  | 'mandate-proposal'
  | 'forum-change'
  | 'meeting'
  | 'release'
  | 'release-dossier'
  | 'release-request'
  | 'edition'
  | 'published-table'
  | 'published-table-edition'
  | 'mapping'
  | 'account'
  | 'demonstration'
  | 'codelist-change'
  | 'code-proposal';

export interface RegisterEntry {
  readonly kind: RegisterKind;
  readonly id: string;
  /** undefined ends what held. */
  readonly body: unknown;
}

/** Append-only store of rules and decisions. */
export interface Register {
  /** Adds entries in one durable transaction, each as the next version of its id. */
  append(entries: readonly RegisterEntry[], at: string, by: string): void;
  /** What holds now, in the order in which ids first came in. */
  current<T>(kind: RegisterKind): readonly T[];
  /** Every version of an id, oldest first; what ended it is left out. */
  versions<T>(kind: RegisterKind, id: string): readonly T[];
  /** What held at an instant (ISO date-time, UTC). */
  heldAt<T>(kind: RegisterKind, instant: string): readonly T[];
  /** What held when the register had come to a place. */
  heldAtPlace<T>(kind: RegisterKind, place: number): readonly T[];
  /** Place of the last entry; 0 when there is none. */
  place(): number;
}

export function openRegister(database: DatabaseSync): Register {
  const insert = database.prepare(`
    INSERT INTO register (kind, id, version, body, recorded_at, recorded_by)
    VALUES (?1, ?2, (SELECT coalesce(max(version), 0) + 1 FROM register WHERE kind = ?1 AND id = ?2), ?3, ?4, ?5)`);
  const select = database.prepare(`
    SELECT body FROM (
      SELECT body, min(place) OVER (PARTITION BY id) AS first, row_number() OVER (PARTITION BY id ORDER BY version DESC) AS age
      FROM register WHERE kind = ?1 AND recorded_at <= ?2 AND place <= ?3)
    WHERE age = 1 AND body IS NOT NULL ORDER BY first`);
  const all = database.prepare(
    'SELECT body FROM register WHERE kind = ? AND id = ? AND body IS NOT NULL ORDER BY version',
  );
  const last = database.prepare('SELECT coalesce(max(place), 0) AS place FROM register');
  const held = <T>(kind: RegisterKind, instant: string, place = Number.MAX_SAFE_INTEGER) =>
    select.all(kind, instant, place).map((row) => JSON.parse(String(row['body'])) as T);
  return {
    append(entries, at, by) {
      database.exec('BEGIN');
      try {
        for (const { kind, id, body } of entries)
          insert.run(kind, id, body === undefined ? null : JSON.stringify(body), at, by);
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    versions: <T>(kind: RegisterKind, id: string) =>
      all.all(kind, id).map((row) => JSON.parse(String(row['body'])) as T),
    current: (kind) => held(kind, '9999'),
    heldAt: (kind, instant) => held(kind, instant),
    heldAtPlace: (kind, place) => held(kind, '9999', place),
    place: () => Number(last.get()?.['place']),
  };
}
