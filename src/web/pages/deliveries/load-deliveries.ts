import type { Text } from '../../../model/text.ts';
import type { ListedDelivery } from '../../../model/wire/delivery.ts';
import { DeliveriesSchema } from '../../../model/wire/delivery.ts';
import { DatasetsSchema } from '../../../model/wire/words.ts';
import { audienceQuery } from '../../client/audience-query.ts';
import type { Result } from '../../client/request.ts';
import { request } from '../../client/request.ts';
import type { DeliveryFilters } from '../../state/page-state.ts';

/** Deliveries, newest first. */
export interface DeliveryList {
  readonly deliveries: readonly ListedDelivery[];
  /** Whether there are older ones that were not loaded. */
  readonly hasOlder: boolean;
}

/** As filtered; as many pages of the API as are asked for. */
export async function loadDeliveries(
  { partner, dataset, state }: DeliveryFilters,
  pages: number,
  signal: AbortSignal,
): Promise<Result<DeliveryList>> {
  const query = new URLSearchParams();
  if (partner !== undefined) query.set('partner', partner);
  if (dataset !== undefined) query.set('dataset', dataset);
  if (state !== undefined) query.set('state', state);
  const deliveries: ListedDelivery[] = [];
  for (let page = 0; page < pages; page++) {
    const reply = await request(`/v1/deliveries?${query}`, DeliveriesSchema, { signal });
    if (reply.kind !== 'ready') return reply;
    deliveries.push(...reply.value.deliveries);
    const { nextOffset } = reply.value;
    if (nextOffset === undefined) return { kind: 'ready', value: { deliveries, hasOlder: false } };
    query.set('offset', String(nextOffset));
  }
  return { kind: 'ready', value: { deliveries, hasOlder: true } };
}

/** What the datasets of some partners are called. */
export async function loadDatasetLabels(
  partners: readonly string[],
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, Text>>> {
  const replies = await Promise.all(
    partners.map((partner) => request(`/v1/datasets?${audienceQuery({ partner })}`, DatasetsSchema, { signal })),
  );
  const datasets = replies.flatMap((reply) => (reply.kind === 'ready' ? reply.value.datasets : []));
  return { kind: 'ready', value: new Map(datasets.map(({ id, label }) => [id, label] as const)) };
}
