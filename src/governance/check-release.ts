import { type Catalogue, codelistOf, datasetOf } from '../model/catalogue.ts';
import { DATE_LEVELS, type DatasetDefinition } from '../model/dataset.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import type { Release, Slice, SliceFilter } from '../model/release.ts';

/** Lowest number of changed released records that may make an edition under cell key. */
const LEAST_CHANGES = 10;

/** Everything that keeps a release from being stored; empty = it may. */
export function checkRelease(release: Release, catalogue: Catalogue): readonly string[] {
  const dataset = datasetOf(catalogue, release.dataset);
  const isExact = release.slices.every((slice) => slice.protection.kind === 'exact');
  return [
    ...(dataset.owners.includes(release.owner) ? [] : [`${release.owner} does not deliver ${release.dataset}`]),
    ...(release.slices.length > 0 ? [] : ['a release has at least one slice']),
    ...(release.validFrom < release.validUntil ? [] : ['validFrom must lie before validUntil']),
    ...(dataset.kind === 'counts' && !isExact
      ? [`${release.dataset} holds aggregates and is released only exact`]
      : []),
    ...(isExact || release.editionMinimum >= LEAST_CHANGES
      ? []
      : [`editionMinimum under ${LEAST_CHANGES} needs an exact release`]),
    ...release.slices.flatMap((slice, i) =>
      checkSlice(slice, dataset, catalogue).map((problem) => `slice ${i + 1}: ${problem}`),
    ),
    ...missingSplits(release.slices)
      .filter((id) => !release.splitsOn.includes(id))
      .map((id) => `slices that differ filter on '${id}', which that difference discloses: list it under splitsOn`),
  ];
}

function checkSlice(slice: Slice, dataset: DatasetDefinition, catalogue: Catalogue): readonly string[] {
  return [
    ...Object.entries(slice.detail).flatMap(([id, level]) =>
      levelsOf(id, dataset, catalogue).includes(level) ? [] : [`'${id}' has no level '${level}'`],
    ),
    ...slice.filters.flatMap((filter) => checkFilter(filter, dataset, catalogue)),
  ];
}

function levelsOf(id: string, dataset: DatasetDefinition, catalogue: Catalogue): readonly string[] {
  const dimension = dataset.dimensions.find((it) => it.id === id);
  if (!dimension) return [];
  return dimension.kind === 'date' ? DATE_LEVELS : hierarchyOf(codelistOf(catalogue, dimension.codelist)).levels;
}

function checkFilter(filter: SliceFilter, dataset: DatasetDefinition, catalogue: Catalogue): readonly string[] {
  const dimension = dataset.dimensions.find((it) => it.id === filter.dimension);
  if (!dimension) return [`'${filter.dimension}' is not a dimension`];
  if (filter.kind === 'window') return dimension.kind === 'date' ? [] : [`'${filter.dimension}' is not a date`];
  if (dimension.kind === 'date') return [`'${filter.dimension}' is a date; filter it with a window`];
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  return filter.in
    .filter((code) => !hierarchy.has(code))
    .map((code) => `'${code}' is not in codelist '${hierarchy.codelist.id}'`);
}

/** Dimensions on which slices filter, where slices differ in detail, form or protection. */
function missingSplits(slices: readonly Slice[]): readonly string[] {
  const shapes = new Set(
    slices.map(({ detail, form, protection }) => JSON.stringify([Object.entries(detail).sort(), form, protection])),
  );
  if (shapes.size < 2) return [];
  return [...new Set(slices.flatMap((slice) => slice.filters.map((filter) => filter.dimension)))];
}
