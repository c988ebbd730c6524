import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
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
