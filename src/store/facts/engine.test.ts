import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../sql/sql.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { type EngineLimits, type FactsConnection, type FactsEngine, openEngine } from './engine.ts';

const folder = temporaryFolder();
const LIMITS: EngineLimits = { threads: 1, memory: '300MB', tempFolder: join(folder, 'spill') };

describe('a value of the engine', () => {
  let engine: FactsEngine;
  let facts: FactsConnection;
  beforeAll(async () => {
    engine = await openEngine(':memory:', LIMITS);
    facts = await engine.connect();
  });
  afterAll(() => {
    facts.close();
    engine.close();
  });

  it.each<[expression: string, value: unknown]>([
    ['1::BIGINT', 1],
    ['9007199254740991::BIGINT', 9007199254740991],
    ['4294967295::UBIGINT', 4294967295],
    ['7::HUGEINT', 7],
    ['7::UHUGEINT', 7],
    ['7::USMALLINT', 7],
    ['7::UINTEGER', 7],
    ['NULL::BIGINT', null],
    ["DATE '2024-02-29'", '2024-02-29'],
    ['NULL::DATE', null],
    ["'9'::VARCHAR", '9'],
    ['true', true],
    ["['b', 'a']::VARCHAR[]", ['b', 'a']],
    ['[]::VARCHAR[]', []],
    ['[1, 2]::USMALLINT[]', [1, 2]],
    // Inside a list large numbers come as text: whoever reads them makes them numbers.
    ['[1, 2]::BIGINT[]', ['1', '2']],
  ])('%s comes as %j', async (expression, value) => {
    expect(await facts.rows({ text: `SELECT ${expression} AS value`, params: [] })).toEqual([{ value }]);
  });

  it('is a number when it is counted or added, whatever is added', async () => {
    const query = sql`SELECT count(*) AS n, sum(x) AS total FROM (VALUES (4294967295::UINTEGER), (4294967295::UINTEGER)) v(x)`;
    expect(await facts.rows(query)).toEqual([{ n: 2, total: 8589934590 }]);
  });

  it.each([
    ['text', "it's; DROP TABLE x; --"],
    ['an empty text', ''],
    ['a number', 12.5],
    ['nothing', null],
    ['yes', true],
  ])('given as a parameter is %s and stays what it is', async (_, value) => {
    expect(await facts.rows(sql`SELECT ${value} AS value`)).toEqual([{ value }]);
  });

  it('may have a name of any kind', async () => {
    expect(await facts.rows(sql`SELECT 1::BIGINT AS "__proto__x", 2::BIGINT AS "with space"`)).toEqual([
      { __proto__x: 1, 'with space': 2 },
    ]);
  });
});

describe('a transaction', () => {
  it('is all or nothing, and leaves the connection ready', async () => {
    const engine = await openEngine(':memory:', LIMITS);
    const facts = await engine.connect();
    await facts.run(sql`CREATE TABLE t (x INTEGER)`);
    const failing = facts.transaction(async () => {
      await facts.run(sql`INSERT INTO t VALUES (1)`);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await facts.rows(sql`SELECT * FROM t`)).toEqual([]);
    const given = await facts.transaction(async () => {
      await facts.run(sql`INSERT INTO t VALUES (2)`);
      return 'done';
    });
    expect([given, await facts.rows(sql`SELECT * FROM t`)]).toEqual(['done', [{ x: 2 }]]);
    const wrong = facts.transaction(() => facts.run(sql`INSERT INTO nowhere VALUES (1)`));
    await expect(wrong).rejects.toThrow(/nowhere/);
    await facts.transaction(() => facts.run(sql`INSERT INTO t VALUES (3)`));
    expect(await facts.rows(sql`SELECT count(*) AS n FROM t`)).toEqual([{ n: 2 }]);
    facts.close();
    engine.close();
  });
});

describe('the facts file', () => {
  it('is refused to another process while it is held, and given when it is not', async () => {
    const file = join(folder, 'facts.duckdb');
    const engine = await openEngine(file, LIMITS);
    const refused = await openElsewhere(file);
    expect(refused).toEqual({
      code: 'STORE_IN_USE',
      message: expect.stringContaining(`${file} is held by another process`),
    });
    engine.close();
    expect(await openElsewhere(file)).toEqual('opened');
  });

  it('that cannot be opened for another reason is not said to be held, whatever its path', async () => {
    const file = join(folder, 'blocks', 'locked', 'facts.duckdb');
    await expect(openEngine(file, LIMITS)).rejects.not.toMatchObject({ code: 'STORE_IN_USE' });
  });

  it('keeps what was written', async () => {
    mkdirSync(join(folder, 'kept'));
    const file = join(folder, 'kept', 'facts.duckdb');
    const first = await openEngine(file, LIMITS);
    const facts = await first.connect();
    await facts.run(sql`CREATE TABLE t AS SELECT 1 AS x`);
    facts.close();
    first.close();
    const again = await openEngine(file, LIMITS);
    const reading = await again.connect();
    expect(await reading.rows(sql`SELECT x FROM t`)).toEqual([{ x: 1 }]);
    reading.close();
    again.close();
  });
});

describe('a locked engine', () => {
  const inside = join(folder, 'inside');
  const outside = join(folder, 'outside');
  let engine: FactsEngine;
  let facts: FactsConnection;
  beforeAll(async () => {
    for (const place of [inside, outside]) {
      mkdirSync(place);
      writeFileSync(join(place, 'rows.csv'), 'x\n1\n');
    }
    engine = await openEngine(join(folder, 'locked.duckdb'), { ...LIMITS, folders: [inside] });
    facts = await engine.connect();
    await facts.run(sql`CREATE TABLE kept (x VARCHAR)`);
  });
  afterAll(() => {
    facts.close();
    engine.close();
  });
  const run = (text: string) => facts.rows({ text, params: [] });

  it('reads, writes and attaches in its folders', async () => {
    expect(await run(`SELECT x FROM read_csv('${inside}/rows.csv')`)).toEqual([{ x: 1 }]);
    await run(`COPY (SELECT 2 AS x) TO '${inside}/written.csv'`);
    expect(await run(`SELECT x FROM read_csv('${inside}/written.csv')`)).toEqual([{ x: 2 }]);
    await run(`ATTACH '${inside}/more.duckdb' AS more`);
    await run('CREATE TABLE more.t AS SELECT 3 AS x');
    await run('DETACH more');
    expect(existsSync(join(inside, 'more.duckdb'))).toBe(true);
  });

  it('spills to its own temporary folder all the same', async () => {
    await run(
      'CREATE TABLE large AS SELECT hash(range) AS h, repeat(chr(65 + (range % 26)::INT), 40) AS t FROM range(4000000)',
    );
    expect(
      await run('SELECT count(*) AS n FROM (SELECT row_number() OVER (ORDER BY h) AS r, t FROM large) WHERE r > 0'),
    ).toEqual([{ n: 4_000_000 }]);
    await run('DROP TABLE large');
  });

  it.each([
    ['reads a file of the system', "SELECT * FROM read_text('/etc/passwd')"],
    ['reads it as bytes', "SELECT * FROM read_blob('/etc/passwd')"],
    ['reads it as a table', "SELECT * FROM read_csv('/etc/passwd')"],
    ['sniffs it', "SELECT * FROM sniff_csv('/etc/passwd')"],
    ['names it as a table', "SELECT * FROM '/etc/passwd.csv'"],
    ['lists a folder', "SELECT * FROM glob('/etc/*')"],
    ['reads a file beside its folders', `SELECT * FROM read_csv('${outside}/rows.csv')`],
    ['climbs out of its folder', `SELECT * FROM read_csv('${inside}/../outside/rows.csv')`],
    ['copies to elsewhere', `COPY (SELECT 1) TO '${outside}/stolen.csv'`],
    ['copies from elsewhere', "COPY kept FROM '/etc/passwd'"],
    ['attaches a database elsewhere', `ATTACH '${outside}/stolen.duckdb' AS stolen`],
    ['exports itself', `EXPORT DATABASE '${outside}/stolen'`],
    ['reads from the network', "SELECT * FROM read_csv('https://127.0.0.1:1/rows.csv')"],
    ['installs an extension', 'INSTALL httpfs'],
    ['loads an extension', 'LOAD httpfs'],
    ['loads a file as an extension', `LOAD '${inside}/own.duckdb_extension'`],
    ['keeps a secret', "CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'x')"],
    ['lets itself out', 'SET enable_external_access = true'],
    ['names another folder', "SET allowed_directories = ['/']"],
    ['unlocks itself', 'SET lock_configuration = false'],
    ['goes back to a default', 'RESET lock_configuration'],
    ['takes more memory', "SET memory_limit = '100GB'"],
    ['spills elsewhere', `SET temp_directory = '${outside}'`],
  ])('refuses a statement that %s', async (_, text) => {
    // By the lock, and not because of something else that is wrong with the statement.
    await expect(run(text)).rejects.toThrow(
      /disabled by configuration|disabled through configuration|configuration has been locked|[Pp]ersistent secrets? .*disabled/,
    );
    for (const name of ['stolen', 'stolen.csv', 'stolen.duckdb']) expect(existsSync(join(outside, name))).toBe(false);
  });

  it('has no folder at all unless one is named', async () => {
    const closed = await openEngine(':memory:', LIMITS);
    const connection = await closed.connect();
    const read = connection.rows({ text: `SELECT * FROM read_csv('${inside}/rows.csv')`, params: [] });
    await expect(read).rejects.toThrow(/disabled by configuration/);
    connection.close();
    closed.close();
  });
});

/** Opens the file from a process of its own. */
async function openElsewhere(file: string): Promise<unknown> {
  const program = `
    const { openEngine } = await import(${JSON.stringify(new URL('./engine.ts', import.meta.url).href)});
    const said = await openEngine(${JSON.stringify(file)}, ${JSON.stringify(LIMITS)}).then(
      (engine) => (engine.close(), 'opened'),
      ({ code, message }) => ({ code, message }),
    );
    console.log(JSON.stringify(said));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  return JSON.parse(stdout);
}
