import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueInForce } from '../model/catalogue-in-force.ts';
import type { CodelistChange } from '../model/codelist-change.ts';
import { HOLDS } from '../model/facts-layout.ts';
import { codelistId, partnerId } from '../model/ids.ts';
import { WORDS } from '../model/words.ts';
import { sql } from '../sql/sql.ts';
import { renewCodelists } from '../store/facts/code-tables.ts';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

const MODUS = codelistId('modus');
const AT = '2026-01-01T00:00:00.000Z';
const label = { nl: 'Drone', en: 'Drone' };
const CODE: CodelistChange = {
  ...{ kind: 'code-added', id: 'c', codelist: MODUS, at: AT, code: 'TRANSPORT_DRONE', level: 'modus' },
  ...{ parent: 'TRANSPORT', label, definition: label, validFrom: '2025-03-01' },
};
const alias = (code: string, earlier?: string): CodelistChange => ({
  ...{ kind: 'alias-added', id: code, codelist: MODUS, at: AT, value: 'DROON', code, relation: 'close' },
  ...{ owner: partnerId('POLITIE'), ...(earlier ? { earlier } : {}) },
});
const WATCHED = [alias('TRANSPORT_AIRCRAFT')];
const ACCEPTED = [...WATCHED, CODE, alias('TRANSPORT_DRONE', 'TRANSPORT_AIRCRAFT')];

const row = (reference: string, registered: string, modus: string) =>
  signal({ reference, registered, event: registered, modus });
const file = csv([
  row('pol-1-a', '2025-02-28', 'DROON'),
  row('pol-2-a', '2025-03-01', 'DROON|TRANSPORT_CAR'),
  row('pol-3-a', '2025-03-02', 'TRANSPORT_CAR'),
]);

let test: TestIntake;
beforeEach(async () => {
  test = await openTestIntake(testFolder());
});
afterEach(() => test.remove());

async function decide(changes: readonly CodelistChange[]): Promise<void> {
  const catalogue = catalogueInForce(WORDS, changes);
  const facts = await test.effects.connect();
  await renewCodelists(
    facts as never,
    [...catalogue.codelists.values()].filter(({ id }) => id === MODUS),
  );
  facts.close();
  test.words.catalogue = catalogue;
}

/** Leaf codes by reference, of rows that hold in an edition. */
async function held(sequence: number): Promise<Readonly<Record<string, string>>> {
  const rows = await test.facts.rows(sql`
    SELECT reference, string_agg(c.code, '|' ORDER BY c.code) AS codes
    FROM (SELECT reference, unnest(x_modus) AS o FROM facts_signals WHERE held_from <= ${sequence} AND held_until > ${sequence}) f
    JOIN codes c ON c.codelist = 'modus' AND c.ordinal = f.o AND c.code LIKE '%!_%' ESCAPE '!' GROUP BY 1 ORDER BY 1`);
  return Object.fromEntries(rows.map((row) => [String(row['reference']), String(row['codes'])]));
}
const keys = async () => {
  const rows = await test.facts.rows(sql`SELECT DISTINCT reference, record_key FROM facts_signals ORDER BY ALL`);
  return rows.map((row) => `${row['reference']} ${row['record_key']}`);
};

describe('a value that is no code', () => {
  it('is quarantined, read as an alias, and then as a code from the day on which that holds, from the same file', async () => {
    const unknown = await test.deliver(file);
    expect(unknown).toMatchObject({ state: 'accepted', accepted: 1, findings: { 'code-unknown': 2 } });
    expect((await test.deliver(file)).state).toBe('unchanged');

    await decide(WATCHED);
    const watched = await test.deliver(file);
    expect(watched).toMatchObject({ accepted: 3, added: 2, unchangedRows: 1, findings: { 'code-read-as': 2 } });
    expect(watched.list.map(({ value }) => value)).toEqual([
      'DROON > TRANSPORT_AIRCRAFT',
      'DROON|TRANSPORT_CAR > TRANSPORT_AIRCRAFT',
    ]);
    expect((await test.deliver(file)).state).toBe('unchanged');
    const before = await held(2);
    expect(before).toEqual({
      'pol-1-a': 'TRANSPORT_AIRCRAFT',
      'pol-2-a': 'TRANSPORT_AIRCRAFT|TRANSPORT_CAR',
      'pol-3-a': 'TRANSPORT_CAR',
    });
    const recordKeys = await keys();

    await decide(ACCEPTED);
    const mapped = await test.deliver(file);
    expect(mapped).toMatchObject({ accepted: 3, added: 0, superseding: 1, unchangedRows: 2 });
    expect(await held(3)).toEqual({ ...before, 'pol-2-a': 'TRANSPORT_CAR|TRANSPORT_DRONE' });
    expect(await held(2)).toEqual(before);
    expect(await keys()).toEqual(recordKeys);
  });

  it('of one partner says nothing to another, whose file stays the same file', async () => {
    const own = file.replaceAll('pol-', 'km-').replaceAll('POLITIE', 'KMAR');
    const before = await test.deliver(own, { partner: 'KMAR' });
    await decide(WATCHED);
    expect((await test.deliver(own, { partner: 'KMAR' })).state).toBe('unchanged');
    await test.deliver(file);
    const other = await test.deliver(`${own}\n`, { partner: 'KMAR' });
    expect([other.list, other.findings]).toEqual([before.list, before.findings]);
  });

  it('that is a code before its first day and was no alias then is a finding', async () => {
    await decide([CODE, alias('TRANSPORT_DRONE')]);
    const delivery = await test.deliver(file);
    expect(delivery.findings).toMatchObject({ 'code-not-valid': 1 });
    expect(Object.keys(await held(HOLDS - 1))).toEqual(['pol-2-a', 'pol-3-a']);
  });
});
