import type { CodeDimension, CodeListDimension } from '../model/dataset.ts';
import { type Fragment, sql } from '../sql/sql.ts';
import { meantBy, type Reading } from './as-meant.ts';
import { isForbidden } from './identifiers.ts';
import { type Field, STAGED, stagedColumn } from './layout.ts';
import { CLOSURES, NODES } from './words-table.ts';

/** Distinct values of a field and how many whole rows hold each; those of misshapen rows are there too, with 0. */
export const offeredOf = (field: Field): Fragment => sql`
  SELECT ${stagedColumn(field)} AS value, count(*) FILTER (problem IS NULL) AS rows FROM ${STAGED} GROUP BY 1`;

export const NOT_REGISTERED = '_X';

/** Values of a field with one code. */
export const codeValues = (reading: Reading, dimension: CodeDimension): Fragment => sql`
  WITH meant AS (SELECT value, rows, ${meantBy(sql`value`, reading)} AS code FROM (${offeredOf(reading.field)})),
  placed AS (${placed(dimension, sql`value, rows`)})
  SELECT value, rows,
    CASE WHEN code = '' THEN ${emptyKind(reading.field)} ELSE ${codeProblem(dimension)} END AS kind,
    CASE WHEN alias_of IS NOT NULL THEN 'code-read-as' END AS notice, alias_of AS reads,
    value AS about, CASE WHEN code = '' THEN ${ordinalOf(dimension, NOT_REGISTERED)} ELSE ordinal END AS stored,
    coalesce(earlier, ordinal) AS stored_earlier, earlier_until, valid_from, valid_until
  FROM placed`;

/** Values of a field with several codes; the whole list is one value. */
export const codeListValues = (reading: Reading, dimension: CodeListDimension, separator: string): Fragment => sql`
  WITH offered AS (SELECT *, ${wholeOf(reading)} AS whole FROM (${offeredOf(reading.field)})),
  parts AS (
    SELECT value, unnest(string_split(whole, ${separator})) AS part, generate_subscripts(string_split(whole, ${separator}), 1) AS nr
    FROM offered WHERE whole <> ''),
  meant AS (SELECT value, part, nr, ${meantBy(sql`part`, reading)} AS code FROM parts),
  placed AS (${placed(dimension, sql`value, part, nr`)}),
  judged AS (SELECT *, ${codeProblem(dimension, sql`part`)} AS problem FROM placed),
  ranked AS (
    SELECT *, CASE WHEN problem IS NULL THEN NULL WHEN ${isForbidden(sql`problem`)} THEN nr ELSE nr + 100000 END AS rank
    FROM judged),
  whole AS (
    SELECT value, arg_min(problem, rank) AS problem, arg_min(part, rank) AS part,
      count(*) > count(DISTINCT part) AS is_repeated, bool_or(is_special) AND count(DISTINCT r.code) > 1 AS is_combined,
      list_sort(list_distinct(flatten(list(c.nodes) FILTER (c.nodes IS NOT NULL)))) AS stored,
      list_sort(list_distinct(flatten(list(e.nodes) FILTER (e.nodes IS NOT NULL)))) AS stored_earlier,
      max(earlier_until) AS earlier_until, string_agg(alias_of, '|' ORDER BY nr) AS reads,
      max(valid_from) AS valid_from, min(valid_until) AS valid_until
    FROM ranked r LEFT JOIN ${CLOSURES} c ON c.codelist = ${dimension.codelist} AND c.leaf = r.ordinal
      LEFT JOIN ${CLOSURES} e ON e.codelist = ${dimension.codelist} AND e.leaf = coalesce(r.earlier, r.ordinal) GROUP BY value)
  SELECT o.value, o.rows,
    CASE WHEN o.whole = '' THEN ${emptyKind(reading.field)} WHEN w.problem IS NOT NULL THEN w.problem
      WHEN w.is_combined THEN 'special-combined' END AS kind,
    CASE WHEN w.problem IS NULL AND w.is_repeated AND NOT w.is_combined THEN 'code-repeated'
      WHEN w.problem IS NULL AND NOT w.is_combined AND w.reads IS NOT NULL THEN 'code-read-as' END AS notice, w.reads,
    coalesce(w.part, o.value) AS about,
    CASE WHEN o.whole = '' THEN [${ordinalOf(dimension, NOT_REGISTERED)}] ELSE w.stored END AS stored,
    w.stored_earlier, w.earlier_until, w.valid_from, w.valid_until
  FROM offered o LEFT JOIN whole w ON w.value = o.value`;

// Parts are translated one by one; only an empty value is translated whole.
const wholeOf = (reading: Reading): Fragment =>
  reading.mapping
    ? sql`CASE WHEN trim(value) = '' THEN ${meantBy(sql`value`, reading)} ELSE trim(value) END`
    : sql`value`;

export const emptyKind = (field: Field): Fragment => (field.isRequired ? sql`'field-required'` : sql`NULL`);

export const ordinalOf = ({ codelist }: Pick<CodeDimension, 'codelist'>, code: string): Fragment =>
  sql`(SELECT ordinal FROM ${NODES} WHERE codelist = ${codelist} AND code = ${code})`;

const placed = ({ codelist }: Pick<CodeDimension, 'codelist'>, columns: Fragment) => sql`
  SELECT ${columns}, m.code, n.ordinal, n.is_leaf, n.is_special, n.valid_from, n.valid_until, n.alias_of, n.earlier, n.earlier_until
  FROM meant m LEFT JOIN ${NODES} n ON n.codelist = ${codelist} AND n.code = m.code`;

/** The one definition of what is wrong with a code; null = nothing. */
function codeProblem({ codelist }: Pick<CodeDimension, 'codelist'>, value: Fragment = sql`value`): Fragment {
  return sql`CASE WHEN is_leaf THEN NULL ${forbidden(codelist, value)}
    WHEN ordinal IS NOT NULL THEN 'code-not-finest' ELSE 'code-unknown' END`;
}

// They are findings of their own: what must not be here at all is something else than a slip of the pen.
function forbidden(codelist: string, value: Fragment): Fragment {
  if (codelist === 'wpg-ground')
    return sql`WHEN regexp_matches(${value}, '(^|[^0-9])12([^0-9]|$)') THEN 'wpg-article-12'`;
  if (codelist === 'marking')
    return sql`WHEN regexp_matches(${value}, '(?i)geheim|confidenti|secret|cosmic|^stg') THEN 'marking-too-high'`;
  return sql``;
}
