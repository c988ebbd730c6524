import type { SourceMapping } from '../model/source-mapping.ts';
import { anyOf, type Fragment, identifier, integer, join, sql, values } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import { type Field, STAGED, stagedColumn } from './layout.ts';
import { REFERENCE_SHAPE } from './reference-shape.ts';
import { scratch } from './scratch.ts';

/** How the fields of a record become columns of the staged rows. */
export interface StagePlan {
  /** Names in the header, in the order of the file. */
  readonly names: readonly string[];
  readonly fields: readonly Field[];
  /** Position in the file by field id. */
  readonly positions: ReadonlyMap<string, number>;
  readonly mapping: SourceMapping | undefined;
  /** Positions of source columns that stand for no field but are read all the same: for references and left-out rows. */
  readonly extras: readonly number[];
}

export const extraColumn = (position: number): Fragment => identifier(`x_${position}`);

export async function createStaged(facts: IntakeConnection, plan: StagePlan): Promise<void> {
  // The file is gone in a minute: compressing it takes longer than writing it.
  const columns = [...plan.fields.map(stagedColumn), ...plan.extras.map(extraColumn)];
  const typed = columns.map((name) => sql`${name} VARCHAR USING COMPRESSION uncompressed`);
  await facts.run(sql`
    CREATE TABLE ${STAGED} (line BIGINT, problem VARCHAR, found INTEGER, surplus VARCHAR, ${join(typed)})`);
}

/** Positions of everything that is read of a file. */
export const readPositions = ({ positions, extras }: StagePlan): readonly number[] =>
  [...new Set([...positions.values(), ...extras])].toSorted((a, b) => a - b);

/**
 * Appends records (a query with line, problem and the list of fields f); misshapen ones too, as far as their fields can
 * be told apart.
 * @param first added to the lines, see `firstOf`
 */
export async function insertStaged(
  facts: IntakeConnection,
  plan: StagePlan,
  records: Fragment,
  first: number,
): Promise<void> {
  const width = plan.names.length;
  const columns = [
    ...plan.fields.map((field) => stagedValue(field, plan)),
    ...plan.extras.map((position) => at(position)),
  ];
  await facts.run(sql`
    INSERT INTO ${STAGED}
    SELECT line + ${first}::BIGINT, CASE WHEN f IS NULL OR problem IS NOT NULL THEN problem
        WHEN len(f) < ${width} THEN 'fields-too-few' WHEN len(f) > ${width} THEN 'fields-too-many' ${leftOut(plan)} END,
      CASE WHEN len(f) <> ${width} THEN len(f) END,
      CASE WHEN len(f) > ${width} THEN array_to_string(f[${width + 1}:], ',') END,
      ${join(columns)}
    FROM (${records})`);
}

const at = (position: number) => sql`coalesce(f[${integer(position + 1)}], '')`;

function leftOut({ mapping, names }: StagePlan): Fragment {
  const rules = (mapping?.leaveOut ?? []).filter((rule) => names.includes(rule.column));
  if (rules.length === 0) return sql``;
  const conditions = rules.map(
    (rule) => sql`trim(${at(names.indexOf(rule.column))}) IN (${values(rule.values.map((value) => value.trim()))})`,
  );
  return sql`WHEN ${anyOf(conditions)} THEN 'rows-left-out'`;
}

function stagedValue(field: Field, plan: StagePlan): Fragment {
  const position = plan.positions.get(field.id);
  if (field.kind.is === 'reference' && plan.mapping?.reference) return builtReference(plan, plan.mapping.reference);
  return position === undefined ? sql`''` : at(position);
}

/**
 * A joined reference that does not have our form (spaces, too long) becomes its digest: the same row, the same reference.
 * The digest of a row covers what is read of it, so that a mended quarantine file, which holds no more, gives the same.
 */
function builtReference(plan: StagePlan, rule: NonNullable<SourceMapping['reference']>): Fragment {
  if (rule.kind === 'columns') {
    const parts = join(rule.columns.map((name) => at(plan.names.indexOf(name))));
    const joined = sql`concat_ws(':', ${parts})`;
    return sql`CASE WHEN regexp_full_match(${joined}, ${REFERENCE_SHAPE}) THEN ${joined} ELSE left(sha256(${joined}), 32) END`;
  }
  return sql`left(sha256(concat_ws(chr(31), ${join(readPositions(plan).map(at))})), 32)`;
}

/** Identical rows are different records: they get a running number, in the order of the file. */
export async function numberReferences(facts: IntakeConnection): Promise<void> {
  const reference = stagedColumn({ id: 'reference' });
  const numbered = scratch('numbered');
  await facts.run(sql`
    CREATE TABLE ${numbered} AS SELECT * REPLACE (
      CASE WHEN problem IS NULL THEN ${reference} || '.' || row_number() OVER (PARTITION BY ${reference}, problem IS NULL ORDER BY line)
      ELSE ${reference} END AS ${reference}) FROM ${STAGED}`);
  await facts.run(sql`DROP TABLE ${STAGED}`);
  await facts.run(sql`CREATE TABLE ${STAGED} AS FROM ${numbered}`);
  await facts.run(sql`DROP TABLE ${numbered}`);
}
