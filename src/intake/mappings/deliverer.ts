import { mayDeliver } from '../../governance/may-deliver.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { AccountId, DatasetId, PartnerId } from '../../model/ids.ts';
import type { Mandate } from '../../model/mandate.ts';
import { dayIn } from '../amsterdam.ts';

/** Who wants to deliver what for whom. */
export interface Deliverer {
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
}

export interface MandateEffects {
  catalogue(): Catalogue;
  mandates(): Promise<readonly Mandate[]>;
  now(): Date;
}

/** Mappings, drafts and samples are for those who may deliver today what they are about, and for nobody else. */
export async function isDeliverer(effects: MandateEffects, deliverer: Deliverer): Promise<boolean> {
  const dataset = effects.catalogue().datasets.get(deliverer.dataset);
  const { account, partner } = deliverer;
  return dataset !== undefined && mayDeliver(account, partner, dataset, await effects.mandates(), dayIn(effects.now()));
}
