import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SIGNALS } from '../model/datasets/signals.ts';
import { HOLDS } from '../model/facts-layout.ts';
import { type AccountId, accountId, type DeliveryId } from '../model/ids.ts';
import { sql } from '../sql/sql.ts';
import { deliveryById, findingsOf } from '../store/facts/deliveries.ts';
import { historyOf } from '../store/facts/delivery-history.ts';
import { findingKind } from './finding-kinds.ts';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder(), { maximumAttempts: 2 });
}, 60_000);
afterEach(() => expect(test.faults).toEqual([]));
afterAll(() => test.remove());

const OWNER = accountId('owner');
const trace = () => crypto.randomUUID().replaceAll('-', '');
const known = async (id: DeliveryId) => {
  const delivery = await deliveryById(test.facts, id);
  if (!delivery) throw new Error('not registered');
  return delivery;
};
const heldUnder = async (start: string) => {
  const rows = await test.facts.rows(sql`
    SELECT reference, x_suspects FROM facts_signals WHERE held_until = ${HOLDS} AND starts_with(reference, ${start}) ORDER BY 1`);
  return rows.map((row) => `${row['reference']} ${row['x_suspects']}`);
};
const file = (start: string, suspects: string, count = 2) =>
  csv(Array.from({ length: count }, (_, i) => signal({ reference: `${start}-${i}`, suspects })));
const pairs = (...lines: readonly string[]) => ['old,new', ...lines].join('\n');

describe('a withdrawal', () => {
  it('lets what was superseded hold again, says how much, and keeps the link both ways', async () => {
    const first = await test.deliver(file('back', '2', 3));
    const second = await test.deliver(file('back', '5', 2));
    expect(await test.intake.previewWithdrawal(second.id)).toEqual({ ended: 0, restored: 2, kept: 0 });
    expect(await historyOf(test.facts, second.id, SIGNALS)).toMatchObject({
      holding: 2,
      superseded: [{ delivery: first.id, records: 2 }],
    });
    const withdrawal = await test.withdraw(second.id);
    expect(withdrawal).toMatchObject({
      kind: 'withdrawal',
      state: 'accepted',
      restored: 2,
      ended: 0,
      withdraws: second.id,
    });
    expect(await known(second.id)).toMatchObject({ state: 'withdrawn', withdrawnBy: withdrawal?.id });
    expect(await heldUnder('back')).toEqual(['back-0 2', 'back-1 2', 'back-2 2']);
  });

  it('keeps what a later delivery said the same of', async () => {
    const first = await test.deliver(file('same', '2', 2));
    expect(await test.deliver(file('same', '2', 1))).toMatchObject({ unchangedRows: 1, added: 0 });
    expect(await test.withdraw(first.id)).toMatchObject({ ended: 1, kept: 1, restored: 0 });
    expect(await heldUnder('same')).toEqual(['same-0 2']);
  });

  it('of one in the middle of a chain of corrections changes nothing that holds, and it stays out when the last goes too', async () => {
    const [, middle, last] = [
      await test.deliver(file('chain', '1', 1)),
      await test.deliver(file('chain', '2', 1)),
      await test.deliver(file('chain', '3', 1)),
    ];
    const before = test.landings.length;
    expect(await test.withdraw(middle.id)).toMatchObject({ kept: 1, restored: 0, ended: 0 });
    expect(test.landings).toHaveLength(before);
    await test.withdraw(last.id);
    expect(await heldUnder('chain')).toEqual(['chain-0 1']);
  });

  it('lets an older version hold that came too late before', async () => {
    const high = await test.deliver(csv([signal({ reference: 'late-1', version: '3', suspects: '9' })]));
    expect(await test.deliver(csv([signal({ reference: 'late-1', version: '1', suspects: '4' })]))).toMatchObject({
      outdated: 1,
    });
    await test.withdraw(high.id);
    expect(await heldUnder('late')).toEqual(['late-1 4']);
  });

  it('makes room for the same file, which is then taken in anew under the same record keys', async () => {
    const text = file('again', '2');
    const keys = () =>
      test.facts.rows(
        sql`SELECT DISTINCT record_key FROM facts_signals WHERE starts_with(reference, 'again-') ORDER BY 1`,
      );
    const first = await test.deliver(text);
    const before = await keys();
    await test.withdraw(first.id);
    expect(await heldUnder('again')).toEqual([]);
    expect(await test.deliver(text)).toMatchObject({ state: 'accepted', added: 2 });
    expect(await keys()).toEqual(before);
  });

  it('is refused a second time, of a withdrawal, and to who may not deliver; the log holds each try before and after', async () => {
    const { id } = await test.deliver(file('twice', '2'));
    const withdrawal = await test.withdraw(id);
    await expect(test.withdraw(id)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    if (withdrawal) await expect(test.withdraw(withdrawal.id)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    await expect(test.withdraw(id, 'stranger')).rejects.toMatchObject({ code: 'NOT_MANDATED' });
    const entries = test.log().filter((entry) => JSON.stringify(entry.subject).includes(`"withdraws":"${id}"`));
    expect(entries.map(({ phase, status }) => `${phase} ${status ?? ''}`.trim())).toEqual([
      'intent',
      'outcome accepted',
      'intent',
      'outcome refused:DELIVERY_STATE',
    ]);
  });

  for (const reason of ['bel 06-12345678', 'mail iemand@example.org even', 'ab'])
    it(`does not take the reason '${reason}'`, async () => {
      const { id } = await test.deliver(file(`reason-${reason.length}`, '2', 1));
      const asked = test.intake.withdraw({ account: OWNER, delivery: id, reason, traceId: trace() });
      await expect(asked).rejects.toMatchObject({ code: 'DELIVERY_REFUSED' });
    });
});

describe('a file of old and new references', () => {
  it('carries records on, also when two swap, and later deliveries correct them under the new ones', async () => {
    await test.deliver(csv(['1', '2', '3'].map((suspects) => signal({ reference: `ren-${suspects}`, suspects }))));
    const before = test.landings.length;
    expect(
      await test.deliver(pairs('ren-1,ren-2', 'ren-2,ren-1', 'ren-3,ren-x'), { kind: 're-reference' }),
    ).toMatchObject({
      ...{ state: 'accepted', kind: 're-reference', accepted: 3 },
    });
    expect(test.landings).toHaveLength(before);
    expect(await heldUnder('ren')).toEqual(['ren-1 2', 'ren-2 1', 'ren-x 3']);
    expect(await test.deliver(csv([signal({ reference: 'ren-x', suspects: '7' })]))).toMatchObject({ superseding: 1 });
    const keys = await test.facts.rows(sql`SELECT DISTINCT record_key FROM facts_signals WHERE reference = 'ren-x'`);
    expect(keys).toHaveLength(1);
    const old = await test.deliver(csv([signal({ reference: 'ren-3', suspects: '8' })]));
    expect(old).toMatchObject({ accepted: 0, quarantined: 1, findings: { 'reference-replaced': 1 } });
  });

  it('is done whole or not at all, and says of each line what is wrong', async () => {
    await test.deliver(csv(['1', '2', '3', '4'].map((n) => signal({ reference: `bad-${n}` }))));
    const text = pairs('bad-1,bad-2', 'bad-0,bad-9', 'bad-3,', 'bad-4,bad-4', 'bad-4,Jan_Jansen', 'bad-1,bad 8', 'x');
    const refused = await test.deliver(text, { kind: 're-reference' });
    expect(refused.state).toBe('refused');
    expect(refused.list.map(({ line, column, kind }) => `${line} ${column} ${kind}`)).toEqual([
      '2 old pair-duplicate',
      '2 new new-taken',
      '3 old old-unknown',
      '4 old pair-missing',
      '5 old pair-duplicate',
      '5 new pair-same',
      '6 old pair-duplicate',
      '6 new identifier-name',
      '7 old pair-duplicate',
      '7 new reference-shape',
      '8 old pair-missing',
    ]);
    expect(refused.list.every(({ kind }) => findingKind(kind))).toBe(true);
    expect(JSON.stringify(refused.list)).not.toContain('Jansen');
    expect(await heldUnder('bad')).toHaveLength(4);
  });

  it('needs both columns', async () => {
    const refused = await test.deliver('oud,new\na,b\n', { kind: 're-reference' });
    expect(refused).toMatchObject({ state: 'refused', findings: { 'column-missing': 1 } });
  });

  it('can be withdrawn as long as nothing stands on it', async () => {
    await test.deliver(file('undo', '2'));
    const { id } = await test.deliver(pairs('undo-0,undo-a'), { kind: 're-reference' });
    const later = await test.deliver(csv([signal({ reference: 'undo-a', suspects: '6' })]));
    await expect(test.withdraw(id)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    await test.withdraw(later.id);
    expect(await test.intake.previewWithdrawal(id)).toEqual({ ended: 0, restored: 0, kept: 1 });
    await test.withdraw(id);
    expect(await heldUnder('undo')).toEqual(['undo-0 2', 'undo-1 2']);
  });
});

describe('a delivery under other references', () => {
  const rows = (start: string, from: number) =>
    csv(Array.from({ length: 30 }, (_, i) => signal({ reference: `${start}-${i}`, suspects: `${from + i}` })));

  it('is noticed when it repeats what holds, and only then', async () => {
    await test.deliver(rows('ind', 100));
    expect((await test.deliver(rows('other', 200))).findings).toEqual({});
    const repeated = await test.deliver(rows('renewed', 100));
    expect(repeated.findings).toEqual({ 'references-renewed': 1 });
    expect(repeated.list[0]?.value).toBe('30');
  });
});

describe('a cancelled delivery', () => {
  const large = (start: string) => file(start, '2', 60_000);
  const cancel = (delivery: DeliveryId, account: AccountId = OWNER) =>
    test.intake.cancel({ account, delivery, traceId: trace() });

  it('stops while it is checked, or never begins, and the next goes on as if nothing had happened', async () => {
    const running = await test.receive(large('stop'));
    const waiting = await test.receive(large('wait'));
    const next = await test.receive(file('next', '2'));
    await expect
      .poll(() => test.intake.progress(running.id)?.rows ?? 0, { interval: 5, timeout: 20_000 })
      .toBeGreaterThan(0);
    const progress = test.intake.progress(running.id);
    expect(progress).toMatchObject({ bytes: running.bytes });
    await expect(cancel(waiting.id, accountId('stranger'))).rejects.toMatchObject({ code: 'NOT_MANDATED' });
    await cancel(waiting.id);
    await cancel(running.id);
    await test.intake.idle();
    for (const { id } of [running, waiting]) expect(await known(id)).toMatchObject({ state: 'cancelled', rows: 0 });
    expect(await known(next.id)).toMatchObject({ state: 'accepted', added: 2 });
    expect(await heldUnder('stop-')).toEqual([]);
    await expect(cancel(next.id)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    const actions = test.log().filter(({ action }) => action === 'cancellation');
    expect(actions.map(({ phase, status }) => `${phase} ${status ?? ''}`.trim())).toEqual([
      ...['intent', 'outcome cancelled', 'intent', 'outcome cancelled', 'intent', 'outcome refused:DELIVERY_STATE'],
    ]);
    expect(await test.deliver(file('after', '2'))).toMatchObject({ added: 2 });
  }, 60_000);
});

describe('a delivery that the process does not survive', () => {
  it('is given up after so many attempts, and says so', async () => {
    await test.receive(file('spent-before', '2', 20_000));
    const { id } = await test.receive(file('spent', '2'));
    await test.facts.run(sql`UPDATE deliveries SET attempts = 2 WHERE id = ${id}`);
    await test.intake.idle();
    expect(await known(id)).toMatchObject({ state: 'failed', findings: { 'attempts-spent': 1 } });
    expect((await findingsOf(test.facts, id, { limit: 5, offset: 0 }))[0]?.value).toBe('2');
    expect(await test.deliver(file('spent', '2'))).toMatchObject({ state: 'accepted', added: 2 });
  });
});

describe('rows in quarantine', () => {
  const mend = (delivery: DeliveryId, rows: readonly { line: number; cells: Record<string, string> }[]) =>
    test.intake.mend({ account: OWNER, delivery, rows, traceId: trace() });

  it('come in mended with only the changed cells, are counted, and what was masked is never shown', async () => {
    const first = await test.deliver(
      csv([
        signal({ reference: 'mend-1' }),
        signal({ reference: 'mend-2', theme: 'NOPE', suspects: '4' }),
        signal({ reference: 'mend-3', region: 'iemand@example.org' }),
        signal({ reference: 'mend-4', 'wpg-ground': 'WPG_12' }),
      ]),
    );
    expect(first.quarantined).toBe(3);
    const { columns, rows } = await test.intake.quarantined(first.id, { after: 0, limit: 10 });
    const value = (row: number, column: string) => rows[row]?.values[columns.indexOf(column)];
    expect(rows.map(({ line, isKept, isMended }) => [line, isKept, isMended])).toEqual([
      [3, true, false],
      [4, true, false],
      [5, false, false],
    ]);
    expect([value(0, 'theme'), value(1, 'region')]).toEqual(['NOPE', '***']);
    await expect(mend(first.id, [{ line: 2, cells: { theme: 'BOTH' } }])).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
    await expect(mend(first.id, [{ line: 4, cells: { theme: 'BOTH' } }])).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
    await expect(mend(first.id, [{ line: 5, cells: { theme: 'BOTH' } }])).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
    await expect(mend(first.id, [{ line: 3, cells: { nothing: 'BOTH' } }])).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });

    const { id } = await mend(first.id, [
      { line: 3, cells: { theme: 'BOTH' } },
      { line: 4, cells: { region: 'STILL_WRONG' } },
    ]);
    await test.intake.idle();
    expect(await known(id)).toMatchObject({ state: 'accepted', accepted: 1, quarantined: 1, mends: first.id });
    expect(await known(first.id)).toMatchObject({ mended: 1 });
    expect(await heldUnder('mend-2')).toEqual(['mend-2 4']);
    const after = await test.intake.quarantined(first.id, { after: 3, limit: 1 });
    expect(after.rows.map(({ line, isMended }) => [line, isMended])).toEqual([[4, false]]);
    await expect(mend(first.id, [{ line: 3, cells: { theme: 'BOTH' } }])).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
    await test.withdraw(id);
    expect(await known(first.id)).toMatchObject({ mended: 0 });
  });
});
