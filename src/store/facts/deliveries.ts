import type { Delivery, DeliveryState } from '../../model/delivery.ts';
import type { Finding } from '../../model/finding.ts';
import { accountId, type DeliveryId, datasetId, deliveryId, type PartnerId, partnerId } from '../../model/ids.ts';
import { type Fragment, integer, sql, values } from '../../sql/sql.ts';
import type { FactsConnection, Row } from './engine.ts';

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export async function deliveryById(
  facts: Pick<FactsConnection, 'rows'>,
  id: DeliveryId,
): Promise<Delivery | undefined> {
  const [found] = await read(facts, sql`WHERE id = ${id}`);
  return found;
}

/** Newest first; an empty list of owners gives nothing. */
export async function deliveriesOf(
  facts: Pick<FactsConnection, 'rows'>,
  owners: readonly PartnerId[],
  { limit, offset }: Page,
): Promise<readonly Delivery[]> {
  if (owners.length === 0) return [];
  return read(
    facts,
    sql`WHERE owner IN (${values(owners)}) ORDER BY arrival DESC LIMIT ${integer(limit)} OFFSET ${integer(offset)}`,
  );
}

/** In the order of the file; at most as many as were kept, see `Delivery.findings` for the exact counts. */
export async function findingsOf(
  facts: Pick<FactsConnection, 'rows'>,
  id: DeliveryId,
  { limit, offset }: Page,
): Promise<readonly Finding[]> {
  const rows = await facts.rows(sql`
    SELECT line, column_name, kind, value, expectation_nl, expectation_en FROM delivery_findings
    WHERE delivery = ${id} ORDER BY place LIMIT ${integer(limit)} OFFSET ${integer(offset)}`);
  return rows.map((row) => ({
    line: Number(row['line']),
    column: String(row['column_name']),
    kind: String(row['kind']),
    value: String(row['value']),
    expectation: { nl: String(row['expectation_nl']), en: String(row['expectation_en']) },
  }));
}

async function read(facts: Pick<FactsConnection, 'rows'>, which: Fragment): Promise<readonly Delivery[]> {
  const rows = await facts.rows(sql`SELECT * FROM deliveries ${which}`);
  if (rows.length === 0) return [];
  const ids = values(rows.map((row) => row['id']));
  const counts = await facts.rows(sql`SELECT * FROM delivery_counts WHERE delivery IN (${ids}) ORDER BY kind`);
  const byDelivery = Map.groupBy(counts, (count) => count['delivery']);
  return rows.map((row) => delivery(row, byDelivery.get(row['id']) ?? []));
}

function delivery(row: Row, counts: readonly Row[]): Delivery {
  const text = (name: string) => String(row[name]);
  const number = (name: string) => Number(row[name]);
  return {
    id: deliveryId(text('id')),
    dataset: datasetId(text('dataset')),
    owner: partnerId(text('owner')),
    account: accountId(text('account')),
    fileName: text('file_name'),
    bytes: number('bytes'),
    contentHash: text('content_hash'),
    receivedAt: text('received_at'),
    ...(row['finished_at'] === null ? {} : { finishedAt: text('finished_at') }),
    // Written by delivery-records.ts alone, from the same union.
    state: text('state') as DeliveryState,
    rows: number('rows_read'),
    accepted: number('accepted'),
    quarantined: number('quarantined'),
    added: number('added'),
    superseding: number('superseding'),
    unchangedRows: number('unchanged_rows'),
    outdated: number('outdated'),
    findings: Object.fromEntries(counts.map((count) => [String(count['kind']), Number(count['findings'])])),
    ...(row['rows_per_second'] === null ? {} : { rowsPerSecond: number('rows_per_second') }),
  };
}
