import { mayCompute } from '../../governance/published-tables/permit-table.ts';
import type { PublishedTable, TableDefinition } from '../../model/published-table.ts';
import { computeEdition } from './compute-edition.ts';
import type { TableEffects } from './effects.ts';
import { knownTables } from './known-tables.ts';
import { logged, type TableAct } from './logged.ts';
import { ownTable, type TableSight } from './table-sight.ts';

/**
 * A data owner's definition with its first edition, for the owner alone until a second person approves it.
 *
 * @throws InputError NOT_MANDATED, QUESTION_INVALID, TABLE_REFUSED: nothing is stored then
 */
export async function defineTable(
  act: TableAct,
  definition: TableDefinition,
  effects: TableEffects,
): Promise<TableSight> {
  const subject = { define: definition };
  return logged(act, subject, effects, async () => {
    const check = () => mayCompute(definition, act.account, effects.world(), effects.now(), knownTables(effects));
    check();
    const table: PublishedTable = {
      ...definition,
      id: effects.newId(),
      definedBy: act.account,
      definedAt: effects.now().instant,
    };
    const edition = await computeEdition(table, act.account, effects);
    // Computing takes time, in which rules and other tables can change.
    check();
    effects.append(
      [
        { kind: 'published-table', body: table },
        { kind: 'published-table-edition', body: edition },
      ],
      act.account,
    );
    return ownTable(table, effects);
  });
}
