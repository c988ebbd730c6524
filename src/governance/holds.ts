import type { AccountId } from '../model/ids.ts';
import type { Mandate, Role } from '../model/mandate.ts';
import type { Moment, World } from '../model/world.ts';
import { inForce } from './in-force.ts';

/** Whether the account holds this role for exactly this partner or forum, or for the hub. */
export function holds(
  account: AccountId,
  role: Role,
  whom: Mandate['for'],
  { mandates }: Pick<World, 'mandates'>,
  { day }: Moment,
): boolean {
  return mandates.some(
    (it) =>
      it.account === account && it.role === role && isSame(it.for, whom) && inForce(day, it.validFrom, it.validUntil),
  );
}

function isSame(a: Mandate['for'], b: Mandate['for']): boolean {
  if (a.kind === 'partner') return b.kind === 'partner' && a.partner === b.partner;
  if (a.kind === 'forum') return b.kind === 'forum' && a.forum === b.forum;
  return b.kind === 'hub';
}
