import type { DatasetDefinition } from '../model/dataset.ts';
import type { AccountId, PartnerId } from '../model/ids.ts';
import type { Mandate } from '../model/mandate.ts';
import { inForce } from './in-force.ts';

/**
 * Whether an account may deliver records of a partner for a dataset: it must hold a mandate as data owner of that
 * partner on that day, and the partner must be one of the dataset's owners.
 *
 * @param day ISO date in Europe/Amsterdam
 */
export function mayDeliver(
  account: AccountId,
  partner: PartnerId,
  dataset: Pick<DatasetDefinition, 'owners'>,
  mandates: readonly Mandate[],
  day: string,
): boolean {
  return dataset.owners.includes(partner) && mandates.some((mandate) => isOwnerMandate(mandate, account, partner, day));
}

function isOwnerMandate(mandate: Mandate, account: AccountId, partner: PartnerId, day: string): boolean {
  return (
    mandate.account === account &&
    mandate.role === 'data-owner' &&
    mandate.for.kind === 'partner' &&
    mandate.for.partner === partner &&
    inForce(day, mandate.validFrom, mandate.validUntil)
  );
}
