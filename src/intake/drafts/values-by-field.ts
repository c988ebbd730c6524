import { type Fragment, sql } from '../../sql/sql.ts';
import { meantBy } from '../as-meant.ts';
import { offeredOf } from '../check-codes.ts';
import type { CheckFrame } from '../check-values.ts';
import type { IntakeConnection } from '../effects.ts';
import { identifierIn, MASK } from '../identifiers.ts';
import type { Field } from '../layout.ts';
import { NODES } from '../words-table.ts';

/** What stands in a field with codes, over all rows. */
export interface FieldValues {
  readonly field: string;
  readonly distinct: number;
  /** At most 300, those without a code first, then most frequent first. */
  readonly values: readonly FieldValue[];
}

export interface FieldValue {
  /** As in the file; parts of a list each on their own. */
  readonly value: string;
  readonly rows: number;
  /** Our code that it is read as; absent when there is none. */
  readonly code?: string;
}

const MOST = 300;

/** The distinct values of the fields with codes, and what each is read as. */
export async function valuesByField(facts: IntakeConnection, frame: CheckFrame): Promise<readonly FieldValues[]> {
  const found: FieldValues[] = [];
  for (const field of frame.fields) {
    const codelist = codelistOf(field);
    if (codelist === undefined) continue;
    const rows = await facts.rows(sql`
      WITH parts AS (${partsOf(field, frame)}),
      counted AS (SELECT part, sum(rows) AS rows FROM parts GROUP BY part HAVING sum(rows) > 0),
      meant AS (SELECT part, rows, ${meantBy(sql`part`, { field, mapping: frame.mapping })} AS code FROM counted)
      SELECT ${shown(sql`part`)} AS value, sum(rows)::BIGINT AS rows, any_value(n.code) AS code,
        (SELECT count(*) FROM counted) AS total
      FROM meant m LEFT JOIN ${NODES} n ON n.codelist = ${codelist} AND n.code = m.code AND n.is_leaf
      GROUP BY 1 ORDER BY any_value(n.code) IS NOT NULL, sum(rows) DESC, 1 LIMIT ${MOST}`);
    if (rows.length === 0) continue;
    found.push({
      field: field.id,
      distinct: Number(rows[0]?.['total']),
      values: rows.map((row) => ({
        value: String(row['value']),
        rows: Number(row['rows']),
        ...(row['code'] === null ? {} : { code: String(row['code']) }),
      })),
    });
  }
  return found;
}

function codelistOf({ kind }: Field): string | undefined {
  return kind.is === 'dimension' && kind.dimension.kind !== 'date' ? kind.dimension.codelist : undefined;
}

function partsOf(field: Field, { mapping }: CheckFrame): Fragment {
  const isList = field.kind.is === 'dimension' && field.kind.dimension.kind === 'code-list';
  const offered = sql`(${offeredOf(field)})`;
  if (!isList) return sql`SELECT value AS part, rows FROM ${offered}`;
  const separator = mapping?.separators?.[field.id] ?? '|';
  return sql`SELECT trim(unnest(string_split(value, ${separator}))) AS part, rows FROM ${offered}`;
}

// A partner's own code may look like a name; what has the form of a number or address of somebody is never shown.
const shown = (part: Fragment): Fragment => sql`
  CASE WHEN coalesce(${identifierIn(part, 'text')}, 'identifier-name') IN ('identifier-name', 'identifier-text')
    THEN left(${part}, 120) ELSE ${MASK} END`;
