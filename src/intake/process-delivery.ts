import type { DeliveryKind } from '../model/delivery.ts';
import type { DeliveryId } from '../model/ids.ts';
import { sql } from '../sql/sql.ts';
import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { endedBare, refuseWith } from './ended-bare.ts';
import type { Job } from './queue.ts';
import { reReference } from './re-reference.ts';
import { recode } from './recode.ts';
import { settle } from './settle.ts';
import { takeIn } from './take-in.ts';
import { withdraw } from './withdraw.ts';
import { wordsOf } from './words-of.ts';

export type Lanes = readonly [IntakeConnection, IntakeConnection];

export interface ProcessLimits {
  readonly maximumFindings: number;
  readonly maximumAttempts: number;
}

/** One delivery of the queue, to its end. Never throws: a fault of ours ends this delivery, not the ones behind it. */
export async function processDelivery(
  lanes: Lanes,
  effects: IntakeEffects,
  job: Job,
  limits: ProcessLimits,
): Promise<void> {
  const { id } = job;
  const [facts] = lanes;
  try {
    const delivery = await effects.deliveries.byId(facts, id);
    if (!delivery) throw new Error(`delivery ${id} is not registered`);
    await end(lanes, effects, delivery, job, limits);
    job.endInterrupts();
    await effects.files.removeReceived(id);
    await settle(facts, effects, id);
  } catch (error) {
    // Interrupted: the next start goes on with it.
    if (job.isClosed()) return;
    if (job.isCancelled()) {
      job.endInterrupts();
      // What was interrupted may have left its transaction open.
      for (const lane of lanes) await lane.run(sql`ROLLBACK`).catch(() => undefined);
    } else effects.reportFault(id, error);
    const state = job.isCancelled() ? 'cancelled' : 'failed';
    await giveUp(facts, effects, id, state).catch((second: unknown) => effects.reportFault(id, second));
  }
}

async function end(
  lanes: Lanes,
  effects: IntakeEffects,
  delivery: KnownDelivery,
  { progress }: Job,
  { maximumFindings, maximumAttempts }: ProcessLimits,
): Promise<void> {
  const [facts] = lanes;
  const { deliveries, files, now } = effects;
  // The same file may have waited twice.
  const catalogue = effects.catalogue();
  const words = wordsOf(catalogue, delivery.dataset, delivery.owner);
  if (delivery.kind === 'delivery' && (await deliveries.isTakenIn(facts, { ...delivery, words }))) {
    await deliveries.finish(facts, endedBare(delivery.id, 'unchanged', now()));
    return;
  }
  // A file on which the process dies would otherwise stop every start, and all that waits behind it.
  if (delivery.attempts >= maximumAttempts) {
    await refuseWith(facts, effects, delivery.id, 'failed', 'attempts-spent', String(delivery.attempts));
    return;
  }
  if (!WITHOUT_FILE.includes(delivery.kind) && !(await files.exists(delivery.id)))
    throw new Error(`the file of delivery ${delivery.id} is gone`);
  await deliveries.setChecking(facts, delivery.id, words);
  switch (delivery.kind) {
    case 'delivery':
    case 'readmission':
      await takeIn(lanes, effects, catalogue, delivery, maximumFindings, progress);
      return;
    case 'withdrawal':
      return withdraw(facts, effects, delivery);
    case 're-reference':
      return reReference(lanes, effects, delivery, maximumFindings, progress);
    case 'recoding':
      return recode(facts, effects, delivery);
  }
}

const WITHOUT_FILE: readonly DeliveryKind[] = ['withdrawal', 'recoding'];

/** Ends a delivery of which nothing is in; one that landed all the same keeps its outcome. */
export async function giveUp(
  facts: IntakeConnection,
  effects: IntakeEffects,
  id: DeliveryId,
  state: 'failed' | 'cancelled',
): Promise<void> {
  const waiting = await effects.deliveries.waiting(facts);
  // The fault may have come after the landing: then the outcome stands, and it is reported now or at the next start.
  if (!waiting.includes(id)) {
    if (state === 'cancelled') await settle(facts, effects, id);
    return;
  }
  await effects.deliveries.finish(facts, endedBare(id, state, effects.now()));
  await effects.files.removeReceived(id);
  await settle(facts, effects, id);
}
