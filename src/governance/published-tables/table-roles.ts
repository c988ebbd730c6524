import type { AccountId, PartnerId } from '../../model/ids.ts';
import type { Role } from '../../model/mandate.ts';
import type { PublishedTable } from '../../model/published-table.ts';
import type { Moment, World } from '../../model/world.ts';
import { audienceInForce } from '../audience-in-force.ts';
import { inForce } from '../in-force.ts';

/** Whether the account holds one of the roles for the partner today. */
export function actsFor(
  account: AccountId,
  partner: PartnerId,
  roles: readonly Role[],
  world: World,
  { day }: Moment,
): boolean {
  return world.mandates.some(
    (it) =>
      it.account === account &&
      roles.includes(it.role) &&
      it.for.kind === 'partner' &&
      it.for.partner === partner &&
      inForce(day, it.validFrom, it.validUntil),
  );
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

export type TableState = 'checked' | 'active' | 'withdrawn' | 'ended';

/** `wasPublished`: an edition was approved. The clock ends a table by itself. */
export function stateOf(
  { withdrawnAt, validUntil }: PublishedTable,
  wasPublished: boolean,
  { day }: Moment,
): TableState {
  if (withdrawnAt !== undefined) return 'withdrawn';
  if (day >= validUntil) return 'ended';
  return wasPublished ? 'active' : 'checked';
}
