import { recodable } from '../governance/recodable.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { datasetOf } from '../model/catalogue.ts';
import type { Code } from '../model/codelist.ts';
import type { CodeDimension, CodeListDimension } from '../model/dataset.ts';
import type { Recoding } from '../model/delivery.ts';
import { factColumn, factsTable, HOLDS } from '../model/facts-layout.ts';
import { allOf, anyOf, type Fragment, identifier, integer, join, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import { ownerOrdinal, type Which } from './said.ts';

type Dimension = CodeDimension | CodeListDimension;

/** A recoding with what it does to the rows of an owner. */
export interface RecodedRows extends Which {
  readonly recoding: Recoding;
  readonly successor: Code;
  /** The dimensions that carry codes of the list. */
  readonly dimensions: readonly Dimension[];
}

/** Undefined when the words of today don't say that all records of the code may go on under the other. */
export function recodedRows(catalogue: Catalogue, which: Which, recoding: Recoding): RecodedRows | undefined {
  const list = catalogue.codelists.get(recoding.codelist);
  const rule = list && recodable(list).find(({ code }) => code.code === recoding.code);
  const dimensions = datasetOf(catalogue, which.dataset.id).dimensions.filter(
    (one): one is Dimension => (one.kind === 'code' || one.kind === 'code-list') && one.codelist === recoding.codelist,
  );
  if (rule?.successor.code !== recoding.successor || dimensions.length === 0) return undefined;
  return { ...which, recoding, successor: rule.successor, dimensions };
}

/** Records that hold under the code: how many go on under the successor, and how many it does not hold for by their date. */
export async function countRecoded(
  facts: Pick<IntakeConnection, 'rows'>,
  rows: RecodedRows,
): Promise<{ readonly records: number; readonly outside: number }> {
  const [row] = await facts.rows(sql`
    SELECT count(*) FILTER (${inTime(rows)}) AS records, count(*) AS held
    FROM ${identifier(factsTable(rows.dataset))} WHERE ${underCode(rows)}`);
  const records = Number(row?.['records']);
  return { records, outside: Number(row?.['held']) - records };
}

/**
 * Puts a new row under the successor beside each record that it holds for, and ends the old one. The new row keeps the
 * mark of the content, because the source said what it said: delivering that again changes nothing.
 */
export async function applyRecoding(
  facts: IntakeConnection,
  rows: RecodedRows,
  sequence: number,
  landing: number,
): Promise<void> {
  const table = identifier(factsTable(rows.dataset));
  const which = sql`${underCode(rows)} AND ${inTime(rows)}`;
  const changed = rows.dimensions.map((dimension) => sql`${recoded(dimension)} AS ${columnOf(dimension)}`);
  const { codelist, code, successor } = rows.recoding;
  await facts.run(sql`
    INSERT INTO ${table} BY NAME
    WITH words AS MATERIALIZED (
      SELECT ${ordinal(codelist, code)} AS before, ${ordinal(codelist, successor)} AS after, map_from_entries(list((leaf, nodes))) AS closures
      FROM (SELECT leaf, list(DISTINCT node) AS nodes FROM code_levels WHERE codelist = ${codelist} GROUP BY leaf))
    SELECT f.* REPLACE (${integer(sequence)} AS held_from, ${HOLDS} AS held_until, ${integer(landing)} AS landing, ${join(changed)})
    FROM (FROM ${table} WHERE ${which}) f, words w ORDER BY f.${identifier(factColumn(rows.dataset.referenceDate))}`);
  await facts.run(sql`
    UPDATE ${table} SET held_until = ${integer(sequence)} WHERE ${which} AND held_from < ${integer(sequence)}`);
}

const columnOf = ({ id }: Dimension): Fragment => identifier(factColumn(id));

const ordinal = (codelist: string, code: string): Fragment =>
  sql`(SELECT ordinal FROM codes WHERE codelist = ${codelist} AND code = ${code})`;

const underCode = ({ owner, recoding: { codelist, code }, dimensions }: RecodedRows): Fragment =>
  allOf([
    sql`held_until = ${HOLDS} AND owner = ${ownerOrdinal(owner)}`,
    anyOf(
      dimensions.map((dimension) =>
        dimension.kind === 'code'
          ? sql`${columnOf(dimension)} = ${ordinal(codelist, code)}`
          : sql`list_contains(${columnOf(dimension)}, ${ordinal(codelist, code)})`,
      ),
    ),
  ]);

// A code is held against the reference date, and what has none may be of any time: then it stays as it is.
function inTime({ dataset, successor: { validFrom, validUntil } }: RecodedRows): Fragment {
  const day = identifier(factColumn(dataset.referenceDate));
  return allOf([
    ...(validFrom === undefined ? [] : [sql`coalesce(${day} >= ${validFrom}::DATE, false)`]),
    ...(validUntil === undefined ? [] : [sql`coalesce(${day} < ${validUntil}::DATE, false)`]),
  ]);
}

/** The column with the successor in place of the code; of a list with all that stands above the codes that are left. */
function recoded(dimension: Dimension): Fragment {
  const column = columnOf(dimension);
  if (dimension.kind === 'code') return sql`CASE WHEN ${column} = w.before THEN w.after ELSE ${column} END`;
  return sql`CASE WHEN list_contains(${column}, w.before) THEN list_sort(list_distinct(flatten(list_transform(
    list_transform(list_intersect(${column}, map_keys(w.closures)), lambda x: CASE WHEN x = w.before THEN w.after ELSE x END),
    lambda x: w.closures[x])))) ELSE ${column} END`;
}
