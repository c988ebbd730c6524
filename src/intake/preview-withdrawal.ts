import { InputError } from '../model/errors.ts';
import type { DeliveryId } from '../model/ids.ts';
import { sql } from '../sql/sql.ts';
import type { IntakeConnection, IntakeEffects } from './effects.ts';
import { known } from './request-withdrawal.ts';
import { countUndone } from './undo-recoding.ts';
import { countFates, type WithdrawalCounts, withdrawalFates } from './withdrawal-fates.ts';
import { withdrawalObstacle } from './withdrawal-obstacle.ts';

/**
 * What would become of the records of a delivery, were it withdrawn now; counts only.
 *
 * @throws InputError NOT_FOUND, DELIVERY_STATE when it cannot be withdrawn
 */
export async function previewWithdrawal(
  facts: IntakeConnection,
  effects: IntakeEffects,
  id: DeliveryId,
): Promise<WithdrawalCounts> {
  const target = await known(facts, effects, id);
  const dataset = effects.catalogue().datasets.get(target.dataset);
  if (!dataset) throw new Error(`dataset '${target.dataset}' is no longer defined`);
  const which = { dataset, owner: target.owner };
  const obstacle = await withdrawalObstacle(facts, which, target);
  if (obstacle !== undefined) throw new InputError('DELIVERY_STATE', obstacle);
  if (target.kind === 'recoding') return countUndone(facts, which, target.landing ?? 0);
  if (target.kind !== 're-reference') return countFates(facts, sql`(${withdrawalFates(which, target.landing ?? 0)})`);
  const [row] = await facts.rows(sql`SELECT count(*) AS records FROM delivery_renames WHERE delivery = ${id}`);
  return { ended: 0, restored: 0, kept: Number(row?.['records']) };
}
