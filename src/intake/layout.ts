import {
  type BandDimension,
  type DatasetDefinition,
  type Dimension,
  type Measure,
  type PseudonymField,
  RECORD_COLUMNS,
} from '../model/dataset.ts';
import { type Fragment, identifier, sql } from '../sql/sql.ts';
import { scratch } from './scratch.ts';

/** What a column of a source file is for. Bands are not in source files. */
export type FieldKind =
  | { readonly is: 'reference' | 'version' | 'owner' | 'unit' }
  | { readonly is: 'dimension'; readonly dimension: Exclude<Dimension, BandDimension> }
  | { readonly is: 'measure'; readonly measure: Measure }
  | { readonly is: 'pseudonym'; readonly pseudonym: PseudonymField };

/** A column that the dataset knows. `place` orders the findings within a line and names the tables of the column. */
export interface Field {
  readonly id: string;
  readonly place: number;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
}

/** Every column that a source file of the dataset may have, in the order of the definition. */
export function fieldsOf(dataset: DatasetDefinition): readonly Field[] {
  const fixed = Object.values(RECORD_COLUMNS).map((is) => ({ id: is, kind: { is }, isRequired: is === 'reference' }));
  const dimensions = dataset.dimensions.flatMap((dimension) =>
    dimension.kind === 'band'
      ? []
      : [{ id: dimension.id, kind: { is: 'dimension', dimension } as const, isRequired: dimension.isRequired }],
  );
  const measures = dataset.measures.map((measure) => ({
    id: measure.id,
    kind: { is: 'measure', measure } as const,
    isRequired: measure.isRequired,
  }));
  const pseudonyms = (dataset.pseudonyms ?? []).map((pseudonym) => ({
    id: pseudonym.id,
    kind: { is: 'pseudonym', pseudonym } as const,
    isRequired: pseudonym.isRequired,
  }));
  return [...fixed, ...dimensions, ...measures, ...pseudonyms].map((field, i) => ({ ...field, place: i + 1 }));
}

/** The staged rows: `line`, `problem`, `found`, and one text column per field, empty where the file has none. */
export const STAGED = scratch('staged');

/** Column of a field in the staged rows. */
export const stagedColumn = (field: Pick<Field, 'id'>): Fragment => identifier(`f_${field.id}`);

/** The distinct values of a field with what they mean: value, rows, kind, notice, about, stored, valid_from, valid_until. */
export const valuesOf = (field: Pick<Field, 'place'>): Fragment => scratch(`values_${field.place}`);

/** Alias of a field's values in a join, and the join itself: every staged value has exactly one row there. */
export const aliasOf = (field: Pick<Field, 'place'>): Fragment => identifier(`v${field.place}`);

export const joinValues = (field: Field): Fragment =>
  sql`JOIN ${valuesOf(field)} ${aliasOf(field)} ON ${aliasOf(field)}.value = s.${stagedColumn(field)}`;
