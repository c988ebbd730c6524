import type { DatasetId, PartnerId } from '../../model/ids.ts';
import { type Fragment, sql } from '../../sql/sql.ts';
import { type FieldCounts, fieldCounts, type RowCounts, rowCounts } from './delivery-quality.ts';
import type { FactsConnection } from './engine.ts';

type Facts = Pick<FactsConnection, 'rows'>;

/** Counts by month of receipt in Europe/Amsterdam, over what landed and was not withdrawn. */
export interface QualitySeries {
  readonly units: readonly UnitCounts[];
  readonly deliveries: number;
  /** Landed before quality was measured. */
  readonly unmeasured: number;
  readonly months: readonly (RowCounts & { readonly month: string })[];
  readonly fields: readonly (FieldCounts & { readonly month: string; readonly field: string })[];
  readonly delays: readonly {
    readonly month: string;
    readonly field: string;
    readonly rows: number;
    readonly late: number;
    readonly lateAfterDays: number;
  }[];
  readonly lags: readonly LagCounts[];
  /** Day of the last receipt in Europe/Amsterdam, ISO; absent when nothing landed. */
  readonly lastReceipt?: string;
}

/** One registering unit over all months. Fields are added up: a row counts once for each field. */
export interface UnitCounts extends RowCounts {
  readonly unit: string;
  readonly filled: number;
  /** Cells to which the field applies. */
  readonly applicable: number;
  readonly invalid: number;
}

/** New records that happened in one quarter, by how long registration took. */
export interface LagCounts {
  readonly quarter: string;
  /** Band end in days, -1 for the longest; ascending. */
  readonly bands: readonly { readonly band: number; readonly rows: number }[];
}

/** @param unit '' is the whole */
export async function qualitySeries(
  facts: Facts,
  owner: PartnerId,
  dataset: DatasetId,
  unit: string,
): Promise<QualitySeries> {
  const landed = sql`
    SELECT id, strftime(timezone('Europe/Amsterdam', received_at::TIMESTAMPTZ), '%Y-%m') AS month,
      strftime(timezone('Europe/Amsterdam', received_at::TIMESTAMPTZ), '%Y-%m-%d') AS day, rows_read
    FROM deliveries WHERE owner = ${owner} AND dataset = ${dataset} AND kind = 'delivery' AND state = 'accepted'`;
  const [counts] = await facts.rows(sql`
    SELECT count(t.delivery) AS measured, count(*) FILTER (t.delivery IS NULL AND d.rows_read > 0) AS unmeasured,
      max(d.day) AS last
    FROM (${landed}) d LEFT JOIN delivery_quality_totals t ON t.delivery = d.id AND t.unit = ''`);
  return {
    units: await unitsOf(facts, landed),
    deliveries: Number(counts?.['measured']),
    unmeasured: Number(counts?.['unmeasured']),
    months: await monthsOf(facts, landed, unit),
    fields: await fieldsOf(facts, landed, unit),
    delays: await delaysOf(facts, landed, unit),
    lags: await lagsOf(facts, landed, unit),
    ...(counts?.['last'] ? { lastReceipt: String(counts['last']) } : {}),
  };
}

async function unitsOf(facts: Facts, landed: Fragment): Promise<readonly UnitCounts[]> {
  const rows = await facts.rows(sql`
    SELECT * FROM (
      SELECT unit, sum(rows)::BIGINT AS rows, sum(accepted)::BIGINT AS accepted, sum(duplicates)::BIGINT AS duplicates,
        sum(same_content)::BIGINT AS same_content
      FROM delivery_quality_totals t JOIN (${landed}) d ON d.id = t.delivery WHERE unit <> '' GROUP BY unit)
    LEFT JOIN (
      SELECT unit, sum(filled)::BIGINT AS filled, sum(rows - not_applicable)::BIGINT AS applicable,
        sum(invalid)::BIGINT AS invalid
      FROM delivery_quality q JOIN (${landed}) d ON d.id = q.delivery WHERE unit <> '' GROUP BY unit) USING (unit)
    ORDER BY unit`);
  return rows.map((row) => ({
    unit: String(row['unit']),
    ...rowCounts(row),
    filled: Number(row['filled'] ?? 0),
    applicable: Number(row['applicable'] ?? 0),
    invalid: Number(row['invalid'] ?? 0),
  }));
}

async function monthsOf(facts: Facts, landed: Fragment, unit: string): Promise<QualitySeries['months']> {
  const rows = await facts.rows(sql`
    SELECT month, sum(rows)::BIGINT AS rows, sum(accepted)::BIGINT AS accepted, sum(duplicates)::BIGINT AS duplicates,
      sum(same_content)::BIGINT AS same_content
    FROM delivery_quality_totals t JOIN (${landed}) d ON d.id = t.delivery WHERE unit = ${unit} GROUP BY month ORDER BY month`);
  return rows.map((row) => ({ month: String(row['month']), ...rowCounts(row) }));
}

async function fieldsOf(facts: Facts, landed: Fragment, unit: string): Promise<QualitySeries['fields']> {
  const rows = await facts.rows(sql`
    SELECT field, month, sum(rows)::BIGINT AS rows, sum(filled)::BIGINT AS filled, sum(unknown)::BIGINT AS unknown,
      sum(not_registered)::BIGINT AS not_registered, sum(not_applicable)::BIGINT AS not_applicable, sum(invalid)::BIGINT AS invalid
    FROM delivery_quality q JOIN (${landed}) d ON d.id = q.delivery WHERE unit = ${unit} GROUP BY field, month ORDER BY field, month`);
  return rows.map((row) => ({ month: String(row['month']), field: String(row['field']), ...fieldCounts(row) }));
}

async function delaysOf(facts: Facts, landed: Fragment, unit: string): Promise<QualitySeries['delays']> {
  const rows = await facts.rows(sql`
    SELECT month, q.field, sum(q.rows)::BIGINT AS rows, sum(q.late)::BIGINT AS late, max(t.late_after_days) AS late_after_days
    FROM delivery_delays q JOIN (${landed}) d ON d.id = q.delivery
    JOIN delivery_quality_totals t ON t.delivery = q.delivery AND t.unit = q.unit
    WHERE q.unit = ${unit} GROUP BY month, q.field ORDER BY q.field, month`);
  return rows.map((row) => ({
    month: String(row['month']),
    field: String(row['field']),
    rows: Number(row['rows']),
    late: Number(row['late']),
    lateAfterDays: Number(row['late_after_days']),
  }));
}

async function lagsOf(facts: Facts, landed: Fragment, unit: string): Promise<readonly LagCounts[]> {
  const rows = await facts.rows(sql`
    SELECT quarter, band, sum(rows)::BIGINT AS rows FROM delivery_lags l JOIN (${landed}) d ON d.id = l.delivery
    WHERE unit = ${unit} GROUP BY quarter, band ORDER BY quarter, CASE band WHEN -1 THEN 2147483647 ELSE band END`);
  return [...Map.groupBy(rows, (row) => String(row['quarter']))].map(([quarter, bands]) => ({
    quarter,
    bands: bands.map((row) => ({ band: Number(row['band']), rows: Number(row['rows']) })),
  }));
}
