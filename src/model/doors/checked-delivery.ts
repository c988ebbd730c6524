import type { DatasetDefinition } from '../dataset.ts';
import type { DeliveryId, PartnerId } from '../ids.ts';
import type { Sealed } from './sealed.ts';

export interface CheckedDeliveryContent {
  readonly id: DeliveryId;
  readonly dataset: DatasetDefinition;
  readonly owner: PartnerId;
  /** Name of the staging table with the accepted rows, in the layout of the facts table. */
  readonly staging: string;
  readonly rows: number;
  readonly accepted: number;
  readonly quarantined: number;
}

/** A delivery whose rows were all checked and whose accepted rows wait in the staging table. Only `intake/` makes one. */
export type CheckedDelivery = CheckedDeliveryContent & Sealed<'CheckedDelivery'>;
