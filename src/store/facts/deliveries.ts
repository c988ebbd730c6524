import type { Delivery, DeliveryKind, DeliveryState } from '../../model/delivery.ts';
import { type Finding, lineInFile } from '../../model/finding.ts';
import {
  accountId,
  type DatasetId,
  type DeliveryId,
  datasetId,
  deliveryId,
  type PartnerId,
  partnerId,
} from '../../model/ids.ts';
import type { MappingVersion } from '../../model/mapping-name.ts';
import { allOf, type Fragment, integer, join, sql, values } from '../../sql/sql.ts';
import { recodesIn } from './delivery-recodes.ts';
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

/** Which deliveries are wanted; what is absent does not matter. */
export interface DeliveryFilter {
  readonly owners: readonly PartnerId[];
  readonly dataset?: DatasetId | undefined;
  readonly state?: DeliveryState | undefined;
}

/** Newest first; an empty list of owners gives nothing. */
export async function deliveriesOf(
  facts: Pick<FactsConnection, 'rows'>,
  { owners, dataset, state }: DeliveryFilter,
  { limit, offset }: Page,
): Promise<readonly Delivery[]> {
  if (owners.length === 0) return [];
  const wanted = allOf([
    sql`owner IN (${values(owners)})`,
    ...(dataset === undefined ? [] : [sql`dataset = ${dataset}`]),
    ...(state === undefined ? [] : [sql`state = ${state}`]),
  ]);
  return read(facts, sql`WHERE ${wanted} ORDER BY arrival DESC LIMIT ${integer(limit)} OFFSET ${integer(offset)}`);
}

/** In the order of the file; at most as many as were kept, see `Delivery.findings` for the exact counts. */
export async function findingsOf(
  facts: Pick<FactsConnection, 'rows'>,
  id: DeliveryId,
  { limit, offset }: Page,
  kind?: string,
): Promise<readonly Finding[]> {
  const wanted = allOf([sql`delivery = ${id}`, ...(kind === undefined ? [] : [sql`kind = ${kind}`])]);
  const rows = await facts.rows(sql`
    SELECT file, line, column_name, kind, value, expectation_nl, expectation_en FROM delivery_findings
    WHERE ${wanted} ORDER BY place LIMIT ${integer(limit)} OFFSET ${integer(offset)}`);
  return rows.map(finding);
}

/** Of each kind the first few, in the order of the file. */
export async function examplesOf(
  facts: Pick<FactsConnection, 'rows'>,
  id: DeliveryId,
  perKind: number,
): Promise<readonly Finding[]> {
  const rows = await facts.rows(sql`
    SELECT file, line, column_name, kind, value, expectation_nl, expectation_en FROM delivery_findings WHERE delivery = ${id}
    QUALIFY row_number() OVER (PARTITION BY kind ORDER BY place) <= ${integer(perKind)} ORDER BY place`);
  return rows.map(finding);
}

/** Of some rows all findings that were kept, each with the place of its row. */
export async function findingsOfLines(
  facts: Pick<FactsConnection, 'rows'>,
  id: DeliveryId,
  rows: readonly { readonly line: number }[],
): Promise<readonly (Finding & { readonly place: number })[]> {
  if (rows.length === 0) return [];
  const lines = join(rows.map(({ line }) => integer(line)));
  const found = await facts.rows(sql`
    SELECT file, line, column_name, kind, value, expectation_nl, expectation_en FROM delivery_findings
    WHERE delivery = ${id} AND line IN (${lines}) ORDER BY place`);
  return found.map((row) => ({ ...finding(row), place: Number(row['line']) }));
}

const finding = (row: Row): Finding => ({
  ...(row['file'] ? { file: String(row['file']) } : {}),
  line: lineInFile(Number(row['line'])),
  column: String(row['column_name']),
  kind: String(row['kind']),
  value: String(row['value']),
  expectation: { nl: String(row['expectation_nl']), en: String(row['expectation_en']) },
});

async function read(facts: Pick<FactsConnection, 'rows'>, which: Fragment): Promise<readonly Delivery[]> {
  const rows = await facts.rows(sql`SELECT * FROM deliveries ${which}`);
  if (rows.length === 0) return [];
  const ids = values(rows.map((row) => row['id']));
  const counts = await facts.rows(sql`SELECT * FROM delivery_counts WHERE delivery IN (${ids}) ORDER BY kind`);
  const byDelivery = Map.groupBy(counts, (count) => count['delivery']);
  const later = await facts.rows(sql`
    SELECT id, withdraws, mends, accepted FROM deliveries WHERE state = 'accepted' AND (withdraws IN (${ids}) OR mends IN (${ids}))`);
  return rows.map((row) => delivery(row, byDelivery.get(row['id']) ?? [], later));
}

function delivery(row: Row, counts: readonly Row[], later: readonly Row[]): Delivery {
  const withdrawal = later.find((one) => one['withdraws'] === row['id']);
  const mended = later.filter((one) => one['mends'] === row['id']).map((one) => Number(one['accepted']));
  const text = (name: string) => String(row[name]);
  const number = (name: string) => Number(row[name]);
  return {
    id: deliveryId(text('id')),
    // Written by delivery-records.ts alone, from the same union.
    kind: text('kind') as DeliveryKind,
    dataset: datasetId(text('dataset')),
    owner: partnerId(text('owner')),
    account: accountId(text('account')),
    ...mappingIn(text('mapping')),
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
    ended: number('ended'),
    restored: number('restored'),
    kept: number('kept'),
    ...(text('withdraws') === '' ? {} : { withdraws: deliveryId(text('withdraws')) }),
    ...(withdrawal ? { withdrawnBy: deliveryId(String(withdrawal['id'])) } : {}),
    ...(text('mends') === '' ? {} : { mends: deliveryId(text('mends')) }),
    mended: mended.reduce((sum, rows) => sum + rows, 0),
    ...recodesIn(text('recodes')),
    ...(text('reason') === '' ? {} : { reason: text('reason') }),
    findings: Object.fromEntries(counts.map((count) => [String(count['kind']), Number(count['findings'])])),
    ...(row['rows_per_second'] === null ? {} : { rowsPerSecond: number('rows_per_second') }),
  };
}

/** Written by the intake from a mapping; those of before names came with the product. */
function mappingIn(text: string): Pick<Delivery, 'mapping'> {
  if (text === '') return {};
  const { name = 'public-file', version } = JSON.parse(text) as Partial<MappingVersion>;
  return { mapping: { name, version: version ?? 1 } };
}
