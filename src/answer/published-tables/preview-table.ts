import type { TableDefinition } from '../../model/published-table.ts';
import type { TableEffects } from './effects.ts';
import { firstEdition } from './first-edition.ts';
import { logged, type TableAct } from './logged.ts';
import type { TableRead } from './read-table.ts';

/**
 * What a data owner's definition would publish, withhold and cost, from its own records as they hold now. Nothing is stored.
 *
 * @throws InputError NOT_MANDATED, QUESTION_INVALID, TABLE_REFUSED
 */
export async function previewTable(
  act: TableAct,
  definition: TableDefinition,
  effects: TableEffects,
): Promise<TableRead> {
  return logged(act, { preview: definition }, effects, async () => {
    const { table, edition } = await firstEdition(act, definition, effects);
    return { sight: { table, as: 'owner', state: 'checked', editions: [edition], may: [] }, edition };
  });
}
