import type { AccountId, CodelistId, DatasetId, DeliveryId, PartnerId } from './ids.ts';
import type { MappingVersion } from './mapping-name.ts';

/**
 * `received`: safely on disk, waiting. `checking`: being read. `accepted`: rows without blocking findings are in.
 * `unchanged`: the same file was taken in before; nothing happened. `refused`: nothing of it is in, the findings say why.
 * `failed`: a fault of ours, nothing of it is in; it may be delivered again. `cancelled`: stopped by its owner before it
 * was in. `withdrawn`: was accepted, and holds no more.
 */
export const DELIVERY_STATES = [
  'received',
  'checking',
  'accepted',
  'unchanged',
  'refused',
  'failed',
  'cancelled',
  'withdrawn',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * What a partner asks of the way in, one after the other in one queue. `delivery`: a file of records. `withdrawal`: an
 * earlier one must hold no more. `re-reference`: records go on under other references. `readmission`: quarantined rows of
 * an earlier one that pass under the words of today, all of them or none. `recoding`: records under a code that was
 * superseded go on under its successor.
 */
export const DELIVERY_KINDS = ['delivery', 'withdrawal', 're-reference', 'readmission', 'recoding'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** Kinds that come as a file. */
export type FileKind = Exclude<DeliveryKind, 'withdrawal' | 'recoding'>;

/** Which code of a list is to be read as which other. */
export interface Recoding {
  readonly codelist: CodelistId;
  readonly code: string;
  readonly successor: string;
}

/** One batch of records from one partner for one dataset, or what was done to earlier ones. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly kind: DeliveryKind;
  readonly dataset: DatasetId;
  readonly owner: PartnerId;
  readonly account: AccountId;
  /** The mapping that it was read through; absent: in our own layout. */
  readonly mapping?: MappingVersion;
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal; empty for a withdrawal, which has no file. */
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
  /** Withdrawals only, records by what became of them: hold no more, hold again as before, went on holding. */
  readonly ended: number;
  readonly restored: number;
  readonly kept: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly rowsPerSecond?: number;
  /** The delivery that this one withdraws. */
  readonly withdraws?: DeliveryId;
  readonly withdrawnBy?: DeliveryId;
  /** The delivery whose quarantined rows this one brings again. */
  readonly mends?: DeliveryId;
  /** Of its quarantined rows, how many came in mended since. */
  readonly mended: number;
  /** What a recoding did. */
  readonly recodes?: Recoding;
  /** Why it was withdrawn, in the owner's words. */
  readonly reason?: string;
}
