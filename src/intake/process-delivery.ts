import type { DeliveryId } from '../model/ids.ts';
import type { DeliveryOutcome, IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { settle } from './settle.ts';
import type { StageProgress } from './stage.ts';
import { takeIn } from './take-in.ts';
import { wordsOf } from './words-of.ts';

/** One delivery of the queue, to its end. Never throws: a fault of ours ends this delivery, not the ones behind it. */
export async function processDelivery(
  lanes: readonly [IntakeConnection, IntakeConnection],
  effects: IntakeEffects,
  id: DeliveryId,
  mostFindings: number,
  progress: StageProgress,
  isClosed: () => boolean,
): Promise<void> {
  const [facts] = lanes;
  try {
    const delivery = await effects.deliveries.byId(facts, id);
    if (!delivery) throw new Error(`delivery ${id} is not registered`);
    await end(lanes, effects, delivery, mostFindings, progress);
    await effects.files.removeReceived(id);
    await settle(facts, effects, id);
  } catch (error) {
    // Interrupted: the next start goes on with it.
    if (isClosed()) return;
    effects.reportFault(id, error);
    await fail(facts, effects, id).catch((second: unknown) => effects.reportFault(id, second));
  }
}

async function end(
  lanes: readonly [IntakeConnection, IntakeConnection],
  effects: IntakeEffects,
  delivery: KnownDelivery,
  mostFindings: number,
  progress: StageProgress,
): Promise<void> {
  const [facts] = lanes;
  // The same file may have waited twice.
  const catalogue = effects.catalogue();
  const words = wordsOf(catalogue, delivery.dataset, delivery.owner);
  if (await effects.deliveries.isTakenIn(facts, { ...delivery, words })) {
    await effects.deliveries.finish(facts, nothingDone(delivery.id, 'unchanged', effects.now()));
    return;
  }
  if (!(await effects.files.exists(delivery.id))) throw new Error(`the file of delivery ${delivery.id} is gone`);
  await effects.deliveries.setChecking(facts, delivery.id, words);
  await takeIn(lanes, effects, catalogue, delivery, mostFindings, progress);
}

async function fail(facts: IntakeConnection, effects: IntakeEffects, id: DeliveryId): Promise<void> {
  const waiting = await effects.deliveries.waiting(facts);
  // The fault may have come after the landing: then the outcome stands, and the next start reports it.
  if (!waiting.includes(id)) return;
  await effects.deliveries.finish(facts, nothingDone(id, 'failed', effects.now()));
  await effects.files.removeReceived(id);
  await settle(facts, effects, id);
}

const nothingDone = (id: DeliveryId, state: 'unchanged' | 'failed', at: Date): DeliveryOutcome => ({
  id,
  state,
  finishedAt: at.toISOString(),
  rows: 0,
  accepted: 0,
  quarantined: 0,
  added: 0,
  superseding: 0,
  unchangedRows: 0,
  outdated: 0,
  findings: {},
});
