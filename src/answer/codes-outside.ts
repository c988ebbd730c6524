import { referenceWindow } from '../governance/reference-window.ts';
import { type Catalogue, codelistOf } from '../model/catalogue.ts';
import { holdsIn } from '../model/code-validity.ts';
import type { Permit } from '../model/doors/permit.ts';
import { type Hierarchy, hierarchyOf } from '../model/hierarchy.ts';
import type { SliceFilter } from '../model/release.ts';

/**
 * Codes of a grouping that no answering slice lets through: nothing is released of them, which a reader must not take
 * for none or few. Follows from the rules alone. A code that did not hold in the period asked for is no gap in it.
 */
export function codesOutside(permit: Permit, id: string, level: string, catalogue: Catalogue): readonly string[] {
  const dimension = permit.dataset.dimensions.find((it) => it.id === id);
  const rules = permit.parts.flatMap((part) => (part.rules.length > 0 ? part.rules.map((rule) => rule.include) : [[]]));
  if (!dimension || dimension.kind === 'date') return [];
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  const holds = holdsIn(hierarchy, referenceWindow(permit.dataset, permit.question));
  return hierarchy
    .nodes(level)
    .filter(holds)
    .filter((node) => rules.every((filters) => filters.some((filter) => excludes(filter, id, node, hierarchy))));
}

function excludes(filter: SliceFilter, dimension: string, node: string, hierarchy: Hierarchy): boolean {
  if (filter.kind !== 'codes' || filter.dimension !== dimension) return false;
  const released = new Set(filter.in.flatMap((code) => hierarchy.leaves(code)));
  return hierarchy.leaves(node).every((leaf) => !released.has(leaf));
}
