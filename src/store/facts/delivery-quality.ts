import type { DeliveryId } from '../../model/ids.ts';
import { sql } from '../../sql/sql.ts';
import type { FactsConnection, Row } from './engine.ts';

type Facts = Pick<FactsConnection, 'rows'>;

export interface FieldCounts {
  readonly rows: number;
  readonly filled: number;
  readonly unknown: number;
  readonly notRegistered: number;
  readonly notApplicable: number;
  readonly invalid: number;
}

export interface RowCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly sameContent: number;
}

export interface Delays {
  readonly field: string;
  readonly rows: number;
  readonly late: number;
  /** Band end in days, -1 for the longest; ascending. */
  readonly bands: readonly { readonly band: number; readonly rows: number }[];
}

/** What was counted of a delivery of one unit; '' is the whole. */
export interface UnitQuality {
  readonly unit: string;
  readonly lateAfterDays: number;
  readonly totals: RowCounts;
  readonly fields: readonly (FieldCounts & { readonly field: string; readonly distinct: number })[];
  readonly delays: readonly Delays[];
}

/** What was counted of a delivery, the whole first; empty when it was not measured. */
export async function qualityOf(facts: Facts, id: DeliveryId): Promise<readonly UnitQuality[]> {
  const totals = await facts.rows(sql`SELECT * FROM delivery_quality_totals WHERE delivery = ${id} ORDER BY unit`);
  const fields = await facts.rows(sql`SELECT * FROM delivery_quality WHERE delivery = ${id} ORDER BY rowid`);
  const delays = await facts.rows(sql`
    SELECT * FROM delivery_delays WHERE delivery = ${id} ORDER BY field, CASE band WHEN -1 THEN 2147483647 ELSE band END`);
  return totals.map((row) => {
    const isOfUnit = (one: Row) => one['unit'] === row['unit'];
    return {
      unit: String(row['unit']),
      lateAfterDays: Number(row['late_after_days']),
      totals: rowCounts(row),
      fields: fields.filter(isOfUnit).map((one) => ({
        ...fieldCounts(one),
        field: String(one['field']),
        distinct: Number(one['distinct_values']),
      })),
      delays: [...Map.groupBy(delays.filter(isOfUnit), (one) => String(one['field']))].map(delaysOf),
    };
  });
}

export const rowCounts = (row: Row): RowCounts => ({
  rows: Number(row['rows']),
  accepted: Number(row['accepted']),
  duplicates: Number(row['duplicates']),
  sameContent: Number(row['same_content']),
});

export const fieldCounts = (row: Row): FieldCounts => ({
  rows: Number(row['rows']),
  filled: Number(row['filled']),
  unknown: Number(row['unknown']),
  notRegistered: Number(row['not_registered']),
  notApplicable: Number(row['not_applicable']),
  invalid: Number(row['invalid']),
});

function delaysOf([field, bands]: readonly [string, readonly Row[]]): Delays {
  const sum = (name: string) => bands.reduce((all, band) => all + Number(band[name]), 0);
  return {
    field,
    rows: sum('rows'),
    late: sum('late'),
    bands: bands.map((band) => ({ band: Number(band['band']), rows: Number(band['rows']) })),
  };
}
