import { DeliverySchema, type WireDelivery } from '../../model/wire/delivery.ts';
import type { ApiClient } from '../client.ts';
import type { CliEffects } from '../effects.ts';
import { grouped, showProgress } from '../print.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 1000;

/** Asks after a delivery until it has come to its end, and shows how far it is. */
export async function watchDelivery(location: string, client: ApiClient, effects: CliEffects): Promise<WireDelivery> {
  const begin = effects.now();
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 1.5, LONGEST_WAIT_MS)) {
    const delivery = await client.get(location, DeliverySchema);
    if (delivery.state !== 'received' && delivery.state !== 'checking') {
      showProgress('', effects);
      return delivery;
    }
    showProgress(progressOf(delivery, effects.now() - begin), effects);
    await effects.wait(wait);
  }
}

function progressOf({ fileName, state, rows, rowsPerSecond }: WireDelivery, elapsedMs: number): string {
  const rate = rowsPerSecond ?? (rows * 1000) / Math.max(elapsedMs, 1);
  return `${fileName}: ${state}, ${grouped(rows)} rows, ${grouped(rate)} rows/s`;
}
