import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { InputError } from '../../model/errors.ts';

export type RegisterDatabase = DatabaseSync;

const MIGRATIONS = new URL('./migrations/', import.meta.url);

/**
 * Opens the register's file and applies the migrations that are missing.
 * @throws InputError STORE_CHANGED when an applied migration is not in the program as it was, STORE_IN_USE when held
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    // EXCLUSIVE: a second server on the same folder is refused instead of interleaved.
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    );
    database.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, checksum TEXT NOT NULL) STRICT');
    migrate(database);
  } catch (cause) {
    database.close();
    if (/locked|busy/i.test(String(cause)))
      throw new InputError(
        'STORE_IN_USE',
        `${file} is held by another process; stop that one first, or use another --data folder`,
        { cause },
      );
    throw cause;
  }
  return database;
}

function migrate(database: DatabaseSync): void {
  const applied = database.prepare('SELECT name, checksum FROM migrations ORDER BY name').all();
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const [i, row] of applied.entries()) {
    const name = files[i];
    if (name === undefined || name !== row['name'] || checksum(name) !== row['checksum'])
      throw new InputError(
        'STORE_CHANGED',
        `migration ${String(row['name'])} was applied to this data folder but differs in, or is missing from, this program; use the program version that made the folder, or a newer one`,
      );
  }
  for (const name of files.slice(applied.length)) {
    database.exec('BEGIN');
    database.exec(textOf(name));
    database.prepare('INSERT INTO migrations VALUES (?, ?)').run(name, checksum(name));
    database.exec('COMMIT');
  }
}

const textOf = (name: string) => readFileSync(new URL(name, MIGRATIONS), 'utf8');
const checksum = (name: string) => createHash('sha256').update(textOf(name)).digest('hex');
