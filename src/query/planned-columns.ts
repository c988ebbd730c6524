import type { DateLevel } from '../model/dataset.ts';
import { factColumn } from '../model/facts-layout.ts';
import type { Period, PlannedDimension } from '../model/plan.ts';
import { anyOf, type Fragment, identifier, integer, join, sql } from '../sql/sql.ts';

/** What one dimension adds to a statement: joins, conditions, and the columns by which atoms and cells differ. */
export interface PlannedColumns {
  readonly joins: readonly Fragment[];
  readonly conditions: readonly Fragment[];
  /** The grouping's column, a code or a period; absent when the dimension only filters. */
  readonly key?: Fragment;
  /** Number of the cover node; absent when there is one or none. */
  readonly node?: Fragment;
}

/** @param place unique number of the dimension in the statement, for aliases */
export function plannedColumns(dimension: PlannedDimension, place: number): PlannedColumns {
  const column = sql`f.${identifier(factColumn(dimension.id))}`;
  switch (dimension.kind) {
    case 'date':
      return dateColumns(dimension.by, dimension.cover, column);
    case 'code':
      return codeColumns(dimension, column, place);
    case 'code-list':
      return listColumns(dimension, column, place);
  }
}

function dateColumns(
  by: DateLevel | undefined,
  cover: readonly Period[] | undefined,
  column: Fragment,
): PlannedColumns {
  return {
    joins: [],
    conditions: cover ? [anyOf(cover.map((period) => within(column, period)))] : [],
    ...(by ? { key: periodColumn(by, column) } : {}),
    ...(cover && cover.length > 1
      ? {
          node: sql`CASE ${join(
            cover.map((period, i) => sql`WHEN ${within(column, period)} THEN ${integer(i)}`),
            ' ',
          )} END`,
        }
      : {}),
  };
}

const within = (column: Fragment, { from, until }: Period) =>
  sql`(${column} >= ${from}::DATE AND ${column} < ${until}::DATE)`;

/** Named as `model/period-key.ts` names periods; a record without the date is unknown. */
function periodColumn(level: DateLevel, column: Fragment): Fragment {
  return sql`coalesce(${namedPeriod(level, column)}, '_U')`;
}

/** A date as the name of its period; null stays null. */
export function namedPeriod(level: DateLevel, column: Fragment): Fragment {
  switch (level) {
    case 'year':
      return sql`strftime(${column}, '%Y')`;
    case 'quarter':
      return sql`strftime(${column}, '%Y') || '-Q' || quarter(${column})`;
    case 'month':
      return sql`strftime(${column}, '%Y-%m')`;
    case 'week':
      return sql`strftime(${column}, '%G-W%V')`;
    case 'day':
      return sql`strftime(${column}, '%Y-%m-%d')`;
  }
}

type PlannedCode = Exclude<PlannedDimension, { kind: 'date' }>;

function codeColumns({ codelist, by, cover }: PlannedCode, column: Fragment, place: number): PlannedColumns {
  const up = identifier(`up_${place}`);
  const named = identifier(`code_${place}`);
  const asked = identifier(`asked_${place}`);
  return {
    joins: [
      ...(by
        ? [
            sql`JOIN code_levels ${up} ON ${up}.codelist = ${codelist} AND ${up}.level = ${by} AND ${up}.leaf = ${column}`,
            sql`JOIN codes ${named} ON ${named}.codelist = ${codelist} AND ${named}.ordinal = ${up}.node`,
          ]
        : []),
      ...(cover ? [sql`JOIN (${coveredLeaves(codelist, cover)}) ${asked} ON ${asked}.leaf = ${column}`] : []),
    ],
    conditions: [],
    ...(by ? { key: sql`${named}.code` } : {}),
    ...(cover && cover.length > 1 ? { node: sql`${asked}.place` } : {}),
  };
}

/** Each finest code under a cover node, with the node's number; cover nodes are disjoint. */
const coveredLeaves = (codelist: string, cover: readonly string[]) => sql`
  SELECT DISTINCT l.leaf, n.place FROM (VALUES ${join(cover.map((node, i) => sql`(${node}, ${integer(i)})`))}) n(code, place)
  JOIN codes c ON c.codelist = ${codelist} AND c.code = n.code
  JOIN code_levels l ON l.codelist = ${codelist} AND l.node = c.ordinal`;

function listColumns(dimension: PlannedCode, column: Fragment, place: number): PlannedColumns {
  const { codelist, by, cover } = dimension;
  const asked = cover?.[0];
  const contains = asked === undefined ? [] : [sql`list_contains(${column}, ${ordinalOf(codelist, asked)})`];
  if (!by) return { joins: [], conditions: contains };
  const item = identifier(`item_${place}`);
  const node = sql`${item}.node`;
  const { joins, conditions } = listNodes(dimension, node, place);
  const named = identifier(`code_${place}`);
  return {
    joins: [
      sql`CROSS JOIN unnest(${column}) AS ${item}(node)`,
      ...joins,
      sql`JOIN codes ${named} ON ${named}.codelist = ${codelist} AND ${named}.ordinal = ${node}`,
    ],
    conditions: [...contains, ...conditions],
    key: sql`${named}.code`,
  };
}

/**
 * Keeps, of the nodes of a list, those on the level that is grouped by. Lists are stored closed upward and distinct, so a
 * record is in each node at most once.
 */
export function listNodes({ codelist, by, cover }: PlannedCode, node: Fragment, place: number) {
  const level = identifier(`level_${place}`);
  return {
    joins: [
      sql`JOIN code_nodes ${level} ON ${level}.codelist = ${codelist} AND ${level}.level = ${by} AND ${level}.node = ${node}`,
    ],
    conditions: cover?.[0] === undefined ? [] : [kinOf(codelist, cover[0], node)],
  };
}

/** Of a filter on the same list only the asked node, and what lies above or below it, is shown. */
const kinOf = (codelist: string, node: string, item: Fragment) => sql`${item} IN (
  SELECT other.node FROM code_levels asked JOIN code_levels other ON other.codelist = asked.codelist AND other.leaf = asked.leaf
  WHERE asked.codelist = ${codelist} AND asked.node = ${ordinalOf(codelist, node)})`;

const ordinalOf = (codelist: string, code: string) =>
  sql`(SELECT ordinal FROM codes WHERE codelist = ${codelist} AND code = ${code})`;
