import type { DatasetDefinition } from '../model/dataset.ts';
import type { Release } from '../model/release.ts';

/** What of the release is the owner's alone, and may be in no release at all; empty = nothing. */
export function ownerZoneProblems(release: Pick<Release, 'slices'>, dataset: DatasetDefinition): readonly string[] {
  if (dataset.ownerZoneOnly) return [`${dataset.id} is for the owner's own view only and is never released`];
  const own = new Set(dataset.dimensions.filter((dimension) => dimension.ownerZoneOnly).map(({ id }) => id));
  const named = release.slices.flatMap(({ detail, filters }) => [
    ...Object.keys(detail),
    ...filters.map((filter) => filter.dimension),
  ]);
  return [...new Set(named)]
    .filter((id) => own.has(id))
    .map((id) => `'${id}' is for the owner's own view only and is never released`);
}
