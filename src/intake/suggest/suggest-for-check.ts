import { type Catalogue, codelistOf } from '../../model/catalogue.ts';
import type { DatasetDefinition } from '../../model/dataset.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { FieldValue, FieldValues } from '../drafts/values-by-field.ts';
import { type SuggestedCode, suggestCode } from './suggest-code.ts';

export interface SuggestedValues extends FieldValues {
  readonly values: readonly (FieldValue & { readonly suggested?: SuggestedCode })[];
}

/** The values without a code, each with the likeliest one, if there is one. */
export function suggestForCheck(
  found: readonly FieldValues[],
  dataset: DatasetDefinition,
  catalogue: Catalogue,
  earlier: readonly SourceMapping[],
): readonly SuggestedValues[] {
  return found.map((one) => {
    const dimension = dataset.dimensions.find(({ id }) => id === one.field);
    if (!dimension || dimension.kind === 'date') return one;
    const list = codelistOf(catalogue, dimension.codelist);
    const said = Object.assign({}, ...earlier.map(({ codes }) => codes[one.field] ?? {}));
    const values = one.values.map((value) => {
      const suggested = value.code === undefined ? suggestCode(value.value, list, said) : undefined;
      return suggested ? { ...value, suggested } : value;
    });
    return { ...one, values };
  });
}
