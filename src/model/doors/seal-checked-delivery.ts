import type { CheckedDelivery, CheckedDeliveryContent } from './checked-delivery.ts';

/** For `intake/` alone; the rooms test says so. */
export const sealCheckedDelivery = (content: CheckedDeliveryContent): CheckedDelivery => content as CheckedDelivery;
