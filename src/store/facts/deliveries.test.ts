import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountId, datasetId, deliveryId, partnerId } from '../../model/ids.ts';
import { sql } from '../../sql/sql.ts';
import { deliveriesOf, deliveryById, findingsOf } from './deliveries.ts';
import { deliveryRecords } from './delivery-records.ts';
import { prepareDeliveryTables } from './delivery-tables.ts';
import { type FactsConnection, type FactsEngine, openEngine } from './engine.ts';

const idOf = (n: number) => deliveryId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const registered = (n: number, owner: string) => ({
  id: idOf(n),
  dataset: datasetId('signals'),
  owner: partnerId(owner),
  account: accountId('owner'),
  fileName: 'x.csv',
  bytes: 10,
  contentHash: `hash${n}`,
  receivedAt: '2026-01-01T00:00:00.000Z',
  kind: 'delivery' as const,
  state: 'received' as const,
  mapping: '',
  words: 'theme 1',
  traceId: 'a'.repeat(32),
  step: 0,
});
const outcome = { rows: 3, accepted: 2, quarantined: 1, added: 2, superseding: 0, unchangedRows: 0, outdated: 0 };

let engine: FactsEngine;
let facts: FactsConnection;
beforeAll(async () => {
  engine = await openEngine(':memory:', { threads: 1, memory: '100MB', tempFolder: '' });
  facts = await engine.connect();
  await prepareDeliveryTables(facts);
  await prepareDeliveryTables(facts);
  for (const [n, owner] of [
    [1, 'POLITIE'],
    [2, 'KMAR'],
    [3, 'POLITIE'],
  ] as const)
    await deliveryRecords.add(facts, registered(n, owner));
});
afterAll(() => {
  facts.close();
  engine.close();
});

describe('the register of deliveries', () => {
  it('lists those of the given owners, newest first, in pages', async () => {
    const ids = async (owners: readonly string[], limit: number, offset: number) =>
      (await deliveriesOf(facts, { owners: owners.map(partnerId) }, { limit, offset })).map(({ id }) => id);
    expect(await ids(['POLITIE'], 10, 0)).toEqual([idOf(3), idOf(1)]);
    expect(await ids(['POLITIE', 'KMAR'], 1, 1)).toEqual([idOf(2)]);
    expect(await ids([], 10, 0)).toEqual([]);
  });

  it('holds the outcome, the counts and the findings of a delivery', async () => {
    const one = sql`SELECT 1 AS position, '' AS file, 4 AS line, 'theme' AS "column", 'code-unknown' AS kind, 'X' AS value, 'nl' AS expectation_nl, 'en' AS expectation_en`;
    await deliveryRecords.keepFindings(facts, idOf(1), one);
    const finishedAt = '2026-01-01T00:01:00.000Z';
    const findings = { 'code-unknown': 1 };
    await deliveryRecords.finish(facts, {
      id: idOf(1),
      state: 'accepted',
      finishedAt,
      ...outcome,
      sequence: 1,
      findings,
    });
    expect(await deliveryById(facts, idOf(1))).toMatchObject({ state: 'accepted', finishedAt, ...outcome, findings });
    expect(await findingsOf(facts, idOf(1), { limit: 10, offset: 0 })).toEqual([
      { line: 4, column: 'theme', kind: 'code-unknown', value: 'X', expectation: { nl: 'nl', en: 'en' } },
    ]);
    expect(await findingsOf(facts, idOf(1), { limit: 10, offset: 1 })).toEqual([]);
    expect(await deliveryRecords.lastSequence(facts)).toBe(1);
  });

  it('knows what waits, what is unsettled and what was taken in, by file, mapping and words', async () => {
    expect(await deliveryRecords.waiting(facts)).toEqual([idOf(2), idOf(3)]);
    expect(await deliveryRecords.unsettled(facts)).toEqual([idOf(1)]);
    await deliveryRecords.settle(facts, idOf(1));
    expect(await deliveryRecords.unsettled(facts)).toEqual([]);
    const file = registered(9, 'POLITIE');
    expect(await deliveryRecords.isTakenIn(facts, { ...file, contentHash: 'hash1' })).toBe(true);
    expect(await deliveryRecords.isTakenIn(facts, { ...file, contentHash: 'hash1', mapping: '{}' })).toBe(false);
    expect(await deliveryRecords.isTakenIn(facts, { ...file, contentHash: 'hash3' })).toBe(false);
    expect(await deliveryRecords.isTakenIn(facts, { ...file, contentHash: 'hash1', words: 'theme 1.1' })).toBe(false);
  });
});
