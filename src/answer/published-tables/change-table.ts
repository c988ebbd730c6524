import { mayCompute } from '../../governance/published-tables/permit-table.ts';
import { besideText } from '../../governance/published-tables/table-audience.ts';
import { actsFor } from '../../governance/published-tables/table-roles.ts';
import { InputError } from '../../model/errors.ts';
import { computeEdition } from './compute-edition.ts';
import type { TableEffects } from './effects.ts';
import { knownTables, publishedOf } from './known-tables.ts';
import { logged, type TableAct } from './logged.ts';
import { ownTable, type TableSight, tableOfOwner } from './table-sight.ts';

/**
 * A second person of the owner lets the forum see the last edition.
 * @throws InputError NOT_FOUND, NOT_MANDATED, TABLE_STATE, TABLE_REFUSED
 */
export async function approveTable(act: TableAct, id: string, effects: TableEffects): Promise<TableSight> {
  return logged(act, { approve: id }, effects, async () => {
    const { table, last, blockedBy } = waiting(act, id, effects);
    if (blockedBy !== undefined) throw new InputError('TABLE_REFUSED', besideText(table, blockedBy));
    const approved = { ...last, approvedBy: act.account, approvedAt: effects.now().instant };
    effects.append([{ kind: 'published-table-edition', body: approved }], act.account);
    return ownTable(act.account, table, effects);
  });
}

/**
 * A second person of the owner keeps the last edition in. Nobody else ever saw it, so it counts for nothing afterwards.
 * @throws InputError NOT_FOUND, NOT_MANDATED, TABLE_STATE
 */
export async function declineTable(
  act: TableAct,
  id: string,
  because: string,
  effects: TableEffects,
): Promise<TableSight> {
  return logged(act, { decline: id }, effects, async () => {
    const { table, last } = waiting(act, id, effects);
    const declined = { ...last, declined: { by: act.account, at: effects.now().instant, because } };
    effects.append([{ kind: 'published-table-edition', body: declined }], act.account);
    return ownTable(act.account, table, effects);
  });
}

/** The edition that a second person is to decide on. */
function waiting(act: TableAct, id: string, effects: TableEffects) {
  const { table, editions, state, blockedBy } = tableOfOwner(act.account, id, effects);
  if (!actsFor(act.account, table.owner, ['approver'], effects.world(), effects.now()))
    throw new InputError('NOT_MANDATED', `'${act.account}' holds no mandate as approver of ${table.owner}`);
  const last = editions.at(-1);
  if (!last || !publishedOf(editions).isWaiting || !['checked', 'active'].includes(state))
    throw new InputError('TABLE_STATE', `nothing of table '${id}', which is ${state}, waits for approval`);
  if ([table.definedBy, last.computedBy].includes(act.account))
    throw new InputError('NOT_MANDATED', 'who defined or computed a table cannot decide on it: a second person must');
  return { table, last, blockedBy };
}

/**
 * Ends a table at the next read. What was read stays known, so its figures count for every later table.
 * @throws InputError NOT_FOUND, NOT_MANDATED, TABLE_STATE
 */
export async function withdrawTable(
  act: TableAct,
  id: string,
  because: string,
  effects: TableEffects,
): Promise<TableSight> {
  return logged(act, { withdraw: id }, effects, async () => {
    const { table, state } = tableOfOwner(act.account, id, effects);
    const [world, now] = [effects.world(), effects.now()];
    if (!actsFor(act.account, table.owner, ['data-owner', 'approver'], world, now))
      throw new InputError('NOT_MANDATED', `'${act.account}' may not withdraw tables of ${table.owner}`);
    if (state === 'withdrawn' || state === 'declined')
      throw new InputError('TABLE_STATE', `table '${id}' was ${state} already`);
    const withdrawn = { ...table, withdrawnAt: now.instant, withdrawnBecause: because };
    effects.append([{ kind: 'published-table', body: withdrawn }], act.account);
    return ownTable(act.account, withdrawn, effects);
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
      if (sight.state !== 'active' || publishedOf(sight.editions).isWaiting)
        throw new InputError('TABLE_STATE', `table '${id}' is ${sight.state}, or its last edition waits for approval`);
      return { table: sight.table, editions: sight.editions };
    };
    const { table, editions } = check();
    const edition = await computeEdition(table, act.account, effects, editions);
    if (check().editions.length !== editions.length)
      throw new InputError('TABLE_STATE', `another edition of table '${id}' was computed at the same time`);
    effects.append([{ kind: 'published-table-edition', body: edition }], act.account);
    return ownTable(act.account, table, effects);
  });
}
