import type { TableDefinition } from '../../model/published-table.ts';
import type { TableEffects } from './effects.ts';
import { firstEdition } from './first-edition.ts';
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
    const { table, edition } = await firstEdition(act, definition, effects);
    effects.append(
      [
        { kind: 'published-table', body: table },
        { kind: 'published-table-edition', body: edition },
      ],
      act.account,
    );
    return ownTable(act.account, table, effects);
  });
}
