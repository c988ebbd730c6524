import { mayCompute } from '../../governance/published-tables/permit-table.ts';
import type { PublishedTable, TableDefinition, TableEdition } from '../../model/published-table.ts';
import { computeEdition } from './compute-edition.ts';
import type { TableEffects } from './effects.ts';
import { knownTables } from './known-tables.ts';
import type { TableAct } from './logged.ts';

/**
 * A definition with its first edition, as it would be stored.
 * @throws InputError NOT_MANDATED, QUESTION_INVALID, TABLE_REFUSED
 */
export async function firstEdition(
  { account }: TableAct,
  definition: TableDefinition,
  effects: TableEffects,
): Promise<{ readonly table: PublishedTable; readonly edition: TableEdition }> {
  const check = () => mayCompute(definition, account, effects.world(), effects.now(), knownTables(effects));
  check();
  const table = { ...definition, id: effects.newId(), definedBy: account, definedAt: effects.now().instant };
  const edition = await computeEdition(table, account, effects);
  // Computing takes time, in which rules and other tables can change.
  check();
  return { table, edition };
}
