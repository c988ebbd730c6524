import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountId, datasetId, deliveryId, partnerId } from '../../model/ids.ts';
import { sql } from '../../sql/sql.ts';
import { deliveryRecords } from './delivery-records.ts';
import { prepareDeliveryTables } from './delivery-tables.ts';
import { type FactsConnection, type FactsEngine, openEngine } from './engine.ts';
import { qualitySeries } from './quality-series.ts';

const SIGNALS = datasetId('signals');
const KMAR = partnerId('KMAR');
const idOf = (n: number) => deliveryId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

let engine: FactsEngine;
let facts: FactsConnection;
beforeAll(async () => {
  engine = await openEngine(':memory:', { threads: 1, memory: '100MB', tempFolder: '' });
  facts = await engine.connect();
  await prepareDeliveryTables(facts);
});
afterAll(() => {
  facts.close();
  engine.close();
});

async function landed(n: number, receivedAt: string, rows: number) {
  await deliveryRecords.add(facts, {
    ...{ id: idOf(n), kind: 'delivery', dataset: SIGNALS, owner: KMAR, account: accountId('owner'), fileName: 'x.csv' },
    ...{ bytes: 1, contentHash: `h${n}`, receivedAt, state: 'received', mapping: '', words: '', step: 0 },
    traceId: 'a'.repeat(32),
  });
  await facts.run(sql`UPDATE deliveries SET state = 'accepted', rows_read = ${rows} WHERE id = ${idOf(n)}`);
  await deliveryRecords.keepQuality(facts, idOf(n), {
    fields: sql`SELECT * FROM (VALUES ('', 'route', ${rows}, 1, 1, 0, 0, 0, 1), ('AMS', 'route', ${rows}, 1, 1, 0, 0, 0, 1))
      v(unit, field, rows, filled, unknown, not_registered, not_applicable, invalid, distinct_values)`,
    totals: sql`SELECT * FROM (VALUES ('', ${rows}, ${rows}, 0, 0), ('AMS', ${rows}, ${rows}, 0, 0))
      v(unit, rows, accepted, duplicates, same_content)`,
    delays: sql`SELECT '' AS unit, 'event' AS field, 7 AS band, ${rows} AS rows, 0 AS late`,
    lags: sql`SELECT * FROM (VALUES ('', '2026-Q1', -1, ${rows}), ('', '2026-Q1', 31, ${rows})) v(unit, quarter, band, rows)`,
    lateAfterDays: 62,
  });
}

it('puts a delivery in the month in which it was received in Amsterdam, whatever the month in UTC', async () => {
  await landed(1, '2026-06-30T21:59:59.000Z', 2);
  await landed(2, '2026-06-30T22:30:00.000Z', 3);
  await landed(3, '2026-12-31T23:30:00.000Z', 4);
  const { months, fields, delays, units, lags, lastReceipt } = await qualitySeries(facts, KMAR, SIGNALS, '');
  const byMonth = [
    ['2026-06', 2],
    ['2026-07', 3],
    ['2027-01', 4],
  ];
  for (const counted of [months, fields, delays])
    expect(counted.map(({ month, rows }) => [month, rows])).toEqual(byMonth);
  expect(lastReceipt).toBe('2027-01-01');
  expect(units).toMatchObject([{ unit: 'AMS', rows: 9, filled: 3, applicable: 9 }]);
  expect(lags).toEqual([
    {
      quarter: '2026-Q1',
      bands: [
        { band: 31, rows: 9 },
        { band: -1, rows: 9 },
      ],
    },
  ]);
});
