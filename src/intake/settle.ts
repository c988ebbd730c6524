import type { DeliveryId } from '../model/ids.ts';
import type { IntakeConnection, IntakeEffects } from './effects.ts';
import { outcomeOf } from './log-entries.ts';

/** Logs how a delivery ended and tells who waits for it. Each step is durable; the last one says that all were done. */
export const settle = (facts: IntakeConnection, effects: IntakeEffects, id: DeliveryId) =>
  report(facts, effects, id, (state) => state);

/** The same after a start: the last run may have stopped before, between or after those steps. */
export const settleAgain = (facts: IntakeConnection, effects: IntakeEffects, id: DeliveryId) =>
  report(facts, effects, id, (state) => `recovered:${state}`);

async function report(
  facts: IntakeConnection,
  effects: IntakeEffects,
  id: DeliveryId,
  statusOf: (state: string) => string,
): Promise<void> {
  const delivery = await effects.deliveries.byId(facts, id);
  if (!delivery) throw new Error(`delivery ${id} is not registered`);
  const { owner: partner, traceId, step, state, contentHash, sequence, dataset, receivedAt } = delivery;
  const isNew = statusOf(state) === state;
  if (isNew || !(await effects.hasOutcome(traceId, step, delivery.kind)))
    await effects.record([
      outcomeOf(id, { ...delivery, partner }, statusOf(state), effects.now(), contentHash || undefined),
    ]);
  if (sequence !== undefined) await effects.landed({ delivery: id, dataset, owner: partner, sequence, receivedAt });
  await effects.deliveries.settle(facts, id);
}
