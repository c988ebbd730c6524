import type { Text } from '../../model/text.ts';
import type { ListedDelivery } from '../../model/wire/delivery.ts';
import { DeliveriesSchema, FindingsSchema } from '../../model/wire/delivery.ts';
import { DatasetsSchema } from '../../model/wire/words.ts';
import { audienceQuery } from '../client/audience-query.ts';
import type { Result } from '../client/request.ts';
import { request } from '../client/request.ts';

type Listed = ListedDelivery;

/** Deliveries with the words to tell them in. */
export interface DeliveriesGround {
  readonly deliveries: readonly Listed[];
  readonly labels: ReadonlyMap<string, Text>;
  readonly problems: ReadonlyMap<string, Text>;
}

/** How many deliveries, and how many of their findings, are read to learn what the kinds mean. */
const MOST_OPENED = 5;
const MOST_READ = 1000;

export async function loadDeliveries(
  partner: string | undefined,
  signal: AbortSignal,
): Promise<Result<DeliveriesGround>> {
  const list = await request('/v1/deliveries', DeliveriesSchema, { signal });
  if (list.kind !== 'ready') return list;
  const { deliveries } = list.value;
  const [labels, problems] = await Promise.all([labelsFor(partner, signal), problemsOf(deliveries, signal)]);
  return { kind: 'ready', value: { deliveries, labels, problems } };
}

async function labelsFor(partner: string | undefined, signal: AbortSignal): Promise<ReadonlyMap<string, Text>> {
  if (partner === undefined) return new Map();
  const reply = await request(`/v1/datasets?${audienceQuery({ partner })}`, DatasetsSchema, { signal });
  return new Map(reply.kind === 'ready' ? reply.value.datasets.map(({ id, label }) => [id, label] as const) : []);
}

async function problemsOf(deliveries: readonly Listed[], signal: AbortSignal): Promise<ReadonlyMap<string, Text>> {
  const withFindings = deliveries.filter(({ countsByFinding }) => Object.keys(countsByFinding).length > 0);
  const details = await Promise.all(
    withFindings
      .slice(0, MOST_OPENED)
      .map(({ id }) =>
        request(`/v1/deliveries/${encodeURIComponent(id)}/findings?limit=${MOST_READ}`, FindingsSchema, { signal }),
      ),
  );
  return new Map(
    details.flatMap((reply) =>
      reply.kind === 'ready' ? reply.value.findings.map(({ kind, problem }) => [kind, problem] as const) : [],
    ),
  );
}
