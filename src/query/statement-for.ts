import type { Permit } from '../model/doors/permit.ts';
import { sealStatement } from '../model/doors/seal-statement.ts';
import type { Statement } from '../model/doors/statement.ts';
import { FACT_COLUMNS, factColumn } from '../model/facts-layout.ts';
import type { Plan, PlannedDimension } from '../model/plan.ts';
import { allOf, type Fragment, identifier, integer, join, sql, statementOf } from '../sql/sql.ts';
import { measureKey } from './measure-key.ts';
import { permittedRecords } from './permitted-records.ts';
import { plannedColumns } from './planned-columns.ts';

/**
 * A permit as one statement. Rows: `question` (0 = cell, -1 = the base: the same question without groupings), `part`, `key` (codes in
 * the order of the groupings), `n`, `key_sum` (record keys modulo 2^32), `sums` with, where a part is under cell key, `largest`
 * and `sum_keys`, and `persons` with `person_keys`. One row per non-empty atom.
 * Nothing in it orders, limits or tests a raw value.
 */
export function statementFor(permit: Permit): Statement {
  const cells = branch(permit, permit.plan.dimensions, 0);
  const base = branch(permit, permit.plan.dimensions.flatMap(withoutGrouping), -1);
  const text = sql`WITH permitted AS (${permittedRecords(permit, fieldsOf(permit))}) ${cells} UNION ALL ${base}`;
  return sealStatement({ ...statementOf(text), permits: [permit] });
}

const fieldsOf = ({ plan }: Permit) => [...plan.dimensions.map(({ id }) => id), ...plan.sums, ...plan.distincts];

/** A dimension that only groups disappears from the base; one that filters keeps its cover. */
function withoutGrouping(dimension: PlannedDimension): readonly PlannedDimension[] {
  if (!dimension.cover) return [];
  const { by: _, coverNodesPerKey: __, ...rest } = dimension;
  return [rest as PlannedDimension];
}

function branch({ plan, parts }: Permit, dimensions: readonly PlannedDimension[], question: 0 | -1): Fragment {
  const planned = dimensions.map((dimension, i) => ({ id: dimension.id, ...plannedColumns(dimension, i) }));
  const keys = plan.by.flatMap((id) => planned.find((it) => it.id === id)?.key ?? []);
  const isExact = parts.every(({ protection }) => protection.kind === 'exact');
  // Persons are counted over the whole set: over its nodes some would be counted twice. Nothing is looked up by atom then.
  const isWhole = isExact && plan.distincts.length > 0;
  const nodes = isWhole ? [] : planned.flatMap((it) => it.node ?? []);
  const groups = [sql`f.part`, ...keys, ...nodes];
  const recordKey = sql`f.${identifier(FACT_COLUMNS.recordKey)}`;
  return sql`
    SELECT ${integer(question)} AS question, f.part AS part, ${listOf(keys, 'VARCHAR')} AS key,
      count(*) AS n, (sum(${recordKey}) % 4294967296)::BIGINT AS key_sum, ${figures(plan, isExact)}
    FROM permitted f ${join(
      planned.flatMap((it) => it.joins),
      ' ',
    )}
    WHERE ${allOf(planned.flatMap((it) => it.conditions))}
    GROUP BY ${join(groups)}`;
}

/** What is read of an atom beside its count. A record without the measure, or with 0, contributes nothing to its sum. */
function figures({ sums, distincts }: Plan, isExact: boolean): Fragment {
  const recordKey = sql`f.${identifier(FACT_COLUMNS.recordKey)}`;
  const numbers = (ids: readonly string[], of: (column: Fragment, id: string) => Fragment) =>
    listOf(
      ids.map((id) => of(sql`f.${identifier(factColumn(id))}`, id)),
      'BIGINT',
    );
  const noisy = isExact ? [] : sums;
  return join([
    sql`${numbers(sums, (column) => sql`coalesce(sum(${column}), 0)::BIGINT`)} AS sums`,
    sql`${numbers(noisy, (column) => sql`coalesce(max(${column}), 0)`)} AS largest`,
    sql`${numbers(noisy, (column, id) => sql`(sum(CASE WHEN ${column} > 0 THEN ${measureKey(recordKey, id)} ELSE 0 END) % 4294967296)`)} AS sum_keys`,
    sql`${numbers(distincts, (column) => sql`count(DISTINCT ${column})`)} AS persons`,
    sql`${numbers(distincts, (column) => sql`coalesce(sum(DISTINCT ${column}) % 4294967296, 0)`)} AS person_keys`,
  ]);
}

const listOf = (items: readonly Fragment[], type: 'VARCHAR' | 'BIGINT') =>
  type === 'VARCHAR' ? sql`[${join(items)}]::VARCHAR[]` : sql`[${join(items)}]::BIGINT[]`;
