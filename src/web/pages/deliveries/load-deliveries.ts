import type { Text } from '../../../model/text.ts';
import type { ListedDelivery } from '../../../model/wire/delivery.ts';
import { DeliveriesSchema } from '../../../model/wire/delivery.ts';
import { DatasetsSchema } from '../../../model/wire/words.ts';
import { audienceQuery } from '../../client/audience-query.ts';
import type { Result } from '../../client/request.ts';
import { request } from '../../client/request.ts';
import type { DeliveryFilters } from '../../state/page-state.ts';

/** Deliveries, newest first, as filtered. */
export async function loadDeliveries(
  { partner, dataset, state }: DeliveryFilters,
  signal: AbortSignal,
): Promise<Result<readonly ListedDelivery[]>> {
  const query = new URLSearchParams();
  if (partner !== undefined) query.set('partner', partner);
  if (dataset !== undefined) query.set('dataset', dataset);
  if (state !== undefined) query.set('state', state);
  const reply = await request(`/v1/deliveries?${query}`, DeliveriesSchema, { signal });
  return reply.kind === 'ready' ? { kind: 'ready', value: reply.value.deliveries } : reply;
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
