import type { DatasetDefinition } from '../dataset.ts';
import type { DeliveryId, PartnerId } from '../ids.ts';

declare const mark: unique symbol;

/** A delivery whose rows were all checked and whose accepted rows wait in the staging table. Only `intake/` makes one. */
export interface CheckedDelivery {
  readonly [mark]: true;
  readonly id: DeliveryId;
  readonly dataset: DatasetDefinition;
  readonly owner: PartnerId;
  /** Name of the staging table with the accepted rows, in the layout of the facts table. */
  readonly staging: string;
  readonly rows: number;
  readonly accepted: number;
  readonly quarantined: number;
}

export type CheckedDeliveryContent = Omit<CheckedDelivery, typeof mark>;
