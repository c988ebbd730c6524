import type { Dimension } from '../model/dataset.ts';
import { FACT_COLUMNS, factColumn, PARTNER_CODELIST } from '../model/facts-layout.ts';
import { allOf, type Fragment, identifier, integer, join, sql } from '../sql/sql.ts';
import { bandOf } from './check-numbers.ts';
import { BAD_REFERENCES, DUPLICATES } from './check-references.ts';
import type { RowCheck } from './check-rows.ts';
import type { CheckFrame } from './check-values.ts';
import type { IntakeConnection } from './effects.ts';
import { aliasOf, type Field, goodValuesOf, joinValues, STAGED, stagedColumn, valuesOf } from './layout.ts';
import { recordKey } from './record-key.ts';
import { scratch } from './scratch.ts';
import type { ValueSummary } from './value-summary.ts';

/** The rows without blocking findings, in the layout of the facts table, and their `line`. */
export const ACCEPTED = 'accepted';

/** Builds the accepted rows; a row is in or in quarantine, never both and never neither. */
export async function accept(
  facts: IntakeConnection,
  frame: CheckFrame,
  values: ValueSummary,
  checks: readonly RowCheck[],
  secret: Uint8Array,
): Promise<void> {
  const { dataset, fields } = frame;
  const judged = fields.filter((field) => field.kind.is !== 'reference');
  const columns = [...dataset.dimensions, ...dataset.measures].map(({ id }) => id);
  const owner = await ownerOrdinal(facts, frame.owner);
  const isGood = allOf([
    sql`s.problem IS NULL`,
    ...checks.map((check) => sql`${check.isWrong} IS NOT TRUE`),
    sql`s.line NOT IN (SELECT line FROM ${BAD_REFERENCES})`,
    sql`s.line NOT IN (SELECT line FROM ${DUPLICATES})`,
  ]);
  for (const field of values.bad)
    await facts.run(sql`CREATE TABLE ${goodValuesOf(field)} AS FROM ${valuesOf(field)} WHERE kind IS NULL`);
  await facts.run(sql`
    CREATE TABLE ${scratch(ACCEPTED)} AS
    SELECT line, ${integer(owner)}::USMALLINT AS ${identifier(FACT_COLUMNS.owner)}, reference AS ${identifier(FACT_COLUMNS.reference)},
      version AS ${identifier(FACT_COLUMNS.version)},
      ${recordKey(secret, frame.owner, dataset.id, sql`reference`)} AS ${identifier(FACT_COLUMNS.recordKey)},
      ${contentHash(columns)} AS ${identifier(FACT_COLUMNS.contentHash)}, ${join(columns.map((id) => identifier(factColumn(id))))}
    FROM (
      SELECT s.line, s.${stagedColumn({ id: 'reference' })} AS reference, ${storedOf(fields, 'version')} AS version,
        ${join(columns.map((id) => sql`${stored(frame, id)} AS ${identifier(factColumn(id))}`))}
      FROM ${STAGED} s ${join(
        judged.map((field) => joinValues(field, values.bad.has(field) ? goodValuesOf(field) : valuesOf(field))),
        ' ',
      )} WHERE ${isGood})`);
}

// In order of id and with md5, which stays the same when a definition is reordered or the engine renewed: otherwise a
// re-delivery of the same rows would look like a change of all of them.
function contentHash(columns: readonly string[]): Fragment {
  const texts = columns.toSorted().map((id) => sql`coalesce(${identifier(factColumn(id))}::VARCHAR, '')`);
  return sql`md5_number_lower(concat_ws('|', ${join(texts)}))`;
}

function stored({ dataset, fields }: CheckFrame, id: string): Fragment {
  const dimension = dataset.dimensions.find((one) => one.id === id);
  if (dimension?.kind === 'band') return sql`${aliasOf(fieldOf(fields, dimension.measure))}.${bandOf(dimension)}`;
  return sql`${storedOf(fields, id)}${castOf(dimension)}`;
}

function castOf(dimension: Dimension | undefined): Fragment {
  return dimension?.kind === 'code-list' ? sql`::USMALLINT[]` : sql``;
}

const storedOf = (fields: readonly Field[], id: string) => sql`${aliasOf(fieldOf(fields, id))}.stored`;

function fieldOf(fields: readonly Field[], id: string): Field {
  const field = fields.find((one) => one.id === id);
  if (!field) throw new Error(`no field '${id}' in the dataset`);
  return field;
}

async function ownerOrdinal(facts: IntakeConnection, owner: string): Promise<number> {
  const [row] = await facts.rows(
    sql`SELECT ordinal FROM codes WHERE codelist = ${PARTNER_CODELIST} AND code = ${owner}`,
  );
  if (!row) throw new Error(`partner '${owner}' is not in the codelist '${PARTNER_CODELIST}'`);
  return Number(row['ordinal']);
}
