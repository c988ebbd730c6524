import type { AccountId, PartnerId } from '../../model/ids.ts';
import type { Role } from '../../model/mandate.ts';
import type { PublishedTable } from '../../model/published-table.ts';
import type { Moment, World } from '../../model/world.ts';
import { audienceInForce } from '../audience-in-force.ts';
import { holds } from '../holds.ts';

/** Whether the account holds one of the roles for the partner today. */
export function actsFor(
  account: AccountId,
  partner: PartnerId,
  roles: readonly Role[],
  world: World,
  now: Moment,
): boolean {
  return roles.some((role) => holds(account, role, { kind: 'partner', partner }, world, now));
}

/** As whom an account sees a table: of its owner, as a reader in its forum, or not at all. Nobody else knows that it is there. */
export function sightOf(
  account: AccountId,
  table: PublishedTable,
  world: World,
  now: Moment,
): 'owner' | 'reader' | undefined {
  if (actsFor(account, table.owner, ['data-owner', 'approver', 'analyst'], world, now)) return 'owner';
  const as = { kind: 'forum', forum: table.forum, purpose: table.purpose } as const;
  return audienceInForce({ account, as }, world, now).kind === 'in-force' ? 'reader' : undefined;
}

export type TableState = 'checked' | 'declined' | 'active' | 'withdrawn' | 'ended';

/** What became of a table's editions. */
export interface Published {
  /** An edition was approved. */
  readonly wasPublished: boolean;
  /** The last edition waits for a second person. */
  readonly isWaiting: boolean;
}

/** The clock ends a table by itself. */
export function stateOf(
  { withdrawnAt, validUntil }: PublishedTable,
  { wasPublished, isWaiting }: Published,
  { day }: Moment,
): TableState {
  if (withdrawnAt !== undefined) return 'withdrawn';
  if (!wasPublished && !isWaiting) return 'declined';
  if (day >= validUntil) return 'ended';
  return wasPublished ? 'active' : 'checked';
}

/** What can be done with a table: `decide` is to approve or to decline the last edition. */
export type TableActKind = 'decide' | 'renew' | 'withdraw';

/** What an account of the owner may do with a table now, as far as roles and its state go. */
export function mayDo(
  account: AccountId,
  table: PublishedTable,
  published: Published & { readonly by: readonly AccountId[] },
  world: World,
  now: Moment,
): readonly TableActKind[] {
  const acts = (...roles: readonly Role[]) => actsFor(account, table.owner, roles, world, now);
  const state = stateOf(table, published, now);
  const stands = state === 'checked' || state === 'active';
  return [
    ...(stands && published.isWaiting && acts('approver') && !published.by.includes(account)
      ? (['decide'] as const)
      : []),
    ...(state === 'active' && !published.isWaiting && acts('data-owner') ? (['renew'] as const) : []),
    ...(state !== 'withdrawn' && state !== 'declined' && acts('data-owner', 'approver') ? (['withdraw'] as const) : []),
  ];
}
