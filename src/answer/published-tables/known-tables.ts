import type { KnownTable } from '../../governance/published-tables/table-audience.ts';
import type { TableEdition } from '../../model/published-table.ts';
import type { TableEffects } from './effects.ts';

type Known = Pick<TableEffects, 'tables' | 'editions'>;

/** Every table that a forum ever saw or that waits to be seen: what was declined or withdrawn before that counts for nothing. */
export function knownTables(effects: Known): readonly KnownTable[] {
  const byTable = Map.groupBy(effects.editions(), ({ table }) => table);
  return effects.tables().flatMap((table) => {
    const { wasPublished, isWaiting } = publishedOf(byTable.get(table.id) ?? []);
    return wasPublished || (isWaiting && !table.withdrawnAt) ? [{ table, wasPublished }] : [];
  });
}

export const editionsOf = (id: string, effects: Pick<TableEffects, 'editions'>): readonly TableEdition[] =>
  effects.editions().filter((edition) => edition.table === id);

/** What became of the editions of one table, oldest first. */
export function publishedOf(editions: readonly TableEdition[]) {
  const last = editions.at(-1);
  return {
    wasPublished: editions.some(({ approvedAt }) => approvedAt !== undefined),
    isWaiting: last !== undefined && last.approvedAt === undefined && last.declined === undefined,
  };
}
