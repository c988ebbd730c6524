import type { DatasetId, PartnerId } from '../../model/ids.ts';
import { sql } from '../../sql/sql.ts';
import { type FieldCounts, fieldCounts, type RowCounts, rowCounts } from './delivery-quality.ts';
import type { FactsConnection } from './engine.ts';

/** Counts by month of receipt (UTC), over what landed and was not withdrawn. */
export interface QualitySeries {
  readonly units: readonly string[];
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
}

/** @param unit '' is the whole */
export async function qualitySeries(
  facts: Pick<FactsConnection, 'rows'>,
  owner: PartnerId,
  dataset: DatasetId,
  unit: string,
): Promise<QualitySeries> {
  const landed = sql`
    SELECT id, left(received_at, 7) AS month, rows_read FROM deliveries
    WHERE owner = ${owner} AND dataset = ${dataset} AND kind = 'delivery' AND state = 'accepted'`;
  const [counts] = await facts.rows(sql`
    SELECT count(t.delivery) AS measured, count(*) FILTER (t.delivery IS NULL AND d.rows_read > 0) AS unmeasured
    FROM (${landed}) d LEFT JOIN delivery_quality_totals t ON t.delivery = d.id AND t.unit = ''`);
  const units = await facts.rows(sql`
    SELECT DISTINCT unit FROM delivery_quality_totals t JOIN (${landed}) d ON d.id = t.delivery WHERE unit <> '' ORDER BY unit`);
  const months = await facts.rows(sql`
    SELECT month, sum(rows)::BIGINT AS rows, sum(accepted)::BIGINT AS accepted, sum(duplicates)::BIGINT AS duplicates,
      sum(same_content)::BIGINT AS same_content
    FROM delivery_quality_totals t JOIN (${landed}) d ON d.id = t.delivery WHERE unit = ${unit} GROUP BY month ORDER BY month`);
  const fields = await facts.rows(sql`
    SELECT field, month, sum(rows)::BIGINT AS rows, sum(filled)::BIGINT AS filled, sum(unknown)::BIGINT AS unknown,
      sum(not_registered)::BIGINT AS not_registered, sum(not_applicable)::BIGINT AS not_applicable, sum(invalid)::BIGINT AS invalid
    FROM delivery_quality q JOIN (${landed}) d ON d.id = q.delivery WHERE unit = ${unit} GROUP BY field, month ORDER BY field, month`);
  const delays = await facts.rows(sql`
    SELECT month, q.field, sum(q.rows)::BIGINT AS rows, sum(q.late)::BIGINT AS late, max(t.late_after_days) AS late_after_days
    FROM delivery_delays q JOIN (${landed}) d ON d.id = q.delivery
    JOIN delivery_quality_totals t ON t.delivery = q.delivery AND t.unit = q.unit
    WHERE q.unit = ${unit} GROUP BY month, q.field ORDER BY q.field, month`);
  return {
    units: units.map((row) => String(row['unit'])),
    deliveries: Number(counts?.['measured']),
    unmeasured: Number(counts?.['unmeasured']),
    months: months.map((row) => ({ month: String(row['month']), ...rowCounts(row) })),
    fields: fields.map((row) => ({ month: String(row['month']), field: String(row['field']), ...fieldCounts(row) })),
    delays: delays.map((row) => ({
      month: String(row['month']),
      field: String(row['field']),
      rows: Number(row['rows']),
      late: Number(row['late']),
      lateAfterDays: Number(row['late_after_days']),
    })),
  };
}
