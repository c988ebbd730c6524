import type { DatasetDefinition } from '../model/dataset.ts';
import { allOf, type Fragment, sql } from '../sql/sql.ts';
import type { FindingKindId } from './finding-kinds.ts';
import { aliasOf, type Field } from './layout.ts';
import type { ValueSummary } from './value-summary.ts';

/** A check over several fields of one row. `isWrong` speaks of the aliases of the fields' values; null = nothing wrong. */
export interface RowCheck {
  /** The field that the finding is on. */
  readonly field: Field;
  readonly kind: Extract<FindingKindId, 'date-order' | 'measure-order' | 'code-not-valid'>;
  readonly other: Field;
  readonly isWrong: Fragment;
  readonly value: Fragment;
}

/** The row checks of a dataset; those on the validity of codes only where a delivered code has an end or a beginning. */
export function rowChecks(
  dataset: DatasetDefinition,
  fields: readonly Field[],
  values: ValueSummary,
): readonly RowCheck[] {
  const reference = fieldOf(fields, dataset.referenceDate);
  return [
    ...dataset.dateOrder.map(([a, b]) => orderCheck('date-order', fieldOf(fields, a), fieldOf(fields, b))),
    ...dataset.measureOrder.map(([a, b]) => orderCheck('measure-order', fieldOf(fields, a), fieldOf(fields, b))),
    ...[...values.bounded].map((field) => validityCheck(field, reference)),
  ];
}

function orderCheck(kind: 'date-order' | 'measure-order', field: Field, other: Field): RowCheck {
  const [low, high] = [aliasOf(field), aliasOf(other)];
  return {
    field,
    kind,
    other,
    isWrong: sql`(${bothGood(field, other)} AND ${low}.stored > ${high}.stored)`,
    value: sql`${low}.value || ' > ' || ${high}.value`,
  };
}

function validityCheck(field: Field, other: Field): RowCheck {
  const [code, day] = [aliasOf(field), sql`${aliasOf(other)}.stored`];
  return {
    field,
    kind: 'code-not-valid',
    other,
    isWrong: sql`(${bothGood(field, other)} AND (${day} < ${code}.valid_from OR ${day} >= ${code}.valid_until))`,
    value: sql`${code}.value || ' (' || ${aliasOf(other)}.value || ')'`,
  };
}

const bothGood = (a: Field, b: Field) => allOf([a, b].map((field) => sql`${aliasOf(field)}.kind IS NULL`));

function fieldOf(fields: readonly Field[], id: string): Field {
  const field = fields.find((one) => one.id === id);
  if (!field) throw new Error(`the dataset definition names '${id}', which is not among its fields`);
  return field;
}
