import { mayCompute } from '../../governance/published-tables/permit-table.ts';
import { actsFor } from '../../governance/published-tables/table-roles.ts';
import { InputError } from '../../model/errors.ts';
import { computeEdition } from './compute-edition.ts';
import type { TableEffects } from './effects.ts';
import { knownTables } from './known-tables.ts';
import { logged, type TableAct } from './logged.ts';
import { ownTable, type TableSight, tableOfOwner } from './table-sight.ts';

/**
 * A second person of the owner lets the forum see the last edition.
 * @throws InputError NOT_FOUND, NOT_MANDATED, TABLE_STATE, TABLE_REFUSED
 */
export async function approveTable(act: TableAct, id: string, effects: TableEffects): Promise<TableSight> {
  return logged(act, { approve: id }, effects, async () => {
    const { table, editions, state, blockedBy } = tableOfOwner(act.account, id, effects);
    const [world, now] = [effects.world(), effects.now()];
    if (!actsFor(act.account, table.owner, ['approver'], world, now))
      throw new InputError('NOT_MANDATED', `'${act.account}' holds no mandate as approver of ${table.owner}`);
    const last = editions.at(-1);
    if (!last || last.approvedAt !== undefined || !['checked', 'active'].includes(state))
      throw new InputError('TABLE_STATE', `nothing of table '${id}', which is ${state}, waits for approval`);
    if ([table.definedBy, last.computedBy].includes(act.account))
      throw new InputError('NOT_MANDATED', 'who defined or computed a table cannot approve it: a second person must');
    if (blockedBy !== undefined) throw new InputError('TABLE_REFUSED', blockedBy);
    const approved = { ...last, approvedBy: act.account, approvedAt: now.instant };
    effects.append([{ kind: 'published-table-edition', body: approved }], act.account);
    return ownTable(table, effects);
  });
}

/**
 * Ends a table at the next read. What was read stays known, so its figures count for every later table.
 * @throws InputError NOT_FOUND, NOT_MANDATED, TABLE_STATE
 */
export async function withdrawTable(act: TableAct, id: string, effects: TableEffects): Promise<TableSight> {
  return logged(act, { withdraw: id }, effects, async () => {
    const { table, state } = tableOfOwner(act.account, id, effects);
    const [world, now] = [effects.world(), effects.now()];
    if (!actsFor(act.account, table.owner, ['data-owner', 'approver'], world, now))
      throw new InputError('NOT_MANDATED', `'${act.account}' may not withdraw tables of ${table.owner}`);
    if (state === 'withdrawn') throw new InputError('TABLE_STATE', `table '${id}' was withdrawn already`);
    const withdrawn = { ...table, withdrawnAt: now.instant };
    effects.append([{ kind: 'published-table', body: withdrawn }], act.account);
    return ownTable(withdrawn, effects);
  });
}

/**
 * The next edition, for the owner alone until it is approved.
 * @throws InputError NOT_FOUND, NOT_MANDATED, TABLE_STATE, TABLE_REFUSED
 */
export async function renewTable(act: TableAct, id: string, effects: TableEffects): Promise<TableSight> {
  return logged(act, { renew: id }, effects, async () => {
    const check = () => {
      const sight = tableOfOwner(act.account, id, effects);
      mayCompute(sight.table, act.account, effects.world(), effects.now(), knownTables(effects), id);
      const last = sight.editions.at(-1);
      if (sight.state !== 'active' || last?.approvedAt === undefined)
        throw new InputError('TABLE_STATE', `table '${id}' is ${sight.state}, or its last edition waits for approval`);
      return { table: sight.table, editions: sight.editions };
    };
    const { table, editions } = check();
    const edition = await computeEdition(table, act.account, effects, editions);
    if (check().editions.length !== editions.length)
      throw new InputError('TABLE_STATE', `another edition of table '${id}' was computed at the same time`);
    effects.append([{ kind: 'published-table-edition', body: edition }], act.account);
    return ownTable(table, effects);
  });
}
