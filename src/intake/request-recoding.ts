import type { Recoding } from '../model/delivery.ts';
import { InputError } from '../model/errors.ts';
import type { AccountId, DatasetId, DeliveryId, PartnerId } from '../model/ids.ts';
import { checkMayDeliver } from './check-may-deliver.ts';
import type { IntakeConnection, IntakeEffects } from './effects.ts';
import { intentOf, outcomeOf } from './log-entries.ts';
import { countRecoded, recodedRows } from './recoded-rows.ts';

/** An owner wants records of a superseded code to go on under its successor. */
export interface RecodingRequest {
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly recoding: Recoding;
  /** How many records the account saw it would touch; another number now refuses it. */
  readonly records: number;
  readonly traceId: string;
}

/**
 * Registers a recoding, after the log holds that somebody wants it; resolves when it is durable and can be queued.
 *
 * @throws InputError NOT_MANDATED, DELIVERY_REFUSED (the list does not say so), DELIVERY_STATE (other records than seen)
 */
export async function registerRecoding(
  facts: IntakeConnection,
  effects: IntakeEffects,
  request: RecodingRequest,
): Promise<DeliveryId> {
  const { account, partner, dataset, recoding: recodes, traceId } = request;
  const at = effects.now();
  await checkMayDeliver(effects, request, at);
  const id = effects.newId();
  const logged = { account, partner, dataset, traceId, kind: 'recoding', recodes } as const;
  await effects.record([intentOf(id, logged, at)]);
  try {
    await checkPossible(facts, effects, request);
    await effects.deliveries.add(facts, {
      ...{ id, kind: 'recoding', recodes, dataset, owner: partner, account, traceId, step: 0, state: 'received' },
      ...{ fileName: '', bytes: 0, contentHash: '', mapping: '', words: '' },
      receivedAt: at.toISOString(),
    });
    return id;
  } catch (error) {
    const status = error instanceof InputError ? `refused:${error.code}` : 'failed';
    await effects.record([outcomeOf(id, logged, status, effects.now())]);
    throw error;
  }
}

async function checkPossible(
  facts: IntakeConnection,
  { catalogue, deliveries }: IntakeEffects,
  { partner, dataset: id, recoding, records }: RecodingRequest,
): Promise<void> {
  const words = catalogue();
  const dataset = words.datasets.get(id);
  const rows = dataset && recodedRows(words, { dataset, owner: partner }, recoding);
  const { codelist, code, successor } = recoding;
  if (!rows)
    throw new InputError(
      'DELIVERY_REFUSED',
      `'${codelist}' does not say that whatever was '${code}' is '${successor}', or '${id}' does not carry that list; where a code was split only the source knows which part a record belongs to: deliver those records again`,
    );
  for (const waiting of await deliveries.waiting(facts)) {
    const other = await deliveries.byId(facts, waiting);
    if (other?.owner === partner && other.dataset === id && other.recodes?.code === code)
      throw new InputError('DELIVERY_STATE', 'this code is being recoded already; wait until that is done');
  }
  const { records: now } = await countRecoded(facts, rows);
  if (now === 0 || now !== records)
    throw new InputError('DELIVERY_STATE', `${now} records would be recoded now, not ${records}; look again`);
}
