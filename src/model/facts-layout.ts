import type { DatasetDefinition } from './dataset.ts';

/**
 * How a dataset's records lie in the engine; shared by the rooms that write, read and migrate.
 *
 * One table per dataset. Codes are ordinals of the append-only table `codes(codelist, code, ordinal)`; lists are closed
 * upward (each code with all its ancestors), sorted, distinct; dates are DATE, null = `_U`.
 * A pseudonym is the first 64 bits of a keyed digest (UBIGINT); null = none was given.
 * `code_levels(codelist, level, leaf, node)` maps a leaf ordinal to the node above it on a level.
 * `code_nodes(codelist, level, node)` says which nodes stand on a level (special codes stand on all).
 * A record holds in edition N when `held_from <= N and held_until > N`.
 */
export const FACT_COLUMNS = {
  /** Ordinal of the partner under codelist `partner`. */
  owner: 'owner',
  reference: 'reference',
  version: 'version',
  recordKey: 'record_key',
  contentHash: 'content_hash',
  heldFrom: 'held_from',
  heldUntil: 'held_until',
  /** Which landing brought the row; orders what was said of a record, and stays when the row holds again. */
  landing: 'landing',
} as const;

/** `held_until` of a record that still holds. */
export const HOLDS = 4294967295;

export const factsTable = (dataset: Pick<DatasetDefinition, 'id'>) => `facts_${dataset.id.replaceAll('-', '_')}`;

/** Column of a dimension or measure: its id, always quoted. Prefixed, so that none can be taken for a fixed column. */
export const factColumn = (id: string) => `x_${id.replaceAll('-', '_')}`;

/** Ids of what a record carries, in the order of the definition: dimensions, measures, pseudonyms. */
export const factFields = ({
  dimensions,
  measures,
  pseudonyms = [],
}: Pick<DatasetDefinition, 'dimensions' | 'measures' | 'pseudonyms'>): readonly string[] =>
  [...dimensions, ...measures, ...pseudonyms].map(({ id }) => id);

/** Codelist under which partners have their ordinals. */
export const PARTNER_CODELIST = 'partner';
