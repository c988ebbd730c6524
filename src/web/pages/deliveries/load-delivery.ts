import type { WireDelivery, WireHistory } from '../../../model/wire/delivery.ts';
import { DeliveryHistorySchema, DeliverySchema } from '../../../model/wire/delivery.ts';
import type { Result } from '../../client/request.ts';
import { request } from '../../client/request.ts';

export interface DeliveryGround {
  readonly delivery: WireDelivery;
  readonly history: WireHistory;
}

export const deliveryAddress = (id: string, part = '') => `/v1/deliveries/${encodeURIComponent(id)}${part}`;

/** One delivery with what it put an end to, and what put an end to it. */
export async function loadDelivery(id: string, signal: AbortSignal): Promise<Result<DeliveryGround>> {
  const [delivery, history] = await Promise.all([
    request(deliveryAddress(id), DeliverySchema, { signal }),
    request(deliveryAddress(id, '/history'), DeliveryHistorySchema, { signal }),
  ]);
  if (delivery.kind !== 'ready') return delivery;
  if (history.kind !== 'ready') return history;
  return { kind: 'ready', value: { delivery: delivery.value, history: history.value } };
}
