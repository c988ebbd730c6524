import type { ShownSlice } from './release-context.ts';

/** Dimensions that are disclosed because slices that differ filter on them: a release must list them. */
export function splitsOf(slices: readonly ShownSlice[]): readonly string[] {
  const shapes = new Set(
    slices.map(({ filters: _, minimumBase: __, detail, pseudonyms = [], ...rest }) =>
      JSON.stringify([Object.entries(detail).sort(), pseudonyms.toSorted(), Object.entries(rest).sort()]),
    ),
  );
  if (shapes.size < 2) return [];
  return [...new Set(slices.flatMap(({ filters }) => filters.map(({ dimension }) => dimension)))];
}
