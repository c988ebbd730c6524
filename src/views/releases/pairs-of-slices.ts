import { signaturesOf } from './filter-signatures.ts';
import type { ReleaseContext, ShownContent, ShownSlice } from './release-context.ts';
import { dimensionOf } from './release-context.ts';

/** A slice of the first content and one of the second that hold the same record; absent: it is released in only one. */
export interface SlicePair {
  readonly before?: number;
  readonly after?: number;
}

const MOST_CELLS = 50_000;

/**
 * Every way in which one record can lie in the slices of two contents. The values of each dimension fall apart into
 * kinds that all filters treat alike, so that their products are tried and not their values.
 */
export function pairsOfSlices(
  before: ShownContent,
  after: ShownContent,
  context: Pick<ReleaseContext, 'datasets' | 'codelists'>,
): readonly SlicePair[] {
  const filters = [...before.slices, ...after.slices].flatMap((slice) => slice.filters);
  const dimensions = [...new Set(filters.map(({ dimension }) => dimension))];
  const kinds = dimensions.map((id) => {
    const dimension = dimensionOf(context, before.dataset, id) ?? dimensionOf(context, after.dataset, id);
    const own = filters.filter((filter) => filter.dimension === id);
    const list = context.codelists.get(dimension?.codelist ?? '');
    return signaturesOf(own, { list, isSeveral: dimension?.kind === 'code-list' });
  });
  const cells = kinds.reduce((count, those) => count * those.length, 1);
  if (cells > MOST_CELLS) return allPairs(before.slices, after.slices);
  const found = new Map<string, SlicePair>();
  for (let cell = 0; cell < cells; cell += 1) {
    const met = filtersMet(cell, kinds);
    const pair = { ...placed('before', before.slices, met), ...placed('after', after.slices, met) };
    found.set(`${pair.before ?? ''} ${pair.after ?? ''}`, pair);
  }
  return sorted([...found.values()].filter((pair) => pair.before !== undefined || pair.after !== undefined));
}

type Filter = ShownSlice['filters'][number];

/** The filters that a record of this cell meets: one kind of each dimension. */
function filtersMet(cell: number, kinds: readonly (readonly ReadonlySet<Filter>[])[]): ReadonlySet<Filter> {
  const met = new Set<Filter>();
  let rest = cell;
  for (const those of kinds) {
    for (const filter of those[rest % those.length] ?? []) met.add(filter);
    rest = Math.floor(rest / those.length);
  }
  return met;
}

/** A record belongs to the first slice whose filters it all meets. */
function placed(side: 'before' | 'after', slices: readonly ShownSlice[], met: ReadonlySet<Filter>): SlicePair {
  const place = slices.findIndex(({ filters }) => filters.every((filter) => met.has(filter)));
  return place < 0 ? {} : { [side]: place };
}

/** Too many kinds to try: the same layout stands side by side, and of another one everything is set beside everything. */
function allPairs(before: readonly ShownSlice[], after: readonly ShownSlice[]): readonly SlicePair[] {
  const layout = (slices: readonly ShownSlice[]) => JSON.stringify(slices.map(({ filters }) => filters));
  if (layout(before) === layout(after)) return before.map((_, i) => ({ before: i, after: i }));
  return sorted([
    ...before.flatMap((_, i) => after.map((__, j) => ({ before: i, after: j }))),
    ...before.map((_, i) => ({ before: i })),
    ...after.map((_, j) => ({ after: j })),
  ]);
}

const sorted = (pairs: readonly SlicePair[]) =>
  pairs.toSorted((a, b) => (a.after ?? 99) - (b.after ?? 99) || (a.before ?? 99) - (b.before ?? 99));
