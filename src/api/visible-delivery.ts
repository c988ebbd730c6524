import { deliveryPartnersOf } from '../answer/mandates-of.ts';
import type { Delivery } from '../model/delivery.ts';
import { InputError } from '../model/errors.ts';
import { type AccountId, type DeliveryId, deliveryId } from '../model/ids.ts';
import type { ApiEffects } from './effects.ts';

/**
 * A delivery that an account may see; one of another partner is answered like one that does not exist.
 *
 * @throws InputError NOT_FOUND
 */
export async function visibleDelivery(id: string, account: AccountId, effects: ApiEffects): Promise<Delivery> {
  const owners = deliveryPartnersOf(account, effects.world(), effects.now());
  const delivery = isId(id) ? await effects.deliveries.find(id) : undefined;
  if (!delivery || !owners.includes(delivery.owner))
    throw new InputError('NOT_FOUND', `there is no delivery '${id}' for this account`);
  return delivery;
}

function isId(text: string): text is DeliveryId {
  try {
    return deliveryId(text) === text;
  } catch {
    return false;
  }
}
