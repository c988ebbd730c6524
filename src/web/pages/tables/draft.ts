import type { WireTableDefinition, WireTableScopes } from '../../../model/wire/published-table.ts';

export type Scope = WireTableScopes['datasets'][number];
type Definition = WireTableDefinition;

/** A table as it is being defined: what the API takes, and always whole. */
export type Draft = Omit<Definition, 'where'> & { readonly where: NonNullable<Definition['where']> };

export type Linked = Draft['tables'][number];

/** The first draft for a dataset: its theme, or what comes first, over last year. */
export function firstDraft(owner: string, scope: Scope, today: string): Draft {
  const year = Number(today.slice(0, 4));
  const forum = scope.forums.find(({ blockedBy }) => blockedBy === undefined) ?? scope.forums[0];
  return {
    title: { nl: '', en: '' },
    owner,
    dataset: scope.id,
    tables: [firstLinked(scope)],
    period: { from: `${year - 1}-01-01`, until: `${year}-01-01` },
    where: [],
    method: { kind: 'suppression', maxN: 4, protectZeros: false, width: 4 },
    forum: forum?.id ?? '',
    purpose: forum?.purposes[0]?.id ?? '',
    legalGround: '',
    validUntil: `${year + 1}-01-01`,
    terms: { handling: [], marking: '', text: '' },
  };
}

export const firstLinked = (scope: Scope): Linked => ({
  title: { nl: '', en: '' },
  dimensions: scope.dimensions.slice(0, 1).map(wholeDimension),
});

/** A dimension at its coarsest level. */
export const wholeDimension = ({ id, levels }: Scope['dimensions'][number]) => ({
  dimension: id,
  levels: levels.slice(0, 1).map((level) => level.id),
});

/** The same for another dataset: what depends on the dataset begins anew. */
export const ofDataset = (draft: Draft, scope: Scope): Draft => ({
  ...draft,
  dataset: scope.id,
  tables: [firstLinked(scope)],
  where: [],
});

/** What a person still has to say before anything can be computed. */
export function missing(draft: Draft, scope: Scope): readonly ('titles' | 'ground' | 'levels' | 'readers' | 'codes')[] {
  const titles = [draft.title, ...draft.tables.map(({ title }) => title)];
  const isBlocked = scope.forums.find(({ id }) => id === draft.forum)?.blockedBy !== undefined;
  return [
    ...(titles.some(({ nl, en }) => !nl.trim() || !en.trim()) ? (['titles'] as const) : []),
    ...(draft.legalGround.trim() ? [] : (['ground'] as const)),
    ...(draft.tables.some(({ dimensions }) => dimensions.some(({ levels }) => levels.length === 0))
      ? (['levels'] as const)
      : []),
    ...(draft.where.some((filter) => filter.in.length === 0) ? (['codes'] as const) : []),
    ...(isBlocked || !draft.forum ? (['readers'] as const) : []),
  ];
}
