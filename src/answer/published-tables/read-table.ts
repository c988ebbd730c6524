import { InputError } from '../../model/errors.ts';
import type { TableEdition } from '../../model/published-table.ts';
import type { TableEffects } from './effects.ts';
import { logged, type TableAct } from './logged.ts';
import { type TableSight, visibleTable } from './table-sight.ts';

/** One edition, and the table that it is of. */
export interface TableRead {
  readonly sight: TableSight;
  readonly edition: TableEdition;
}

/**
 * The figures of one edition: whether they may be seen is decided anew at each read.
 * @throws InputError NOT_FOUND, also when it is there for others
 */
export async function readTable(act: TableAct, id: string, number: number, effects: TableEffects): Promise<TableRead> {
  return logged(act, { read: id, edition: number }, effects, async () => {
    const sight = visibleTable(act.account, id, effects);
    const edition = sight.editions.find((it) => it.number === number);
    if (!edition) throw new InputError('NOT_FOUND', `table '${id}' has no edition ${number} for this account`);
    return { sight, edition };
  });
}
