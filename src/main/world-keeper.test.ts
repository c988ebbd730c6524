import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CodelistChange } from '../model/codelist-change.ts';
import { codelistId } from '../model/ids.ts';
import { WORDS } from '../model/words.ts';
import { sql } from '../sql/sql.ts';
import { renewCodelists } from '../store/facts/code-tables.ts';
import { type FactsConnection, type FactsEngine, openEngine } from '../store/facts/engine.ts';
import { prepareTables } from '../store/facts/tables.ts';
import { openDatabase, type RegisterDatabase } from '../store/register/open-database.ts';
import { openRegister } from '../store/register/register.ts';
import { keepWorld, storedCatalogue } from './world-keeper.ts';

const AT = '2026-01-01T00:00:00.000Z';
const label = { nl: 'x', en: 'x' };
const added = (code: string): CodelistChange => ({
  ...{ kind: 'code-added', id: code, codelist: codelistId('modus'), at: AT, code, level: 'modus', parent: 'TRANSPORT' },
  ...{ label, definition: label, validFrom: '2025-01-01' },
});

let engine: FactsEngine;
let facts: FactsConnection;
let database: RegisterDatabase;
beforeAll(async () => {
  engine = await openEngine(':memory:', { threads: 1, memory: '200MB', tempFolder: '' });
  facts = await engine.connect();
  await prepareTables(facts, WORDS);
  database = openDatabase(':memory:');
});
afterAll(() => {
  facts.close();
  engine.close();
  database.close();
});

const levelsOf = async (code: string) => {
  const rows = await facts.rows(sql`
    SELECT n.code FROM code_levels v JOIN codes l ON l.codelist = v.codelist AND l.ordinal = v.leaf
    JOIN codes n ON n.codelist = v.codelist AND n.ordinal = v.node WHERE l.codelist = 'modus' AND l.code = ${code}`);
  return rows.map((row) => row['code']).sort();
};

it('shows an accepted code to nobody before the facts store has it, and then to everyone, without a restart', async () => {
  const register = openRegister(database);
  const store = (change: CodelistChange) =>
    register.append([{ kind: 'codelist-change', id: change.id, body: change }], AT, 'test');
  const seen: (readonly string[])[] = [];
  const keeper = await keepWorld({
    words: WORDS,
    register,
    live: async () => [],
    storeCodes: async (changed) => {
      seen.push(changed.map(({ id }) => id));
      expect(keeper.world().catalogue).toBe(WORDS);
      await renewCodelists(facts, changed);
    },
  });
  const before = await facts.rows(sql`SELECT * FROM codes ORDER BY ALL`);
  store(added('TRANSPORT_DRONE'));
  expect(keeper.world().catalogue).toBe(WORDS);
  // Deliveries that land at the same time refresh the world too.
  await Promise.all([keeper.refresh(), keeper.refresh(), keeper.refresh()]);
  expect(seen).toEqual([['modus']]);
  expect(keeper.world().catalogue.codelists.get('modus')?.version).toBe(`${WORDS.codelists.get('modus')?.version}.1`);
  expect(await levelsOf('TRANSPORT_DRONE')).toEqual(['TRANSPORT', 'TRANSPORT_DRONE']);
  const kept = await facts.rows(sql`SELECT * FROM codes WHERE code <> 'TRANSPORT_DRONE' ORDER BY ALL`);
  expect(kept).toEqual(before);
});

it('follows the register at a start after a crash between the two', async () => {
  const register = openRegister(database);
  register.append([{ kind: 'codelist-change', id: 'KITE', body: added('TRANSPORT_KITE') }], AT, 'test');
  expect(await levelsOf('TRANSPORT_KITE')).toEqual([]);
  await prepareTables(facts, storedCatalogue(WORDS, register));
  expect(await levelsOf('TRANSPORT_KITE')).toEqual(['TRANSPORT', 'TRANSPORT_KITE']);
});
