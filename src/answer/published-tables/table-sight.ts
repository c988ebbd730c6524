import { type Beside, standsBeside } from '../../governance/published-tables/table-audience.ts';
import {
  mayDo,
  sightOf,
  stateOf,
  type TableActKind,
  type TableState,
} from '../../governance/published-tables/table-roles.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { PublishedTable, TableEdition } from '../../model/published-table.ts';
import type { TableEffects } from './effects.ts';
import { editionsOf, knownTables, publishedOf } from './known-tables.ts';

/** A table as one account may see it now. */
export interface TableSight {
  readonly table: PublishedTable;
  readonly as: 'owner' | 'reader';
  readonly state: TableState;
  /** The owner sees all, a reader those that were approved. */
  readonly editions: readonly TableEdition[];
  /** Why readers do not see it at the moment; for the owner alone. */
  readonly blockedBy?: Beside;
  /** What the account may do with it; nothing for a reader. */
  readonly may: readonly TableActKind[];
}

type Known = Pick<TableEffects, 'world' | 'now' | 'tables' | 'editions'>;

/** The tables that an account may see now: those of its partner, and those in force for its forums. */
export const visibleTables = (account: AccountId, effects: Known): readonly TableSight[] =>
  effects.tables().flatMap((table) => seen(account, table, effects) ?? []);

/** @throws InputError NOT_FOUND, also when it is there for others */
export function visibleTable(account: AccountId, id: string, effects: Known): TableSight {
  const table = effects.tables().find((it) => it.id === id);
  const found = table && seen(account, table, effects);
  if (!found) throw new InputError('NOT_FOUND', `there is no published table '${id}' for this account`);
  return found;
}

/** @throws InputError NOT_FOUND, also when it is not the account's own */
export function tableOfOwner(account: AccountId, id: string, effects: Known): TableSight {
  const found = visibleTable(account, id, effects);
  if (found.as === 'reader')
    throw new InputError('NOT_MANDATED', `'${account}' does not act for the owner of the table`);
  return found;
}

export function ownTable(account: AccountId, table: PublishedTable, effects: Known): TableSight {
  const [world, now] = [effects.world(), effects.now()];
  const editions = editionsOf(table.id, effects);
  const published = publishedOf(editions);
  const blockedBy = standsBeside(table, world, knownTables(effects), table.id);
  const by = [table.definedBy, ...editions.slice(-1).map(({ computedBy }) => computedBy)];
  return {
    table,
    as: 'owner',
    state: stateOf(table, published, now),
    editions,
    may: mayDo(account, table, { ...published, by }, world, now),
    ...(blockedBy === undefined ? {} : { blockedBy }),
  };
}

function seen(account: AccountId, table: PublishedTable, effects: Known): TableSight | undefined {
  const as = sightOf(account, table, effects.world(), effects.now());
  if (as === undefined) return undefined;
  const own = ownTable(account, table, effects);
  if (as === 'owner') return own;
  if (own.state !== 'active' || own.blockedBy !== undefined) return undefined;
  return { ...own, as, may: [], editions: own.editions.filter(({ approvedAt }) => approvedAt !== undefined) };
}
