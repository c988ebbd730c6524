import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openDatabase } from './open-database.ts';

const folder = temporaryFolder();
let files = 0;
const newFile = () => join(folder, `register-${files++}.sqlite`);

/** A file with one row in each append-only table. */
function filled(): DatabaseSync {
  const database = openDatabase(newFile());
  database.exec(`
    INSERT INTO register VALUES (1, 'release', 'a.1', 1, '{}', '2024-06-01T10:00:00.000Z', 'test');
    INSERT INTO log VALUES (1, '{}', 'hash');
    INSERT INTO log_heads VALUES (1, 9, 'root', 'signature')`);
  return database;
}

describe('the register file', () => {
  it('is made with every table, and opened again as it was', () => {
    const file = newFile();
    openDatabase(file).close();
    const database = openDatabase(file);
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    expect(tables.map((row) => row['name'])).toEqual(['log', 'log_heads', 'migrations', 'register', 'sessions']);
    database.close();
  });

  it('writes ahead, and waits for the disk', () => {
    const database = filled();
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('locking_mode')]).toEqual(['wal', 2, 'exclusive']);
    database.close();
  });

  it('is refused to a second one that opens it, until the first is closed', () => {
    const file = newFile();
    const first = openDatabase(file);
    expect(() => openDatabase(file)).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'STORE_IN_USE', message: expect.stringContaining(file) }),
    );
    first.close();
    openDatabase(file).close();
  });

  it.each([
    ['an applied migration that changed', "UPDATE migrations SET checksum = 'other' WHERE name LIKE '0001%'"],
    ['an applied migration that is missing', "UPDATE migrations SET name = '0000-other.sql' WHERE name LIKE '0001%'"],
    ['a migration of a newer program', "INSERT INTO migrations VALUES ('9999-later.sql', 'x')"],
  ])('is refused with %s, and left alone', (_, damage) => {
    const file = newFile();
    openDatabase(file).close();
    const raw = new DatabaseSync(file);
    raw.exec(damage);
    raw.close();
    for (let times = 0; times < 2; times++)
      expect(() => openDatabase(file)).toThrow(expect.objectContaining({ name: 'InputError', code: 'STORE_CHANGED' }));
  });

  it('gets the migrations that it lacks, and keeps what is in it', () => {
    const file = newFile();
    const first = openDatabase(file);
    first.exec("INSERT INTO log VALUES (1, '{}', 'hash')");
    first.exec(
      "DROP TRIGGER log_no_replace; DROP TRIGGER register_no_replace; DROP TABLE log_heads; DELETE FROM migrations WHERE name >= '0002'",
    );
    first.close();
    const again = openDatabase(file);
    expect(again.prepare('SELECT count(*) AS n FROM migrations').get()).toEqual({ n: 3 });
    expect(() => again.exec("REPLACE INTO log VALUES (1, 'x', 'y')")).toThrow(/append-only/);
    again.close();
  });
});

describe('what was written', () => {
  it.each([
    ['the register is append-only', "UPDATE register SET body = '1'"],
    ['the register is append-only', "UPDATE register SET recorded_at = '2020'"],
    ['the register is append-only', 'DELETE FROM register'],
    ['the register is append-only', "REPLACE INTO register VALUES (1, 'x', 'x', 9, '1', 'now', 'me')"],
    [
      'the register is append-only',
      "REPLACE INTO register (kind, id, version, body, recorded_at, recorded_by) VALUES ('release', 'a.1', 1, '1', 'now', 'me')",
    ],
    ['the log is append-only', "UPDATE log SET entry = 'x'"],
    ['the log is append-only', "UPDATE OR REPLACE log SET hash = 'x'"],
    ['the log is append-only', 'DELETE FROM log'],
    ['log heads are append-only', "UPDATE log_heads SET root = 'x'"],
    ['log heads are append-only', 'DELETE FROM log_heads'],
    ['log heads are append-only', "REPLACE INTO log_heads VALUES (1, 9, 'x', 'y')"],
    ['the log is append-only', "INSERT OR REPLACE INTO log VALUES (1, 'x', 'y')"],
    ['the log is append-only', "INSERT INTO log VALUES (1, 'x', 'y') ON CONFLICT DO UPDATE SET entry = 'x'"],
  ])('stays: %s (%s)', (message, statement) => {
    const database = filled();
    const everything = () => [
      database.prepare('SELECT * FROM register').all(),
      database.prepare('SELECT * FROM log').all(),
      database.prepare('SELECT * FROM log_heads').all(),
    ];
    const before = everything();
    expect(() => database.exec(statement)).toThrow(message);
    expect(everything()).toEqual(before);
    database.close();
  });
});
