import type { Permit } from '../model/doors/permit.ts';
import { sealStatement } from '../model/doors/seal-statement.ts';
import type { Statement } from '../model/doors/statement.ts';
import { FACT_COLUMNS, factColumn, factsTable } from '../model/facts-layout.ts';
import type { PlannedDimension } from '../model/plan.ts';
import { allOf, type Fragment, identifier, integer, join, sql, statementOf } from '../sql/sql.ts';
import { partPredicate } from './part-predicate.ts';
import { plannedColumns } from './planned-columns.ts';

/**
 * A permit as one statement. Rows: `base` (0 = cell, 1 = the same question without groupings), `part`, `key` (codes in
 * the order of the groupings), `n`, `key_sum` (record keys modulo 2^32), `sums`. One row per non-empty atom.
 * Nothing in it orders, limits or tests a raw value.
 */
export function statementFor(permit: Permit): Statement {
  const cells = branch(permit, permit.plan.dimensions, 0);
  const base = branch(permit, permit.plan.dimensions.flatMap(withoutGrouping), 1);
  const text = sql`WITH permitted AS (${permittedRecords(permit)}) ${cells} UNION ALL ${base}`;
  return sealStatement({ ...statementOf(text), permit });
}

function permittedRecords({ parts, dataset, plan }: Permit): Fragment {
  const used = [...plan.dimensions.map((dimension) => dimension.id), ...plan.sums];
  const columns = [FACT_COLUMNS.recordKey, ...used.map(factColumn)].map(identifier);
  const table = identifier(factsTable(dataset));
  return join(
    parts.map(
      (part, i) =>
        sql`SELECT ${integer(i)} AS part, ${join(columns)} FROM ${table} WHERE ${partPredicate(part, dataset)}`,
    ),
    ' UNION ALL ',
  );
}

/** A dimension that only groups disappears from the base; one that filters keeps its cover. */
function withoutGrouping(dimension: PlannedDimension): readonly PlannedDimension[] {
  if (!dimension.cover) return [];
  const { by: _, coverNodesPerKey: __, ...rest } = dimension;
  return [rest as PlannedDimension];
}

function branch({ plan }: Permit, dimensions: readonly PlannedDimension[], base: 0 | 1): Fragment {
  const planned = dimensions.map((dimension, i) => ({ id: dimension.id, ...plannedColumns(dimension, i) }));
  const keys = plan.by.flatMap((id) => planned.find((it) => it.id === id)?.key ?? []);
  const nodes = planned.flatMap((it) => it.node ?? []);
  const groups = [sql`f.part`, ...keys, ...nodes];
  const sums = plan.sums.map((id) => sql`coalesce(sum(f.${identifier(factColumn(id))}), 0)::BIGINT`);
  const recordKey = sql`f.${identifier(FACT_COLUMNS.recordKey)}`;
  return sql`
    SELECT ${integer(base)} AS base, f.part AS part, ${listOf(keys, 'VARCHAR')} AS key,
      count(*) AS n, (sum(${recordKey}) % 4294967296)::BIGINT AS key_sum, ${listOf(sums, 'BIGINT')} AS sums
    FROM permitted f ${join(
      planned.flatMap((it) => it.joins),
      ' ',
    )}
    WHERE ${allOf(planned.flatMap((it) => it.conditions))}
    GROUP BY ${join(groups)}`;
}

const listOf = (items: readonly Fragment[], type: 'VARCHAR' | 'BIGINT') =>
  type === 'VARCHAR' ? sql`[${join(items)}]::VARCHAR[]` : sql`[${join(items)}]::BIGINT[]`;
