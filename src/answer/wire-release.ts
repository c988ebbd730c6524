import { type Catalogue, codelistOf, datasetOf } from '../model/catalogue.ts';
import { DATE_LEVELS, type Dimension } from '../model/dataset.ts';
import { DATE_LEVEL_LABELS } from '../model/date-level-labels.ts';
import type { Release } from '../model/release.ts';
import type { WireRelease } from '../model/wire/sharing.ts';
import type { World } from '../model/world.ts';
import { describeDimension } from './describe-dimension.ts';

/** A release as its readers get it, with the words of this world. */
export function wireRelease(release: Release, world: Pick<World, 'catalogue' | 'editions'>): WireRelease {
  const edition = world.editions.find((it) => it.release === release.id);
  const { withdrawnAt: _, ...shown } = release;
  const dataset = datasetOf(world.catalogue, release.dataset);
  const named = new Set(
    release.slices.flatMap(({ filters, detail }) => [...filters.map((it) => it.dimension), ...Object.keys(detail)]),
  );
  return {
    ...shown,
    datasetLabel: dataset.label,
    dimensions: dataset.dimensions
      .filter(({ id }) => named.has(id))
      .map((dimension) => describeDimension(dimension, levelsOf(dimension, world.catalogue))),
    slices: release.slices.map(({ pseudonyms, ...slice }) => ({
      ...slice,
      ...(pseudonyms ? { pseudonyms: [...pseudonyms] } : {}),
      filters: slice.filters.map((filter) => (filter.kind === 'codes' ? { ...filter, in: [...filter.in] } : filter)),
    })),
    splitsOn: [...release.splitsOn],
    terms: { ...release.terms, handling: [...release.terms.handling] },
    ...(edition ? { asOf: edition.asOf } : {}),
  };
}

const levelsOf = (dimension: Dimension, catalogue: Catalogue) =>
  dimension.kind === 'date'
    ? DATE_LEVELS.map((id) => ({ id, label: DATE_LEVEL_LABELS[id] }))
    : [...codelistOf(catalogue, dimension.codelist).levels];
