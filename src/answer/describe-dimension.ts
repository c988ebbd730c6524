import type { Dimension } from '../model/dataset.ts';
import type { WireDimension } from '../model/wire/words.ts';

/** A dimension in words, with the levels that are given. */
export const describeDimension = (dimension: Dimension, levels: WireDimension['levels']): WireDimension => ({
  id: dimension.id,
  kind: dimension.kind,
  label: dimension.label,
  definition: dimension.definition,
  ...(dimension.kind === 'date' ? {} : { codelist: dimension.codelist }),
  levels,
});
