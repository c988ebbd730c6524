import type { Readable } from 'node:stream';
import type { Delivery, DeliveryState, Recoding } from '../model/delivery.ts';
import type { Finding } from '../model/finding.ts';
import type { AccountId, DatasetId, DeliveryId, PartnerId, TraceId } from '../model/ids.ts';
import type {
  WireDelivery,
  WireFinding,
  WireHistory,
  WireQuarantine,
  WithdrawalPreview,
} from '../model/wire/delivery.ts';
import type { WireFeedback } from '../model/wire/feedback.ts';
import type { WireDeliveryQuality, WireQualitySeries } from '../model/wire/quality.ts';
import type { WireReadmission, WireRemappings } from '../model/wire/remapping.ts';

/** A file on its way in. */
export interface IncomingDelivery {
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly fileName: string;
  /** A file of records, or one with old and new references. */
  readonly kind: 'delivery' | 're-reference';
  readonly mends?: DeliveryId | undefined;
  readonly traceId: TraceId;
  /** `name` or `name@version` of a mapping of the partner; absent: the one that fits the file, if any. */
  readonly mapping?: string;
  /** SHA-256 of the body that the sender says it has, hexadecimal. */
  readonly contentDigest?: string;
  readonly body: Readable;
}

export interface DeliveryFilter {
  readonly owners: readonly PartnerId[];
  readonly dataset?: DatasetId | undefined;
  readonly state?: DeliveryState | undefined;
}

/** Something that an account wants done to a delivery. */
interface Wish {
  readonly account: AccountId;
  readonly delivery: DeliveryId;
  readonly traceId: TraceId;
}

/** The way in, as the API sees it. */
export interface DeliveryEffects {
  receive(delivery: IncomingDelivery): Promise<Delivery>;
  find(id: DeliveryId): Promise<Delivery | undefined>;
  list(filter: DeliveryFilter, offset: number, limit: number): Promise<readonly Delivery[]>;
  /** Undefined when it is not being checked now. */
  progress(id: DeliveryId): WireDelivery['progress'];
  findings(id: DeliveryId, offset: number, limit: number, kind?: string): Promise<readonly Finding[]>;
  examples(id: DeliveryId, perKind: number): Promise<readonly Finding[]>;
  describe(finding: Finding): WireFinding;
  history(delivery: Delivery): Promise<WireHistory>;
  quality(delivery: Delivery): Promise<WireDeliveryQuality>;
  feedback(delivery: Delivery): Promise<WireFeedback>;
  /** Undefined when there is no such dataset. `unit` absent: the whole. */
  qualityOverTime(
    partner: PartnerId,
    dataset: DatasetId,
    unit: string | undefined,
  ): Promise<WireQualitySeries | undefined>;
  /** The quarantined rows as a file; undefined when there are none. */
  quarantine(id: DeliveryId): Promise<Readable | undefined>;
  /** Lines after `after`, at most `limit` of them. */
  quarantined(id: DeliveryId, after: number, limit: number): Promise<WireQuarantine>;
  mend(wish: Wish & { readonly rows: readonly MendedRow[] }): Promise<Delivery>;
  /** The quarantined rows that pass under the words of today. */
  previewReadmission(id: DeliveryId): Promise<WireReadmission>;
  readmit(wish: Wish & { readonly rows: number }): Promise<Delivery>;
  /** What a change of words would do to what the partner delivered before. */
  remappings(partner: PartnerId): Promise<WireRemappings>;
  recode(wish: RecodingWish): Promise<Delivery>;
  previewWithdrawal(id: DeliveryId): Promise<WithdrawalPreview>;
  withdraw(wish: Wish & { readonly reason: string }): Promise<Delivery>;
  cancel(wish: Wish): Promise<Delivery>;
}

interface RecodingWish extends Omit<Wish, 'delivery'> {
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly recoding: Recoding;
  readonly records: number;
}

interface MendedRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}
