import { join, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import type { FindingKindId } from './finding-kinds.ts';
import { type Field, valuesOf } from './layout.ts';

/** What the values of the fields amount to: most files have few fields with anything wrong, and the rest is then skipped. */
export interface ValueSummary {
  /** By field and kind, notices included: whole rows that hold such a value; 0 where only misshapen rows do. */
  readonly found: readonly {
    readonly field: Field;
    readonly kind: FindingKindId;
    readonly isNotice: boolean;
    readonly rows: number;
  }[];
  /** Fields with a value that blocks its row. */
  readonly bad: ReadonlySet<Field>;
  /** Fields with a code that has a beginning or an end. */
  readonly bounded: ReadonlySet<Field>;
}

export async function summariseValues(facts: IntakeConnection, fields: readonly Field[]): Promise<ValueSummary> {
  const parts = fields.map(
    (field) => sql`
      SELECT ${field.place} AS place, kind, notice, sum(rows) AS rows, bool_or(valid_from IS NOT NULL OR valid_until IS NOT NULL) AS is_bounded
      FROM ${valuesOf(field)} GROUP BY kind, notice`,
  );
  const byPlace = new Map(fields.map((field) => [field.place, field]));
  const rows = (await facts.rows(join(parts, ' UNION ALL '))).flatMap((row) => {
    const field = byPlace.get(Number(row['place']));
    if (!field) return [];
    // The checks write kinds from the same list into SQL; a test holds each of them known.
    const [kind, notice] = [row['kind'], row['notice']] as (FindingKindId | null)[];
    return [{ field, kind, notice, rows: Number(row['rows']), isBounded: row['is_bounded'] === true }];
  });
  return {
    found: rows.flatMap(({ field, kind, notice, rows: count }) => [
      ...(kind ? [{ field, kind, isNotice: false, rows: count }] : []),
      ...(notice ? [{ field, kind: notice, isNotice: true, rows: count }] : []),
    ]),
    bad: new Set(rows.flatMap(({ field, kind }) => (kind ? [field] : []))),
    bounded: new Set(rows.flatMap(({ field, isBounded }) => (isBounded ? [field] : []))),
  };
}
