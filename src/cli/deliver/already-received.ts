import { createHash } from 'node:crypto';
import { DeliveriesSchema } from '../../model/wire/delivery.ts';
import { TransientError } from '../cli-error.ts';
import type { ApiClient } from '../client.ts';

const NEWEST = 50;

/** Address of the newest delivery of the same bytes, if the server has one: its answer was lost, not the delivery. */
export async function alreadyReceived(
  bytes: AsyncIterable<Uint8Array>,
  { dataset, partner }: { readonly dataset: string; readonly partner: string },
  client: ApiClient,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  const contentHash = hash.digest('hex');
  const query = new URLSearchParams({ dataset, partner, limit: String(NEWEST) });
  const listed = await client.get(`/v1/deliveries?${query}`, DeliveriesSchema).catch((error: unknown) => {
    // Still away: the next try tells.
    if (error instanceof TransientError) return undefined;
    throw error;
  });
  const same = listed?.deliveries.find(
    (delivery) => delivery.contentHash === contentHash && !FRUITLESS.has(delivery.state),
  );
  return same && `/v1/deliveries/${same.id}`;
}

/** Ends after which the same file is to be sent anew. */
const FRUITLESS: ReadonlySet<string> = new Set(['failed', 'cancelled', 'withdrawn']);
