import type { AccountId, DatasetId, DeliveryId, PartnerId } from './ids.ts';

/**
 * `received`: safely on disk, waiting. `checking`: being read. `accepted`: rows without blocking findings are in.
 * `unchanged`: the same file was taken in before; nothing happened. `refused`: nothing of it is in, the findings say why.
 * `failed`: a fault of ours, nothing of it is in; it may be delivered again.
 */
export const DELIVERY_STATES = ['received', 'checking', 'accepted', 'unchanged', 'refused', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One batch of records from one partner for one dataset. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly dataset: DatasetId;
  readonly owner: PartnerId;
  readonly account: AccountId;
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly contentHash: string;
  readonly receivedAt: string;
  readonly finishedAt?: string;
  readonly state: DeliveryState;
  readonly rows: number;
  readonly accepted: number;
  readonly quarantined: number;
  /** Accepted rows by what they did: new reference, newer version, same as held, older than held. */
  readonly added: number;
  readonly superseding: number;
  readonly unchangedRows: number;
  readonly outdated: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly rowsPerSecond?: number;
}
