import type { AccountId } from '../../model/ids.ts';
import type { Mandate } from '../../model/mandate.ts';
import type { Moment, World } from '../../model/world.ts';
import { holds } from '../holds.ts';

/** What is given; without an account: to anybody else. */
type Given = Pick<Mandate, 'for'> & { readonly account?: AccountId };
type Ground = Pick<World, 'mandates'>;

/**
 * Whether an account may give a mandate, and whether that is enough: `gives` is, `proposes` waits for a second person.
 * Who sees an owner's records is decided by that owner alone; who sees a forum's figures by its chair; the hub's own
 * functions, none of which shows a figure, by its administrator. Nobody gives anything to oneself.
 */
export function mandateGiving(
  giver: AccountId,
  mandate: Given,
  world: Ground,
  now: Moment,
): 'gives' | 'proposes' | undefined {
  if (giver === mandate.account) return undefined;
  const { for: whom } = mandate;
  if (whom.kind === 'hub') return holds(giver, 'administrator', whom, world, now) ? 'gives' : undefined;
  if (whom.kind === 'forum') return holds(giver, 'chair', whom, world, now) ? 'gives' : undefined;
  return holds(giver, 'data-owner', whom, world, now) ? 'proposes' : undefined;
}

/** Whether the account is the second person: of the owner too, and neither who proposed nor who receives. */
export function mayConfirm(
  account: AccountId,
  mandate: Given,
  proposedBy: AccountId | undefined,
  world: Ground,
  now: Moment,
): boolean {
  if (account === mandate.account || account === proposedBy) return false;
  return (['approver', 'data-owner'] as const).some((role) => holds(account, role, mandate.for, world, now));
}

/** Taking away needs no second person: by whom may give it, by who holds it, and by the administrator. */
export function mayEnd(account: AccountId, mandate: Mandate, world: Ground, now: Moment): boolean {
  return (
    account === mandate.account ||
    mandateGiving(account, mandate, world, now) !== undefined ||
    holds(account, 'administrator', { kind: 'hub' }, world, now)
  );
}
