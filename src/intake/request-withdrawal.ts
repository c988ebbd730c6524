import { InputError } from '../model/errors.ts';
import type { AccountId, DeliveryId } from '../model/ids.ts';
import { sql } from '../sql/sql.ts';
import { checkMayDeliver } from './check-may-deliver.ts';
import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { identifierIn } from './identifiers.ts';
import { intentOf, outcomeOf } from './log-entries.ts';
import { withdrawalObstacle } from './withdrawal-obstacle.ts';

/** Who wants a delivery to hold no more, and why. */
export interface WithdrawalRequest {
  readonly account: AccountId;
  readonly delivery: DeliveryId;
  readonly reason: string;
  readonly traceId: string;
}

/**
 * Registers a withdrawal, after the log holds that somebody wants it; resolves when it is durable and can be queued.
 *
 * @throws InputError NOT_FOUND, NOT_MANDATED, DELIVERY_STATE, DELIVERY_REFUSED (the reason may hold personal data)
 */
export async function registerWithdrawal(
  facts: IntakeConnection,
  effects: IntakeEffects,
  { account, delivery, reason, traceId }: WithdrawalRequest,
): Promise<DeliveryId> {
  const at = effects.now();
  const target = await known(facts, effects, delivery);
  const { dataset, owner: partner } = target;
  await checkMayDeliver(effects, { account, partner, dataset }, at);
  const id = effects.newId();
  const logged = { account, partner, dataset, traceId, kind: 'withdrawal', withdraws: delivery } as const;
  await effects.record([intentOf(id, logged, at)]);
  try {
    await checkReason(facts, reason);
    await checkPossible(facts, effects, target);
    await effects.deliveries.add(facts, {
      ...{
        id,
        kind: 'withdrawal',
        withdraws: delivery,
        reason: reason.trim(),
        dataset,
        owner: partner,
        account,
        traceId,
      },
      ...{ fileName: target.fileName, bytes: 0, contentHash: '', mapping: '', words: '', step: 0, state: 'received' },
      receivedAt: at.toISOString(),
    });
    return id;
  } catch (error) {
    const status = error instanceof InputError ? `refused:${error.code}` : 'failed';
    await effects.record([outcomeOf(id, logged, status, effects.now())]);
    throw error;
  }
}

/** @throws InputError NOT_FOUND */
export async function known(
  facts: IntakeConnection,
  { deliveries }: IntakeEffects,
  id: DeliveryId,
): Promise<KnownDelivery> {
  const found = await deliveries.byId(facts, id);
  if (!found) throw new InputError('NOT_FOUND', `there is no delivery '${id}'`);
  return found;
}

async function checkPossible(facts: IntakeConnection, { catalogue, deliveries }: IntakeEffects, target: KnownDelivery) {
  const dataset = catalogue().datasets.get(target.dataset);
  if (!dataset) throw new Error(`dataset '${target.dataset}' is no longer defined`);
  const obstacle = await withdrawalObstacle(facts, { dataset, owner: target.owner }, target);
  if (obstacle !== undefined) throw new InputError('DELIVERY_STATE', obstacle);
  for (const id of await deliveries.waiting(facts))
    if ((await deliveries.byId(facts, id))?.withdraws === target.id)
      throw new InputError('DELIVERY_STATE', 'this delivery is being withdrawn already; wait until that is done');
}

const LONGEST_REASON = 300;

// Names and sentences look alike in free text; what has the form of a number or an address does not.
async function checkReason(facts: IntakeConnection, reason: string): Promise<void> {
  const length = reason.trim().length;
  if (length < 3 || length > LONGEST_REASON)
    throw new InputError(
      'DELIVERY_REFUSED',
      `the reason has ${length} characters; say in 3 to ${LONGEST_REASON} why the delivery is withdrawn`,
    );
  const [row] = await facts.rows(sql`
    SELECT any_value(kind) AS kind FROM (
      SELECT ${identifierIn(sql`part`, 'text')} AS kind FROM (SELECT unnest([${reason}] || string_split_regex(${reason}, '[\\s,;()]+')) AS part))
    WHERE kind NOT IN ('identifier-text', 'identifier-name')`);
  if (row?.['kind'])
    throw new InputError('DELIVERY_REFUSED', 'the reason may hold personal data; describe what was wrong without it');
}
