import type { SourceMapping } from '../model/source-mapping.ts';
import { type Fragment, join, sql } from '../sql/sql.ts';
import { BAD_REFERENCES } from './check-references.ts';
import type { IntakeConnection } from './effects.ts';
import { identifierIn, isForbidden, MASK } from './identifiers.ts';
import { type Field, valuesOf } from './layout.ts';
import { scratch } from './scratch.ts';
import { NODES } from './words-table.ts';

const IDENTIFIED = scratch('identified');

// Other kinds prove the form of the value: a date that does not exist is still no name. A list may hold more than one
// thing that is wrong, and says only the first.
const FREE_FORM = sql`
  ('code-unknown', 'code-not-finest', 'date-not', 'number-not-whole', 'version-invalid', 'owner-wrong', 'unit-wrong', 'pseudonym-shape', 'wpg-article-12',
   'marking-too-high', 'reference-shape', 'reference-too-long')`;

/**
 * Looks for direct identifiers in every distinct value that is not what its field may hold, and masks them. One statement
 * for all fields: the patterns are large, and the engine compiles them anew for each statement. Says whether it found any.
 */
export async function identify(
  facts: IntakeConnection,
  fields: readonly Field[],
  mapping: SourceMapping | undefined,
): Promise<boolean> {
  if (fields.length === 0) return false;
  const parts = join(
    fields.map((field) => doubtful(field, mapping)),
    ' UNION ALL ',
  );
  // A label in place of a code is a slip, not a name: 'Verenigde Arabische Emiraten' is no person.
  await facts.run(sql`
    CREATE TABLE ${IDENTIFIED} AS
    SELECT place, value, any_value(identified) AS kind FROM (
      SELECT place, value, ${identifierIn(sql`part`, 'text')} AS identified
      FROM (SELECT DISTINCT * FROM (${parts})) WHERE part NOT IN (SELECT code FROM ${NODES})
        AND lower(part) NOT IN (SELECT lower(label_nl) FROM ${NODES} UNION SELECT lower(label_en) FROM ${NODES}))
    WHERE identified IS NOT NULL GROUP BY place, value`);
  const places = new Set(
    (await facts.rows(sql`SELECT DISTINCT place FROM ${IDENTIFIED}`)).map((row) => Number(row['place'])),
  );
  for (const field of fields.filter(({ place }) => places.has(place)))
    await facts.run(sql`
      UPDATE ${tableOf(field)} v SET kind = CASE WHEN ${isForbidden(sql`v.kind`)} THEN v.kind ELSE i.kind END, shown = ${MASK}
      FROM ${IDENTIFIED} i WHERE i.place = ${field.place} AND i.value = v.value`);
  return places.size > 0;
}

const tableOf = (field: Field): Fragment => (field.kind.is === 'reference' ? BAD_REFERENCES : valuesOf(field));

// The whole value, its parts as a list of codes, and its words: an identifier may stand among other things.
function doubtful(field: Field, mapping: SourceMapping | undefined): Fragment {
  const separator = mapping?.separators?.[field.id] ?? '|';
  return sql`
    SELECT ${field.place} AS place, value,
      unnest([value] || string_split(value, ${separator}) || string_split_regex(value, '[|,;/#:\\s]+')) AS part
    FROM ${tableOf(field)} WHERE kind IN ${FREE_FORM}`;
}
