import type { KnownTable } from '../../governance/published-tables/table-audience.ts';
import type { TableEdition } from '../../model/published-table.ts';
import type { TableEffects } from './effects.ts';

/** Every table that was ever defined, and whether a forum ever saw it. */
export function knownTables(effects: Pick<TableEffects, 'tables' | 'editions'>): readonly KnownTable[] {
  const seen = new Set(effects.editions().flatMap((edition) => (edition.approvedAt ? [edition.table] : [])));
  return effects.tables().map((table) => ({ table, wasPublished: seen.has(table.id) }));
}

export const editionsOf = (id: string, effects: Pick<TableEffects, 'editions'>): readonly TableEdition[] =>
  effects.editions().filter((edition) => edition.table === id);
