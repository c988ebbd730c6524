import { factColumn } from '../model/facts-layout.ts';
import type { PlannedDimension } from '../model/plan.ts';
import { type Fragment, identifier, sql } from '../sql/sql.ts';
import { listNodes, namedPeriod } from './planned-columns.ts';

/** What one pass groups by for a dimension: the stored code, or a period in numbers; levels above it are worked out later. */
export interface StoredGrouping {
  /** Equal for groupings that one pass can share. */
  readonly name: string;
  readonly value: Fragment;
}

/** @returns undefined for a dimension that only filters, and for a list */
export function storedGrouping(dimension: PlannedDimension): StoredGrouping | undefined {
  if (!dimension.by || dimension.kind === 'code-list') return undefined;
  const column = sql`f.${identifier(factColumn(dimension.id))}`;
  if (dimension.kind === 'code') return { name: `${dimension.id} code`, value: column };
  if (isByDay(dimension)) return { name: `${dimension.id} day`, value: column };
  return { name: `${dimension.id} month`, value: sql`(year(${column}) * 12 + month(${column}) - 1)` };
}

/** The asked level of what was grouped: the joins and conditions that it takes, and the key as a cell names it. */
export interface NamedGrouping {
  readonly joins: readonly Fragment[];
  readonly conditions: readonly Fragment[];
  readonly key: Fragment;
}

/** @param place unique number of the dimension in the branch, for aliases */
export function namedGrouping(dimension: PlannedDimension, stored: Fragment, place: number): NamedGrouping {
  if (dimension.kind === 'date') {
    const day = isByDay(dimension) ? stored : sql`make_date(${stored} // 12, ${stored} % 12 + 1, 1)`;
    return { joins: [], conditions: [], key: sql`coalesce(${namedPeriod(dimension.by ?? 'day', day)}, '_U')` };
  }
  const { codelist, by } = dimension;
  const named = identifier(`code_${place}`);
  if (dimension.kind === 'code-list') {
    const { joins, conditions } = listNodes(dimension, stored, place);
    return {
      joins: [...joins, sql`JOIN codes ${named} ON ${named}.codelist = ${codelist} AND ${named}.ordinal = ${stored}`],
      conditions,
      key: sql`${named}.code`,
    };
  }
  const up = identifier(`up_${place}`);
  return {
    joins: [
      sql`JOIN code_levels ${up} ON ${up}.codelist = ${codelist} AND ${up}.level = ${by} AND ${up}.leaf = ${stored}`,
      sql`JOIN codes ${named} ON ${named}.codelist = ${codelist} AND ${named}.ordinal = ${up}.node`,
    ],
    conditions: [],
    key: sql`${named}.code`,
  };
}

const isByDay = ({ by }: PlannedDimension) => by === 'day' || by === 'week';
