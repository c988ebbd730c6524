import { anyOf, type Fragment, identifier, join, sql } from '../sql/sql.ts';
import { ACCEPTED } from './accept.ts';
import { BAD_REFERENCES } from './check-references.ts';
import type { Delimiter } from './delimiters.ts';
import type { IntakeConnection } from './effects.ts';
import type { Found } from './found.ts';
import { isForbidden, MASK, mayShow } from './identifiers.ts';
import { aliasOf, type Field, STAGED, stagedColumn, valuesOf } from './layout.ts';
import { fileOf, lineIn, partOf } from './place-in-files.ts';
import { scratch } from './scratch.ts';
import { extraColumn, type StagePlan } from './staged-rows.ts';
import type { ValueSummary } from './value-summary.ts';

/**
 * Writes the rows that were not accepted to a file that can be mended and delivered again: the columns that were read,
 * under their own names and with their own values, beside line and findings. Left out are columns that we do not read
 * (nobody checked what is in them), values that may be identifiers, and all values of rows that may not be kept at all.
 */
export async function writeQuarantine(
  facts: IntakeConnection,
  plan: StagePlan,
  values: ValueSummary,
  found: Found,
  path: string,
  delimiter: Delimiter,
): Promise<void> {
  const bad = [...values.bad];
  const joins = bad.map(
    (field) =>
      sql`LEFT JOIN ${valuesOf(field)} ${aliasOf(field)} ON ${aliasOf(field)}.value = s.${stagedColumn(field)}`,
  );
  const isWithheld = anyOf(
    bad.filter(isCode).map((field) => sql`coalesce(${isForbidden(sql`${aliasOf(field)}.kind`)}, false)`),
  );
  const columns = columnsOf(plan, values);
  const several = found.files.length > 1;
  await facts.run(sql`
    COPY (
      SELECT ${join(columns.map(({ name }, i) => sql`CASE WHEN NOT _withheld THEN nullif(${inner(i)}, '') END AS ${name}`))},
        ${found.counts.has('fields-too-many') ? sql`_surplus,` : sql``} ${several ? sql`${fileOf(sql`_line`, found.files)} AS _file, ${partOf(sql`_line`)} AS _part,` : sql``} ${lineIn(sql`_line`)} AS _line, _findings
      FROM (
        SELECT ${join(columns.map(({ value }, i) => sql`${value} AS ${inner(i)}`))}, ${isWithheld} AS _withheld,
          ${SHOWN_SURPLUS} AS _surplus, s.line AS _line, ${guarded(sql`coalesce(t.text, ${NOT_KEPT})`)} AS _findings
        FROM (SELECT * FROM ${STAGED} WHERE problem IS DISTINCT FROM 'rows-left-out') s
        ANTI JOIN ${scratch(ACCEPTED)} a ON a.line = s.line
        LEFT JOIN (${found.texts}) t ON t.line = s.line
        LEFT JOIN ${BAD_REFERENCES} b ON b.line = s.line
        ${join(joins, ' ')}) q
      ORDER BY q._line
    ) TO ${path} (FORMAT csv, HEADER true, DELIMITER ${delimiter === ';' ? sql`';'` : sql`','`})`);
}

// Names of a source file may differ in capitals only, which the engine takes for one name.
const inner = (i: number) => identifier(`c${i}`);

const NOT_KEPT = 'Meer bevindingen dan bewaard worden; zie de aantallen per soort.';

const isCode = (field: Field) => field.kind.is === 'dimension' && field.kind.dimension.kind !== 'date';

function columnsOf(plan: StagePlan, values: ValueSummary) {
  const fieldAt = new Map(plan.fields.map((field) => [plan.positions.get(field.id), field]));
  return plan.names.flatMap((name, position) => {
    const field = fieldAt.get(position);
    const value = field ? shownValue(field, values) : plan.extras.includes(position) ? shownExtra(position) : undefined;
    return value ? [{ name: identifier(name), value }] : [];
  });
}

function shownValue(field: Field, values: ValueSummary): Fragment {
  const staged = sql`s.${stagedColumn(field)}`;
  if (field.kind.is === 'reference') return sql`coalesce(b.shown, ${staged})`;
  return values.bad.has(field) ? sql`coalesce(${aliasOf(field)}.shown, ${staged})` : staged;
}

const shownExtra = (position: number) => {
  const value = sql`s.${extraColumn(position)}`;
  return sql`CASE WHEN ${mayShow(value)} THEN ${value} ELSE ${MASK} END`;
};

// Fields beyond the header have no column: they stand together in one, which is ignored when it comes back. Nobody
// checked what they are, so only what looks like codes, dates and small numbers is shown.
const PLAIN = '(?:[A-Z_|]*(?:_[0-9]{1,3})?|[0-9]{1,6}|[0-9]{4}-[0-9]{2}-[0-9]{2})';
const SHOWN_SURPLUS = sql`
  CASE WHEN s.surplus IS NULL OR regexp_full_match(s.surplus, ${`${PLAIN}(?:,${PLAIN})*`}) THEN s.surplus ELSE ${MASK} END`;

// Spreadsheets run text that begins with these as a formula. Only our own column: the others must come back as they were.
const guarded = (text: Fragment) =>
  sql`CASE WHEN left(${text}, 1) IN ('=', '+', '-', '@') THEN '''' || ${text} ELSE ${text} END`;
