import { factsTable } from '../model/facts-layout.ts';
import { type Fragment, identifier, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import { identifierIn, MASK } from './identifiers.ts';
import { aliasOf, type Field, joinValues, STAGED, stagedColumn } from './layout.ts';
import { LONGEST_REFERENCE, REFERENCE_SHAPE } from './reference-shape.ts';
import { ownerOrdinal, type Which } from './said.ts';
import { scratch } from './scratch.ts';

/** Rows whose reference cannot be used: line, value, kind, shown; misshapen rows too. */
export const BAD_REFERENCES = scratch('bad_references');
/** Rows whose reference and version occur more than once in the file: line, value. */
export const DUPLICATES = scratch('duplicates');

/** Judges the references, row by row and against each other. */
export async function checkReferences(
  facts: IntakeConnection,
  { dataset, owner }: Which,
  reference: Field,
  version: Field,
): Promise<void> {
  const value = sql`s.${stagedColumn(reference)}`;
  await facts.run(sql`
    CREATE TABLE ${BAD_REFERENCES} AS
    SELECT line, value, kind, CASE WHEN starts_with(kind, 'identifier-') THEN ${MASK} ELSE value END AS shown
    FROM (SELECT line, ${value} AS value, ${referenceProblem(value)} AS kind FROM ${STAGED} s) WHERE kind IS NOT NULL`);
  await facts.run(sql`
    INSERT INTO ${BAD_REFERENCES}
    SELECT line, ${value}, 'reference-replaced', ${value} FROM ${STAGED} s WHERE ${value} IN (${replaced({ dataset, owner })})`);
  // Hashes first: grouping millions of references themselves takes several times the memory.
  await facts.run(sql`
    CREATE TABLE ${DUPLICATES} AS
    SELECT line, reference AS value FROM (
      SELECT s.line, ${value} AS reference, count(*) OVER (PARTITION BY ${value}, ${aliasOf(version)}.stored) AS same
      FROM ${STAGED} s ${joinValues(version)}
      WHERE s.problem IS NULL AND ${value} <> '' AND ${aliasOf(version)}.kind IS NULL AND hash(${value}) IN (
        SELECT hash(${stagedColumn(reference)}) FROM ${STAGED} WHERE problem IS NULL GROUP BY 1 HAVING count(*) > 1))
    WHERE same > 1`);
}

// Names that were given up and that no record has now: after a swap the old name is another record's.
function replaced({ dataset, owner }: Which): Fragment {
  return sql`
    SELECT r.old FROM delivery_renames r JOIN deliveries d ON d.id = r.delivery AND d.state = 'accepted'
    WHERE r.dataset = ${dataset.id} AND r.owner = ${ownerOrdinal(owner)}
      AND r.old NOT IN (SELECT reference FROM ${identifier(factsTable(dataset))} WHERE owner = ${ownerOrdinal(owner)}
        AND reference IN (SELECT old FROM delivery_renames WHERE dataset = ${dataset.id}))`;
}

// Patterns on whole sentences come later, and only for what does not have the form: see `identify`.
export function referenceProblem(value: Fragment): Fragment {
  return sql`CASE
    WHEN ${value} = '' THEN 'reference-missing'
    WHEN regexp_full_match(${value}, ${REFERENCE_SHAPE}) THEN ${identifierIn(value, 'reference')}
    WHEN length(${value}) > ${LONGEST_REFERENCE} THEN 'reference-too-long' ELSE 'reference-shape' END`;
}
