import type { DatasetDefinition } from '../model/dataset.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { type Fragment, join, sql } from '../sql/sql.ts';
import { codeListValues, codeValues } from './check-codes.ts';
import { dateValues } from './check-dates.ts';
import { bandOf, fixedValues, measureValues, versionValues } from './check-numbers.ts';
import { pseudonymValues } from './check-pseudonyms.ts';
import type { IntakeConnection } from './effects.ts';
import { MASK } from './identifiers.ts';
import { type Field, valuesOf } from './layout.ts';

/** What the checks of a delivery go by. */
export interface CheckFrame {
  readonly dataset: DatasetDefinition;
  readonly owner: string;
  readonly fields: readonly Field[];
  readonly mapping: SourceMapping | undefined;
  /** Today in Europe/Amsterdam, ISO. */
  readonly today: string;
}

/**
 * Judges each distinct value of a field once. Millions of rows hold a few thousand different codes, dates and numbers:
 * that makes thorough checks cheap. References, which all differ, are checked by row.
 */
export async function checkValues(facts: IntakeConnection, frame: CheckFrame, secret: Uint8Array): Promise<void> {
  for (const field of frame.fields) {
    const judged = judgedValues(field, frame, secret);
    if (judged)
      await facts.run(sql`
        CREATE TABLE ${valuesOf(field)} AS SELECT *, ${SHOWN} AS shown, ${markOf(field, frame.dataset)} AS mark
          ${isCoded(field) ? sql`, ${markOf(field, frame.dataset, sql`stored_earlier`)} AS mark_earlier` : sql``} FROM (${judged})`);
  }
}

// A number of eight digits and more where a count belongs may be anything, and so may whatever stands where a pseudonym
// belongs: neither is repeated.
const SHOWN = sql`CASE WHEN kind = 'number-range' AND strlen(value) > 7 OR kind = 'pseudonym-shape' THEN ${MASK} ELSE value END`;

// Of what is stored, not of what was written, and with md5, which stays the same when a definition is reordered or the
// engine renewed: otherwise a re-delivery of the same rows would look like a change of all of them.
function markOf(field: Field, dataset: DatasetDefinition, value: Fragment = sql`stored`): Fragment {
  const stored = [value, ...bandsOn(field, dataset).map(bandOf)];
  const texts = stored.map((value) => sql`coalesce(${value}::VARCHAR, '')`);
  return sql`md5_number_lower(concat_ws('|', ${field.id}, ${join(texts)}))`;
}

const isCoded = ({ kind }: Field) =>
  kind.is === 'dimension' && (kind.dimension.kind === 'code' || kind.dimension.kind === 'code-list');

const bandsOn = ({ kind }: Field, { dimensions }: DatasetDefinition) =>
  dimensions
    .filter((one) => one.kind === 'band')
    .filter((one) => kind.is === 'measure' && one.measure === kind.measure.id);

function judgedValues(field: Field, frame: CheckFrame, secret: Uint8Array): Fragment | undefined {
  switch (field.kind.is) {
    case 'reference':
      return undefined;
    case 'version':
      return versionValues(field);
    case 'owner':
      return fixedValues(field, frame.owner, 'owner-wrong');
    case 'unit':
      return fixedValues(field, frame.dataset.unit, 'unit-wrong');
    case 'measure': {
      return measureValues(
        { field, mapping: frame.mapping },
        field.kind.measure.maximum,
        bandsOn(field, frame.dataset),
      );
    }
    case 'dimension':
      return dimensionValues(field, field.kind.dimension, frame);
    case 'pseudonym':
      return pseudonymValues(field, frame, secret);
  }
}

function dimensionValues(
  field: Field,
  dimension: Extract<Field['kind'], { is: 'dimension' }>['dimension'],
  { dataset, mapping, today }: CheckFrame,
): Fragment {
  const reading = { field, mapping };
  switch (dimension.kind) {
    case 'code':
      return codeValues(reading, dimension);
    case 'code-list':
      return codeListValues(reading, dimension, mapping?.separators?.[field.id] ?? '|');
    case 'date':
      return dateValues(reading, dimension, dataset, today);
  }
}
