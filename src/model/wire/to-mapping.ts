import type { DatasetId, PartnerId } from '../ids.ts';
import type { SourceMapping } from '../source-mapping.ts';
import type { MappingContent } from './mapping.ts';

/** A mapping as it came over the wire, for one partner and dataset; not checked against the dataset. */
export function toMapping(
  content: MappingContent,
  place: { readonly partner: PartnerId; readonly dataset: DatasetId; readonly name: string; readonly version: number },
): SourceMapping {
  const { layout, columns, codes, separators, dates, numbers, reference, leaveOut } = content;
  const { sheet, headerRow } = layout ?? {};
  return {
    ...place,
    ...(layout === undefined
      ? {}
      : { layout: { ...(sheet === undefined ? {} : { sheet }), ...(headerRow === undefined ? {} : { headerRow }) } }),
    columns,
    codes,
    ...(separators === undefined ? {} : { separators }),
    ...(dates === undefined ? {} : { dates }),
    ...(numbers === undefined ? {} : { numbers: formsOf(numbers) }),
    ...(reference === undefined ? {} : { reference }),
    ...(leaveOut === undefined ? {} : { leaveOut }),
  };
}

const formsOf = (numbers: NonNullable<MappingContent['numbers']>) =>
  Object.fromEntries(
    Object.entries(numbers).map(([id, { decimalSign, factor }]) => [
      id,
      factor === undefined ? { decimalSign } : { decimalSign, factor },
    ]),
  );
