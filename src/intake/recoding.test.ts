import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueInForce } from '../model/catalogue-in-force.ts';
import type { AliasRelation, CodelistChange } from '../model/codelist-change.ts';
import { accountId, codelistId, type DeliveryId, datasetId, partnerId } from '../model/ids.ts';
import { WORDS } from '../model/words.ts';
import { sql } from '../sql/sql.ts';
import { deliveryById } from '../store/facts/deliveries.ts';
import { changeWords } from './fixtures/change-words.ts';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

const MODUS = codelistId('modus');
const [OLD, NEW] = ['TRANSPORT_AIRCRAFT', 'TRANSPORT_DRONE'];
const AT = '2026-01-01T00:00:00.000Z';
const label = { nl: 'Drone', en: 'Drone' };
const added: CodelistChange = {
  ...{ kind: 'code-added', id: 'c', codelist: MODUS, at: AT, code: NEW, level: 'modus' },
  ...{ parent: 'TRANSPORT', label, definition: label, validFrom: '2025-03-01' },
};
const ended = (relation: AliasRelation, successors: readonly string[] = [NEW]): CodelistChange => ({
  ...{ kind: 'code-ended', id: 'e', codelist: MODUS, at: AT, code: OLD, validUntil: '2027-01-01' },
  ...{ successors, relation, reason: 'test' },
});
const row = (reference: string, registered: string, modus: string, version = '1') =>
  signal({ reference, registered, event: registered, modus, version });
const ROWS = [
  row('pol-1', '2025-02-28', OLD),
  row('pol-2', '2025-03-01', `${OLD}|TRANSPORT_CAR`),
  row('pol-3', '2025-03-02', 'TRANSPORT_CAR'),
  row('pol-4', '2025-03-02', `${OLD}|${NEW}`),
];
const recoding = { codelist: MODUS, code: OLD, successor: NEW };

let test: TestIntake;
beforeEach(async () => {
  test = await openTestIntake(testFolder());
});
afterEach(() => test.remove());

const words = (...changes: readonly CodelistChange[]) => changeWords(test, catalogueInForce(WORDS, changes));
const ask = (records: number, account = 'owner') =>
  test.intake.recode({
    ...{ account: accountId(account), partner: partnerId('POLITIE'), dataset: datasetId('signals') },
    ...{ recoding, records, traceId: 'e'.repeat(32) },
  });

async function recode(records: number) {
  const id = await ask(records);
  await test.intake.idle();
  if (test.faults.length > 0) throw test.faults[0];
  const done = await deliveryById(test.facts, id);
  if (!done) throw new Error('not registered');
  return done;
}

/** All nodes by reference, of rows that hold in an edition; the last one without a number. */
async function held(sequence = 4_000_000_000): Promise<Readonly<Record<string, string>>> {
  const rows = await test.facts.rows(sql`
    SELECT reference, string_agg(c.code, '|' ORDER BY c.code) AS codes
    FROM (SELECT reference, unnest(x_modus) AS o FROM facts_signals WHERE held_from <= ${sequence} AND held_until > ${sequence}) f
    JOIN codes c ON c.codelist = 'modus' AND c.ordinal = f.o GROUP BY 1 ORDER BY 1`);
  return Object.fromEntries(rows.map((one) => [String(one['reference']), String(one['codes'])]));
}
const state = async (id: DeliveryId) => (await deliveryById(test.facts, id))?.state;

const BEFORE = {
  'pol-1': `TRANSPORT|${OLD}`,
  'pol-2': `TRANSPORT|${OLD}|TRANSPORT_CAR`,
  'pol-3': 'TRANSPORT|TRANSPORT_CAR',
  'pol-4': `TRANSPORT|${OLD}|${NEW}`,
};
const AFTER = { ...BEFORE, 'pol-2': `TRANSPORT|TRANSPORT_CAR|${NEW}`, 'pol-4': `TRANSPORT|${NEW}` };

describe('a recoding', { timeout: 90_000 }, () => {
  it('lets records go on under the successor where that holds, and leaves editions and record keys as they were', async () => {
    await words(added);
    await test.deliver(csv(ROWS));
    const keys = () => test.facts.rows(sql`SELECT DISTINCT reference, record_key FROM facts_signals ORDER BY ALL`);
    const before = await keys();
    await words(added, ended('exact'));
    expect(await test.intake.recodings(partnerId('POLITIE'))).toEqual([
      { dataset: 'signals', ...recoding, relation: 'exact', records: 2, outside: 1 },
    ]);
    expect(await recode(2)).toMatchObject({
      kind: 'recoding',
      state: 'accepted',
      superseding: 2,
      kept: 1,
      recodes: recoding,
    });
    expect(await held()).toEqual(AFTER);
    expect(await held(1)).toEqual(BEFORE);
    expect(await keys()).toEqual(before);
    expect(test.landings.map(({ sequence }) => sequence)).toEqual([1, 2]);
    const logged = test.log().filter(({ action }) => action === 'recoding');
    expect(logged.map(({ phase, status }) => [phase, status])).toEqual([
      ['intent', undefined],
      ['outcome', 'accepted'],
    ]);
    expect(logged[0]?.subject).toMatchObject({ recodes: recoding });
    await expect(ask(2)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
  });

  it('stands when the source says the same again, gives way to what it says anew, and can be taken back', async () => {
    await words(added);
    const first = await test.deliver(csv(ROWS));
    await words(added, ended('broader'));
    const done = await recode(2);
    expect(await test.deliver(csv([...ROWS, row('pol-9', '2025-03-02', 'TRANSPORT_CAR')]))).toMatchObject({
      added: 1,
      unchangedRows: 4,
    });
    expect(await held()).toMatchObject(AFTER);
    await test.deliver(csv([row('pol-4', '2025-03-02', OLD, '2')]));
    expect(await held()).toMatchObject({ ...AFTER, 'pol-4': `TRANSPORT|${OLD}` });

    await expect(test.withdraw(first.id)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    expect(await test.intake.previewWithdrawal(done.id)).toEqual({ ended: 0, restored: 1, kept: 1 });
    expect(await test.withdraw(done.id)).toMatchObject({ state: 'accepted', restored: 1, kept: 1 });
    expect(await state(done.id)).toBe('withdrawn');
    expect(await held()).toMatchObject({ ...BEFORE, 'pol-4': `TRANSPORT|${OLD}` });
    expect(await test.withdraw(first.id)).toMatchObject({ state: 'accepted' });
  });

  it('holds again when what superseded it is withdrawn, and what stood before when it was taken back meanwhile', async () => {
    await words(added);
    await test.deliver(csv(ROWS));
    await words(added, ended('close'));
    const done = await recode(2);
    const newer = await test.deliver(csv([row('pol-2', '2025-03-01', 'TRANSPORT_CAR', '2')]));
    await test.withdraw(newer.id);
    expect(await held()).toEqual(AFTER);
    const again = await test.deliver(csv([row('pol-2', '2025-03-01', 'TRANSPORT_CAR', '3')]));
    await test.withdraw(done.id);
    await test.withdraw(again.id);
    expect(await held()).toEqual(BEFORE);
  });

  for (const [relation, successors] of [
    ['narrower', [NEW]],
    ['related', [NEW]],
    ['close', [NEW, 'TRANSPORT_CAR']],
  ] as const)
    it(`is refused where the list says '${relation}' of ${successors.length}: only the source knows what a record was`, async () => {
      await words(added);
      await test.deliver(csv(ROWS));
      await words(added, ended(relation, successors));
      expect(await test.intake.recodings(partnerId('POLITIE'))).toEqual([]);
      await expect(ask(2)).rejects.toMatchObject({ code: 'DELIVERY_REFUSED' });
      expect(await held()).toEqual(BEFORE);
    });

  it('is its owner’s own act, on the number of records that was seen, and of nobody else’s records', async () => {
    await words(added);
    await test.deliver(csv(ROWS));
    const other = csv(ROWS).replaceAll('pol-', 'km-').replaceAll('POLITIE', 'KMAR');
    await test.deliver(other, { partner: 'KMAR' });
    await words(added, ended('exact'));
    await expect(ask(2, 'nobody')).rejects.toMatchObject({ code: 'NOT_MANDATED' });
    await expect(ask(3)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    await recode(2);
    expect(await held()).toMatchObject({ ...AFTER, 'km-2': BEFORE['pol-2'] });
  });

  it('that was acknowledged is done at the next start, once', async () => {
    await words(added);
    await test.deliver(csv(ROWS));
    const changed = catalogueInForce(WORDS, [added, ended('exact')]);
    await changeWords(test, changed);
    const id = await ask(2);
    await test.close();
    test = await openTestIntake(test.folder, { catalogue: changed });
    await test.intake.resume();
    await test.intake.idle();
    expect(await deliveryById(test.facts, id)).toMatchObject({ state: 'accepted', superseding: 2 });
    expect(await held()).toEqual(AFTER);
    expect(test.log().filter(({ action, phase }) => action === 'recoding' && phase === 'outcome')).toHaveLength(1);
  });
});
