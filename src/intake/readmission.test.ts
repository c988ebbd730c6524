import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueInForce } from '../model/catalogue-in-force.ts';
import type { CodelistChange } from '../model/codelist-change.ts';
import { accountId, codelistId, type DeliveryId, datasetId, partnerId } from '../model/ids.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { WORDS } from '../model/words.ts';
import { deliveryById } from '../store/facts/deliveries.ts';
import { changeWords } from './fixtures/change-words.ts';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

const MODUS = codelistId('modus');
const AT = '2026-01-01T00:00:00.000Z';
const DRONE: CodelistChange = {
  ...{ kind: 'alias-added', id: 'a', codelist: MODUS, at: AT, value: 'DROON', code: 'TRANSPORT_AIRCRAFT' },
  ...{ relation: 'close', owner: partnerId('POLITIE') },
};
const row = (reference: string, cells: Readonly<Record<string, string>>) => signal({ reference, ...cells });
const FILE = csv([
  row('pol-1', { modus: 'DROON' }),
  row('pol-2', { modus: 'DROON|TRANSPORT_CAR' }),
  row('pol-3', { modus: 'DROON|NIETS' }),
  row('pol-4', { modus: 'DROON', suspects: '-1' }),
  row('pol-5', { modus: 'TRANSPORT_CAR' }),
]);

let test: TestIntake;
beforeEach(async () => {
  test = await openTestIntake(testFolder());
});
afterEach(() => test.remove());

const readmit = (delivery: DeliveryId, rows: number, account = 'owner') =>
  test.intake.readmit({ account: accountId(account), delivery, rows, traceId: 'f'.repeat(32) });

async function taken(delivery: DeliveryId, rows: number) {
  const { id } = await readmit(delivery, rows);
  await test.intake.idle();
  if (test.faults.length > 0) throw test.faults[0];
  return deliveryById(test.facts, id);
}

// Each look opens an engine of its own.
describe('quarantined rows under words of today', { timeout: 90_000 }, () => {
  it('come in as a delivery of their own, those that only codes kept out and that pass now, and leave the others', async () => {
    const first = await test.deliver(FILE);
    expect(first).toMatchObject({ accepted: 1, quarantined: 4 });
    expect((await test.intake.previewReadmission(first.id)).lines).toEqual([]);

    await changeWords(test, catalogueInForce(WORDS, [DRONE]));
    const seen = await test.intake.previewReadmission(first.id);
    expect(seen.lines.map(({ line }) => line)).toEqual([2, 3]);
    expect(seen.values.map(({ column, rows }) => [column, rows])).toEqual([
      ['modus', 1],
      ['modus', 1],
    ]);
    const done = await taken(first.id, 2);
    expect(done).toMatchObject({ kind: 'readmission', state: 'accepted', accepted: 2, quarantined: 0, added: 2 });
    expect(done).toMatchObject({ mends: first.id, findings: { 'code-read-as': 2 } });
    const { rows } = await test.intake.quarantined(first.id, { after: 0, limit: 10 });
    expect(rows.map(({ line, isMended }) => [line, isMended])).toEqual([
      [2, true],
      [3, true],
      [4, false],
      [5, false],
    ]);
    expect(test.landings.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(
      test
        .log()
        .filter(({ action }) => action === 'readmission')
        .map(({ phase, status }) => [phase, status]),
    ).toEqual([
      ['intent', undefined],
      ['outcome', 'accepted'],
    ]);
    await expect(readmit(first.id, 2)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    for (const name of ['inbox', 'staging']) expect(readdirSync(join(test.folder, name))).toEqual([]);
  });

  it('come in none at all when the words changed again before their turn', async () => {
    const first = await test.deliver(FILE);
    await changeWords(test, catalogueInForce(WORDS, [DRONE]));
    const { record } = test.effects;
    Object.assign(test.effects, {
      record: async (entries: readonly LogEntry[]) => {
        await record(entries);
        if (entries.some(({ phase }) => phase === 'intent')) test.words.catalogue = WORDS;
      },
    });
    const { id } = await readmit(first.id, 2);
    await test.intake.idle();
    Object.assign(test.effects, { record });
    expect(await deliveryById(test.facts, id)).toMatchObject({
      ...{ state: 'refused', accepted: 0, added: 0 },
      findings: { 'readmission-overtaken': 1 },
    });
    await changeWords(test, catalogueInForce(WORDS, [DRONE]));
    expect((await test.intake.previewReadmission(first.id)).lines).toHaveLength(2);
  });

  it('stay where they are when the source said something of the record since', async () => {
    const first = await test.deliver(FILE);
    await changeWords(test, catalogueInForce(WORDS, [DRONE]));
    await test.deliver(csv([row('pol-2', { modus: 'TRANSPORT_CAR', suspects: '3' })]));
    expect((await test.intake.previewReadmission(first.id)).lines.map(({ line }) => line)).toEqual([2]);
    expect(await taken(first.id, 1)).toMatchObject({ state: 'accepted', added: 1 });
  });

  it('come in none at all when one of them was delivered anew before their turn', async () => {
    const first = await test.deliver(FILE);
    await changeWords(test, catalogueInForce(WORDS, [DRONE]));
    const { add } = test.effects.deliveries;
    let turns = 0;
    const deliveries = {
      ...test.effects.deliveries,
      add: async (...of: Parameters<typeof add>) => {
        // Registered first, it is taken in first.
        turns += 1;
        if (turns === 1) await test.deliver(csv([row('pol-1', { modus: 'TRANSPORT_CAR' })]));
        return add(...of);
      },
    };
    Object.assign(test.effects, { deliveries });
    const { id } = await readmit(first.id, 2);
    await test.intake.idle();
    expect(await deliveryById(test.facts, id)).toMatchObject({
      ...{ state: 'refused', findings: { 'readmission-overtaken': 1 } },
    });
  });

  it('are refused when another number would come in than was seen, and for who may not deliver', async () => {
    const first = await test.deliver(FILE);
    await changeWords(test, catalogueInForce(WORDS, [DRONE]));
    await expect(readmit(first.id, 3)).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    await expect(readmit(first.id, 2, 'nobody')).rejects.toMatchObject({ code: 'NOT_MANDATED' });
  });

  it('are read through the mapping of the first time, title rows and cells of several lines included', async () => {
    const header = csv([]).trimEnd();
    const names = header.split(',').map((name) => (name === 'modus' ? 'werkwijze' : name));
    const own: SourceMapping = {
      ...{ name: 'eigen', version: 1, partner: partnerId('POLITIE'), dataset: datasetId('signals') },
      columns: Object.fromEntries(names.map((name) => [name, name === 'werkwijze' ? 'modus' : name])),
      codes: { modus: { vlieger: 'DROON' } },
      layout: { headerRow: 3 },
    };
    const body = csv([row('pol-1', { modus: 'vlieger' }), row('pol-2', { modus: 'DROON' })])
      .split('\n')
      .slice(1);
    const first = await test.deliver(['Overzicht', '', names.join(','), ...body].join('\n'), { mapping: own });
    expect(first).toMatchObject({ accepted: 0, quarantined: 2 });
    await changeWords(test, catalogueInForce(WORDS, [DRONE]));
    expect(await taken(first.id, 2)).toMatchObject({ state: 'accepted', accepted: 2 });
  });
});
