import type { Dimension } from '../model/dataset.ts';
import { FACT_COLUMNS, factColumn, factFields, PARTNER_CODELIST } from '../model/facts-layout.ts';
import { type Fragment, identifier, integer, join, sql } from '../sql/sql.ts';
import { bandOf } from './check-numbers.ts';
import { BAD_REFERENCES, DUPLICATES } from './check-references.ts';
import type { RowCheck } from './check-rows.ts';
import type { CheckFrame } from './check-values.ts';
import type { IntakeConnection } from './effects.ts';
import { aliasOf, type Field, joinValues, STAGED, stagedColumn } from './layout.ts';
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
  dated: ReadonlySet<string>,
): Promise<void> {
  const { dataset, fields } = frame;
  const choose = earlierOrNot(frame, dated);
  const judged = fields.filter((field) => field.kind.is !== 'reference');
  const columns = factFields(dataset);
  const owner = await ownerOrdinal(facts, frame.owner);
  const kinds = [...values.bad].map((field) => sql`${aliasOf(field)}.kind`);
  // One expression over all tables, which the engine can put nowhere but after the joins. Taken apart, it would read each
  // part as a strong filter, expect few rows, and build hash tables over the rows instead of over the values.
  const isGood = sql`CASE WHEN coalesce(${join([sql`s.problem`, ...kinds, sql`NULL`])}) IS NOT NULL THEN false
    ${join(
      checks.map((check) => sql`WHEN ${check.isWrong} THEN false`),
      ' ',
    )} ELSE true END`;
  await facts.run(sql`
    CREATE TABLE ${scratch(ACCEPTED)} AS
    SELECT line, ${integer(owner)}::USMALLINT AS ${identifier(FACT_COLUMNS.owner)}, reference AS ${identifier(FACT_COLUMNS.reference)},
      version AS ${identifier(FACT_COLUMNS.version)},
      ${recordKey(secret, frame.owner, dataset.id, sql`reference`)} AS ${identifier(FACT_COLUMNS.recordKey)},
      content_hash AS ${identifier(FACT_COLUMNS.contentHash)}, ${join(columns.map((id) => identifier(factColumn(id))))}
    FROM (
      SELECT s.line, s.${stagedColumn({ id: 'reference' })} AS reference, ${storedOf(fields, 'version')} AS version,
        ${contentHash(judged.filter(isContent), choose)} AS content_hash,
        ${join(columns.map((id) => sql`${stored(frame, id, choose)} AS ${identifier(factColumn(id))}`))}
      FROM ${STAGED} s ${join(
        judged.map((field) => joinValues(field)),
        ' ',
      )}
      WHERE ${isGood} AND s.line NOT IN (SELECT line FROM ${BAD_REFERENCES}) AND s.line NOT IN (SELECT line FROM ${DUPLICATES}))`);
}

type Choose = (field: Field, column: 'stored' | 'mark') => Fragment;

/** Where an alias reads a value as another code before some date: which of the two, by the row's reference date. */
function earlierOrNot({ dataset, fields }: CheckFrame, dated: ReadonlySet<string>): Choose {
  const day = sql`${aliasOf(fieldOf(fields, dataset.referenceDate))}.stored`;
  return (field, column) => {
    const v = aliasOf(field);
    const { kind } = field;
    if (kind.is !== 'dimension' || kind.dimension.kind === 'date' || !dated.has(kind.dimension.codelist))
      return sql`${v}.${identifier(column)}`;
    return sql`CASE WHEN ${day} < ${v}.earlier_until THEN ${v}.${identifier(`${column}_earlier`)} ELSE ${v}.${identifier(column)} END`;
  };
}

// Each value of each field has a random mark of 64 bits, worked out once; together they mark the content of the row.
const contentHash = (fields: readonly Field[], choose: Choose): Fragment =>
  fields.map((field) => choose(field, 'mark')).reduce((all, mark) => sql`xor(${all}, ${mark})`, sql`0::UBIGINT`);

const isContent = ({ kind }: Field) => kind.is === 'dimension' || kind.is === 'measure' || kind.is === 'pseudonym';

function stored({ dataset, fields }: CheckFrame, id: string, choose: Choose): Fragment {
  const dimension = dataset.dimensions.find((one) => one.id === id);
  if (dimension?.kind === 'band') return sql`${aliasOf(fieldOf(fields, dimension.measure))}.${bandOf(dimension)}`;
  return sql`(${choose(fieldOf(fields, id), 'stored')})${castOf(dimension)}`;
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
