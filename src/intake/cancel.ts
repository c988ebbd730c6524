import { InputError } from '../model/errors.ts';
import type { AccountId, DeliveryId } from '../model/ids.ts';
import type { LogEntry } from '../model/log-entry.ts';
import { checkMayDeliver } from './check-may-deliver.ts';
import type { IntakeConnection, IntakeEffects } from './effects.ts';
import { intentOf, outcomeOf } from './log-entries.ts';
import { giveUp } from './process-delivery.ts';
import type { Queue } from './queue.ts';
import { known } from './request-withdrawal.ts';

/** Who wants a delivery to stop that is not in yet. */
export interface CancelRequest {
  readonly account: AccountId;
  readonly delivery: DeliveryId;
  readonly traceId: string;
}

/**
 * Stops what waits or is being checked; resolves when it has stopped.
 *
 * @throws InputError NOT_FOUND, NOT_MANDATED, DELIVERY_STATE when it came to its end first
 */
export async function cancel(
  facts: IntakeConnection,
  effects: IntakeEffects,
  queue: Pick<Queue, 'cancel'>,
  { account, delivery: id, traceId }: CancelRequest,
): Promise<void> {
  const { dataset, owner: partner } = await known(facts, effects, id);
  const at = effects.now();
  await checkMayDeliver(effects, { account, partner, dataset }, at);
  const logged = { account, partner, dataset, traceId };
  await effects.record([asCancellation(intentOf(id, logged, at))]);
  if ((await queue.cancel(id)) === 'removed') await giveUp(facts, effects, id, 'cancelled');
  const { state } = await known(facts, effects, id);
  const status = state === 'cancelled' ? 'cancelled' : 'refused:DELIVERY_STATE';
  await effects.record([asCancellation(outcomeOf(id, logged, status, effects.now()))]);
  if (state !== 'cancelled')
    throw new InputError('DELIVERY_STATE', `it is '${state}' already; an accepted delivery can be withdrawn`);
}

const asCancellation = (entry: LogEntry): LogEntry => ({ ...entry, action: 'cancellation' });
