import type { Delivery } from '../model/delivery.ts';
import type { ListedDelivery, WireDelivery, WireFindingSummary } from '../model/wire/delivery.ts';
import type { DeliveryEffects } from './delivery-effects.ts';
import { findingSummaries } from './finding-summaries.ts';

/** How many findings come with a delivery. */
export const SHOWN = 100;
const EXAMPLES = 5;

export function listedDelivery(
  { owner, findings, ...delivery }: Delivery,
  deliveries: DeliveryEffects,
): ListedDelivery {
  const progress = delivery.state === 'checking' ? deliveries.progress(delivery.id) : undefined;
  return { ...delivery, partner: owner, countsByFinding: { ...findings }, ...(progress ? { progress } : {}) };
}

/** With its findings by kind, and the first of them. */
export async function wireDelivery(delivery: Delivery, deliveries: DeliveryEffects): Promise<WireDelivery> {
  const [findings, kinds] = await Promise.all([
    deliveries.findings(delivery.id, 0, SHOWN),
    summaries(delivery, deliveries),
  ]);
  return { ...listedDelivery(delivery, deliveries), kinds, findings: findings.map(deliveries.describe) };
}

async function summaries({ id, findings }: Delivery, deliveries: DeliveryEffects): Promise<WireFindingSummary[]> {
  if (Object.keys(findings).length === 0) return [];
  return findingSummaries((await deliveries.examples(id, EXAMPLES)).map(deliveries.describe), findings);
}
