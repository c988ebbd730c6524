import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { parseMappingName } from '../../model/mapping-name.ts';
import { DeliveriesSchema, type ListedDelivery } from '../../model/wire/delivery.ts';
import { MappingsSchema } from '../../model/wire/mapping.ts';
import { TransientError } from '../cli-error.ts';
import type { ApiClient } from '../client.ts';

const NEWEST = 50;

interface Target {
  readonly dataset: string;
  readonly partner: string;
  readonly mapping?: string;
}

/**
 * Address of the newest delivery of the same bytes through the same mapping, if the server has one: its answer was lost,
 * not the delivery. In doubt undefined: sending again is always safe, the server takes the same in once.
 */
export async function alreadyReceived(
  bytes: AsyncIterable<Uint8Array>,
  target: Target,
  client: ApiClient,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  const contentHash = hash.digest('hex');
  const place = { dataset: target.dataset, partner: target.partner };
  const listed = await asked(
    client,
    `/v1/deliveries?${new URLSearchParams({ ...place, limit: String(NEWEST) })}`,
    DeliveriesSchema,
  );
  const same = listed?.deliveries.filter(
    (delivery) => delivery.contentHash === contentHash && !FRUITLESS.has(delivery.state),
  );
  if (!same?.length) return undefined;
  const current = await asked(client, `/v1/mappings?${new URLSearchParams(place)}`, MappingsSchema);
  const isMeant = meantBy(target.mapping, current?.mappings ?? []);
  const found = same.find(isMeant);
  return found && `/v1/deliveries/${found.id}`;
}

/** Whether a delivery went through the mapping that would be taken now. */
function meantBy(wanted: string | undefined, current: readonly { readonly name: string; readonly version: number }[]) {
  const named = wanted === undefined ? undefined : parseMappingName(wanted);
  const lastOf = (name: string) => current.find((one) => one.name === name)?.version;
  return ({ mapping, state }: ListedDelivery): boolean => {
    if (named) return mapping?.name === named.name && mapping.version === (named.version ?? lastOf(named.name));
    // The server chooses: what was refused in our own layout may be read through a mapping that was made since.
    return mapping ? mapping.version === lastOf(mapping.name) : state !== 'refused';
  };
}

async function asked<T extends z.ZodType>(client: ApiClient, path: string, shape: T) {
  return client.get(path, shape).catch((error: unknown) => {
    // Still away: the next try tells.
    if (error instanceof TransientError) return undefined;
    throw error;
  });
}

/** Ends after which the same file is to be sent anew. */
const FRUITLESS: ReadonlySet<string> = new Set(['failed', 'cancelled', 'withdrawn']);
