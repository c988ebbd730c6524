import { type Abundance, abundanceModel } from './abundance-model.ts';
import type { CaptureTable } from './capture-table.ts';

export interface HierarchicalModel {
  /** Its generators, by the places of the lists from 1: '[12,13,4]'. */
  readonly model: string;
  readonly abundance: Abundance;
}

const MOST_LISTS = 5;

/**
 * Every hierarchical log-linear model that has the effects of all lists and effects of at most `order` lists together,
 * best BIC first, refused ones last: 113 for 4 lists. A term enters only with all terms that it contains.
 *
 * @param order lists in the largest term, 1 to lists - 1; default lists - 1 (the saturated model tells nothing)
 * @returns one row per model; see abundance-model for refusals
 * @throws RangeError when there are fewer than 2 or more than 5 lists, or the order is out of range
 * @see Fienberg (1972), Biometrika 59(3); Baillargeon & Rivest (2007); Rcapture 1.4-4, closedpMS.t
 * @example hierarchicalModels(hiv)[0] // [1,2,3,4]: estimate 11125, BIC 117.80
 */
export function hierarchicalModels(
  table: CaptureTable,
  order: number = table.lists.length - 1,
): readonly HierarchicalModel[] {
  const lists = table.lists.length;
  if (lists < 2 || lists > MOST_LISTS) throw new RangeError(`lists must be 2 to ${MOST_LISTS}, got ${lists}`);
  if (!Number.isInteger(order) || order < 1 || order >= lists)
    throw new RangeError(`order must be whole, 1 to ${lists - 1}, got ${order}`);
  return termSets(lists, order)
    .map((terms) => ({
      model: `[${generators(terms, lists).join(',')}]`,
      abundance: abundanceModel(table, (history) => terms.map((term) => Number((history & term) === term))),
    }))
    .sort((a, b) => bicOf(a.abundance) - bicOf(b.abundance));
}

const bicOf = (abundance: Abundance) => (abundance.kind === 'estimated' ? abundance.bic : Number.MAX_VALUE);

/** Closed sets of terms; a term is the sum of 2^i over its lists i. */
function termSets(lists: number, order: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** lists - 1 }, (_, i) => i + 1);
  const ofSize = (size: number) => all.filter((term) => members(term, lists).length === size);
  let sets: readonly (readonly number[])[] = [ofSize(1)];
  for (let size = 2; size <= order; size++)
    sets = sets.flatMap((set) => {
      const allowed = ofSize(size).filter((term) => members(term, lists).every((i) => isIn(set, term & ~(1 << i))));
      return subsets(allowed).map((chosen) => [...set, ...chosen]);
    });
  return sets;
}

const members = (term: number, lists: number) =>
  Array.from({ length: lists }, (_, i) => i).filter((i) => (term & (1 << i)) > 0);

const isIn = (set: readonly number[], term: number) => set.includes(term);

const subsets = (terms: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** terms.length }, (_, choice) => terms.filter((_term, i) => (choice & (1 << i)) > 0));

/** Terms that no other term contains, the largest first, then by their lists. */
function generators(terms: readonly number[], lists: number): readonly string[] {
  return terms
    .filter((term) => !terms.some((other) => other !== term && (other & term) === term))
    .map((term) =>
      members(term, lists)
        .map((i) => i + 1)
        .join(''),
    )
    .sort((a, b) => b.length - a.length || Number(a) - Number(b));
}
