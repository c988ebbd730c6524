import { type Catalogue, codelistOf, datasetOf } from '../model/catalogue.ts';
import { DATE_LEVELS, type DatasetDefinition } from '../model/dataset.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import type { Release, Slice, SliceFilter } from '../model/release.ts';
import { isDate, startOf } from './calendar.ts';
import { ownerZoneProblems } from './owner-zone.ts';

/** Lowest number of changed released records that may make an edition under cell key. */
const LEAST_CHANGES = 10;

/** Everything that keeps a release from being stored; empty = it may. */
export function checkRelease(release: Release, catalogue: Catalogue): readonly string[] {
  const dataset = datasetOf(catalogue, release.dataset);
  const isExact = release.slices.every((slice) => slice.protection.kind === 'exact');
  return [
    ...(dataset.owners.includes(release.owner) ? [] : [`${release.owner} does not deliver ${release.dataset}`]),
    ...ownerZoneProblems(release, dataset),
    ...(release.slices.length > 0 ? [] : ['a release has at least one slice']),
    ...(release.validFrom < release.validUntil ? [] : ['validFrom must lie before validUntil']),
    ...[release.recordsFrom, release.recordsUntil].flatMap((edge) =>
      edge === undefined || /^\d{4}-01-01$/.test(edge)
        ? []
        : [`records are released by whole years: '${edge}' is not the first day of one`],
    ),
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
    ...(slice.pseudonyms ?? []).flatMap((id) =>
      dataset.pseudonyms?.some((pseudonym) => pseudonym.id === id) ? [] : [`there is no pseudonym '${id}'`],
    ),
    ...(slice.overlaps && !dataset.sameEvent ? ['the dataset does not say what makes two records one event'] : []),
    ...checkNumbers(slice),
    ...(slice.notBefore === undefined || isDate(slice.notBefore)
      ? []
      : [`notBefore '${slice.notBefore}' is not a date`]),
  ];
}

const MOST_DIMENSIONS = 8;
const MOST_BASE = 100_000;

function checkNumbers({ protection, maxDimensions, minimumBase }: Slice): readonly string[] {
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  const roundTo = protection.kind === 'cell-key' ? (protection.roundTo ?? 1) : 1;
  return [
    ...(isWhole(maxDimensions, 1, MOST_DIMENSIONS)
      ? []
      : [`maxDimensions must be a whole number from 1 to ${MOST_DIMENSIONS}`]),
    ...(isWhole(minimumBase, 0, MOST_BASE) ? [] : [`minimumBase must be a whole number from 0 to ${MOST_BASE}`]),
    ...(isWhole(roundTo, 1, MOST_BASE) ? [] : [`roundTo must be a whole number from 1 to ${MOST_BASE}`]),
    ...(protection.kind === 'exact' || TABLES.has(protection.table) ? [] : [`there is no table '${protection.table}'`]),
  ];
}

const TABLES: ReadonlySet<string> = new Set(['D5_V3_js2']);

function levelsOf(id: string, dataset: DatasetDefinition, catalogue: Catalogue): readonly string[] {
  const dimension = dataset.dimensions.find((it) => it.id === id);
  if (!dimension) return [];
  return dimension.kind === 'date' ? DATE_LEVELS : hierarchyOf(codelistOf(catalogue, dimension.codelist)).levels;
}

function checkFilter(filter: SliceFilter, dataset: DatasetDefinition, catalogue: Catalogue): readonly string[] {
  const dimension = dataset.dimensions.find((it) => it.id === filter.dimension);
  if (!dimension) return [`'${filter.dimension}' is not a dimension`];
  if (filter.kind === 'window') {
    if (dimension.kind !== 'date') return [`'${filter.dimension}' is not a date`];
    // Whole months: a slice that begins within one would cut the periods that are asked for.
    return [filter.from, filter.until].flatMap((edge) =>
      edge === undefined || (isDate(edge) && startOf('month', edge) === edge)
        ? []
        : [`'${edge}' is not the first day of a month`],
    );
  }
  if (dimension.kind === 'date') return [`'${filter.dimension}' is a date; filter it with a window`];
  if (filter.in.length === 0) return [`the filter on '${filter.dimension}' names no code`];
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  return filter.in
    .filter((code) => !hierarchy.has(code))
    .map((code) => `'${code}' is not in codelist '${hierarchy.codelist.id}'`);
}

/** Dimensions on which slices filter, where slices differ in detail, form or protection. */
function missingSplits(slices: readonly Slice[]): readonly string[] {
  const shapes = new Set(
    slices.map(({ detail, form, protection, maxDimensions, notBefore, pseudonyms, overlaps }) =>
      JSON.stringify([
        Object.entries(detail).sort(),
        form,
        protection,
        maxDimensions,
        notBefore,
        pseudonyms?.toSorted(),
        overlaps,
      ]),
    ),
  );
  if (shapes.size < 2) return [];
  return [...new Set(slices.flatMap((slice) => slice.filters.map((filter) => filter.dimension)))];
}
