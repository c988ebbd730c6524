import { createReadStream } from 'node:fs';
import { InputError } from '../model/errors.ts';
import type { AccountId, DeliveryId } from '../model/ids.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { checkMayDeliver } from './check-may-deliver.ts';
import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import type { Intake, Receipt } from './intake.ts';
import { type Readmissible, withReadmissible } from './readmissible.ts';
import { known } from './request-withdrawal.ts';

export interface ReadmissionRequest {
  readonly account: AccountId;
  readonly delivery: DeliveryId;
  /** How many rows the account saw would come in; another number now refuses it. */
  readonly rows: number;
  readonly traceId: string;
}

/**
 * What would come in of the quarantine of a delivery under the words of today.
 *
 * @throws InputError NOT_FOUND, DELIVERY_STATE when it was not accepted
 */
export async function previewReadmission(
  facts: IntakeConnection,
  effects: IntakeEffects,
  id: DeliveryId,
): Promise<Readmissible> {
  return withReadmissible(facts, effects, await accepted(facts, effects, id), async (found) => found);
}

/**
 * Delivers the quarantined rows that pass under the words of today: a delivery of its own, all of them or none.
 *
 * @throws InputError NOT_FOUND, NOT_MANDATED, DELIVERY_STATE
 */
export async function readmit(
  facts: IntakeConnection,
  effects: IntakeEffects,
  receive: Intake['receive'],
  { account, delivery: id, rows, traceId }: ReadmissionRequest,
): Promise<Receipt> {
  const { dataset, owner: partner } = await known(facts, effects, id);
  await checkMayDeliver(effects, { account, partner, dataset }, effects.now());
  const first = await accepted(facts, effects, id);
  const { mapping, fileName } = first;
  return withReadmissible(facts, effects, first, async ({ lines }, path) => {
    if (lines.length === 0)
      throw new InputError('DELIVERY_STATE', 'no quarantined row of this delivery passes under the words of today');
    if (lines.length !== rows)
      throw new InputError('DELIVERY_STATE', `${lines.length} rows would come in now, not ${rows}; look again`);
    const receipt = await receive(
      {
        ...{ account, partner, dataset, fileName, traceId, mends: id, kind: 'readmission' },
        // Written by `receive` from a SourceMapping.
        ...(mapping === '' ? {} : { mapping: JSON.parse(mapping) as SourceMapping }),
      },
      createReadStream(path),
    );
    await effects.deliveries.keepMended(facts, id, receipt.id, lines);
    return receipt;
  });
}

async function accepted(facts: IntakeConnection, effects: IntakeEffects, id: DeliveryId): Promise<KnownDelivery> {
  const first = await known(facts, effects, id);
  if (first.state !== 'accepted')
    throw new InputError(
      'DELIVERY_STATE',
      `this delivery is '${first.state}'; only quarantined rows of an accepted one can come in`,
    );
  return first;
}
