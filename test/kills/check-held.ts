import assert from 'node:assert/strict';
import { HOLDS } from '../../src/model/facts-layout.ts';
import { sql } from '../../src/sql/sql.ts';
import type { FactsConnection } from '../../src/store/facts/engine.ts';
import type { Account } from './account.ts';
import { hueOf } from './plan.ts';

/** What the engine holds at each sequence, with its record keys and names, is what the plain account holds. */
export async function checkHeld(facts: FactsConnection, account: Account): Promise<void> {
  const rows = await facts.rows(sql`
    SELECT reference, record_key, version, held_from, held_until, c.code AS hue
    FROM facts_small f JOIN codes c ON c.codelist = 'hue' AND c.ordinal = f.x_hue`);
  for (const [sequence, held] of account.held.entries()) {
    const stored = rows
      .filter((row) => Number(row['held_from']) <= sequence && Number(row['held_until']) > sequence)
      .map((row) => `${row['record_key']} ${row['version']} ${row['hue']}`);
    const told = [...held].map(
      ([record, { version, content }]) => `${account.keyOf(record)} ${version} ${hueOf(content)}`,
    );
    assert.deepEqual(stored.toSorted(), told.toSorted(), `sequence ${sequence}`);
  }
  const names = rows.filter((row) => Number(row['held_until']) === HOLDS).map((row) => String(row['reference']));
  assert.deepEqual(names.toSorted(), [...account.now.values()].map(({ name }) => name).toSorted());
}
