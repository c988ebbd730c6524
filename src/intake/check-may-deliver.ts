import { mayDeliver } from '../governance/may-deliver.ts';
import { InputError } from '../model/errors.ts';
import type { AccountId, DatasetId, PartnerId } from '../model/ids.ts';
import { dayIn } from './amsterdam.ts';
import type { IntakeEffects } from './effects.ts';

interface Asked {
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
}

/**
 * Who may deliver a partner's records may also withdraw, re-reference, mend and cancel: all of it decides what holds.
 *
 * @throws InputError NOT_MANDATED
 */
export async function checkMayDeliver({ catalogue, mandates }: IntakeEffects, asked: Asked, at: Date): Promise<void> {
  const { account, partner } = asked;
  const dataset = catalogue().datasets.get(asked.dataset);
  // One answer for both: which datasets there are is no secret, but who may deliver what is asked first.
  if (!dataset || !mayDeliver(account, partner, dataset, await mandates(), dayIn(at)))
    throw new InputError(
      'NOT_MANDATED',
      `account '${account}' may not deliver '${asked.dataset}' for ${partner}; needed is a mandate as data owner of ${partner} that holds today, and ${partner} among the owners of the dataset`,
    );
}
