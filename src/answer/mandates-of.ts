import { inForce } from '../governance/in-force.ts';
import type { AccountId, PartnerId } from '../model/ids.ts';
import type { Mandate, Role } from '../model/mandate.ts';
import type { Moment, World } from '../model/world.ts';

/** The mandates that an account holds today. */
export const mandatesOf = (account: AccountId, world: World, { day }: Moment): readonly Mandate[] =>
  world.mandates.filter(
    (mandate) => mandate.account === account && inForce(day, mandate.validFrom, mandate.validUntil),
  );

const READS_DELIVERIES: readonly Role[] = ['analyst', 'data-owner', 'approver'];

/** The partners whose deliveries and findings an account may read. */
export const deliveryPartnersOf = (account: AccountId, world: World, now: Moment): readonly PartnerId[] =>
  mandatesOf(account, world, now).flatMap((mandate) =>
    mandate.for.kind === 'partner' && READS_DELIVERIES.includes(mandate.role) ? [mandate.for.partner] : [],
  );
