import type { Catalogue } from '../model/catalogue.ts';
import { codelistOf } from '../model/catalogue.ts';
import { type Fragment, identifier, join, sql } from '../sql/sql.ts';
import { BAD_REFERENCES, DUPLICATES } from './check-references.ts';
import type { RowCheck } from './check-rows.ts';
import type { CheckFrame } from './check-values.ts';
import type { IntakeConnection } from './effects.ts';
import { expectationOf } from './expectations.ts';
import type { FindingKindId } from './finding-kinds.ts';
import type { Found } from './found.ts';
import { sourceName } from './header.ts';
import { aliasOf, type Field, joinValues, STAGED } from './layout.ts';
import { hintsOf } from './nearest-codes.ts';
import type { ValueSummary } from './value-summary.ts';

/** Gathers what the checks of values, references and rows found. */
export async function collectFindings(
  facts: IntakeConnection,
  frame: CheckFrame,
  catalogue: Catalogue,
  values: ValueSummary,
  checks: readonly RowCheck[],
  found: Found,
): Promise<void> {
  const add = (field: Field, kind: FindingKindId, count: number, rows: Fragment, other?: string) =>
    found.add({
      kind,
      place: field.place,
      column: sourceName(field, frame.mapping),
      expectation: expectationOf(kind, field, frame, catalogue, other),
      count,
      rows,
    });
  for (const field of frame.fields) if (field.kind.is === 'reference') await referenceFindings(facts, field, add);
  for (const one of values.found) await valueFindings(one, add);
  const wrong = await countWrong(facts, checks);
  for (const [i, check] of checks.entries()) {
    const rows = sql`
      SELECT s.line, ${check.value} AS value, NULL::VARCHAR AS hint
      FROM ${STAGED} s ${joinValues(check.field)} ${joinValues(check.other)} WHERE s.problem IS NULL AND ${check.isWrong}`;
    await add(check.field, check.kind, wrong[i] ?? 0, rows, sourceName(check.other, frame.mapping));
  }

  async function referenceFindings(connection: IntakeConnection, field: Field, report: typeof add) {
    const bad = sql`FROM ${BAD_REFERENCES} b JOIN ${STAGED} s ON s.line = b.line AND s.problem IS NULL`;
    for (const { kind, rows } of await kinds(connection, sql`SELECT b.kind, count(*) AS rows ${bad} GROUP BY 1`))
      await report(
        field,
        kind,
        rows,
        sql`SELECT b.line, b.shown AS value, NULL::VARCHAR AS hint ${bad} AND b.kind = ${kind}`,
      );
    const twice = sql`SELECT d.line, coalesce(b.shown, d.value) AS value, NULL::VARCHAR AS hint FROM ${DUPLICATES} d LEFT JOIN ${BAD_REFERENCES} b ON b.line = d.line`;
    await report(field, 'reference-duplicate', await count(connection, sql`FROM ${DUPLICATES}`), twice);
  }

  async function valueFindings({ field, kind, isNotice, rows }: ValueSummary['found'][number], report: typeof add) {
    const hints = kind === 'code-unknown' ? nearest(field, kind) : undefined;
    const v = aliasOf(field);
    const query = sql`
      SELECT s.line, ${kind === 'code-read-as' ? sql`${v}.shown || ' > ' || ${v}.reads` : sql`${v}.shown`} AS value, ${hints ? sql`h.hint` : sql`NULL::VARCHAR`} AS hint
      FROM ${STAGED} s ${joinValues(field)} ${hints ? sql`LEFT JOIN (${hints}) h ON h.about = ${v}.about` : sql``}
      WHERE s.problem IS NULL AND ${v}.${isNotice ? sql`notice` : sql`kind`} = ${kind}`;
    await report(field, kind, rows, query);
  }

  function nearest(field: Field, kind: FindingKindId): Fragment | undefined {
    if (field.kind.is !== 'dimension' || field.kind.dimension.kind === 'date') return undefined;
    return hintsOf(field, codelistOf(catalogue, field.kind.dimension.codelist).id, kind);
  }
}

/** Findings on the shape of rows: too few or too many fields, stray quotes, bad characters. */
export async function collectShapes(facts: IntakeConnection, width: number, found: Found): Promise<void> {
  const shapes = sql`SELECT problem AS kind, count(*) AS rows FROM ${STAGED} WHERE problem IS NOT NULL GROUP BY 1`;
  for (const { kind, rows } of await kinds(facts, shapes))
    await found.add({
      kind,
      place: 0,
      column: '',
      expectation: kind === 'rows-left-out' ? LEFT_OUT : fieldsLikeHeader(width),
      count: rows,
      rows: sql`SELECT line, coalesce(found::VARCHAR, '') AS value, NULL::VARCHAR AS hint FROM ${STAGED} WHERE problem = ${kind}`,
    });
}

/** Rows that fail each check, in one pass over the rows. */
async function countWrong(facts: IntakeConnection, checks: readonly RowCheck[]): Promise<readonly number[]> {
  if (checks.length === 0) return [];
  const fields = [...new Set(checks.flatMap(({ field, other }) => [field, other]))];
  const counts = checks.map(({ isWrong }, i) => sql`count(*) FILTER (${isWrong}) AS ${identifier(`wrong_${i}`)}`);
  const [row] = await facts.rows(sql`
    SELECT ${join(counts)} FROM ${STAGED} s ${join(
      fields.map((field) => joinValues(field)),
      ' ',
    )} WHERE s.problem IS NULL`);
  return checks.map((_, i) => Number(row?.[`wrong_${i}`]));
}

async function count(facts: IntakeConnection, from: Fragment): Promise<number> {
  const [row] = await facts.rows(sql`SELECT count(*) AS rows ${from}`);
  return Number(row?.['rows']);
}

async function kinds(facts: IntakeConnection, query: Fragment) {
  const rows = await facts.rows(query);
  // The checks write kinds from the same list into SQL; a test holds each of them known.
  return rows.map((row) => ({ kind: row['kind'] as FindingKindId, rows: Number(row['rows']) }));
}

const LEFT_OUT = {
  nl: 'Een waarde waarvan rijen niet worden geleverd.',
  en: 'A value of which rows are not delivered.',
};

const fieldsLikeHeader = (width: number) => ({
  nl: `${width} velden, zoals de kopregel.`,
  en: `${width} fields, as in the header.`,
});
