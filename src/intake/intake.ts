import type { FileKind } from '../model/delivery.ts';
import type { AccountId, DatasetId, DeliveryId, PartnerId } from '../model/ids.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { type CancelRequest, cancel } from './cancel.ts';
import type { IntakeEffects } from './effects.ts';
import { type MendRequest, mend } from './mend.ts';
import { previewRecodings, type RecodingPreview } from './preview-recodings.ts';
import { previewWithdrawal } from './preview-withdrawal.ts';
import { processDelivery } from './process-delivery.ts';
import type { Progress } from './progress.ts';
import { openQueue } from './queue.ts';
import { type Quarantined, type QuarantinePage, readQuarantine } from './read-quarantine.ts';
import type { Readmissible } from './readmissible.ts';
import { previewReadmission, type ReadmissionRequest, readmit } from './readmit.ts';
import { receiveFile } from './receive.ts';
import { type RecodingRequest, registerRecoding } from './request-recoding.ts';
import { registerWithdrawal, type WithdrawalRequest } from './request-withdrawal.ts';
import { settle, settleAgain } from './settle.ts';
import type { WithdrawalCounts } from './withdrawal-fates.ts';

export interface IntakeOptions {
  /** Largest file, in bytes. Default 8 GiB. */
  readonly maximumBytes?: number;
  /** Findings kept per delivery; the counts by kind stay exact. Default 100,000. */
  readonly maximumFindings?: number;
  /** How often a delivery is begun that the process does not survive. Default 3. */
  readonly maximumAttempts?: number;
}

/** A file on disk, on its way in. */
export interface ReceivedFile {
  readonly path: string;
  readonly fileName: string;
}

/** What somebody wants to deliver. */
export interface DeliveryRequest {
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly fileName: string;
  readonly mapping?: SourceMapping;
  /** A file of records (default), one with the columns `old` and `new`, or rows of a quarantine that must all come in. */
  readonly kind?: FileKind;
  /** The delivery whose quarantined rows this file brings again. */
  readonly mends?: DeliveryId;
  /** Where no mapping is named: looks at the file, once it is whole, for the one that fits. */
  readonly choose?: (file: ReceivedFile) => Promise<SourceMapping | undefined>;
  /** SHA-256 that the sender says the file has, hexadecimal; another one refuses it. */
  readonly contentDigest?: string;
  readonly traceId: string;
  /** Position within the trace. Default 0. */
  readonly step?: number;
}

/** `received`: safely on disk and in the queue. `unchanged`: the same file was taken in before. */
export interface Receipt {
  readonly id: DeliveryId;
  readonly state: 'received' | 'unchanged';
  readonly bytes: number;
  readonly contentHash: string;
}

/** The way in. */
export interface Intake {
  /**
   * Takes a file in and puts it in the queue; resolves when it is durable.
   * @throws InputError NOT_MANDATED, TOO_LARGE, DELIVERY_REFUSED (unknown dataset, other partner's mapping)
   */
  receive(request: DeliveryRequest, content: AsyncIterable<Uint8Array>): Promise<Receipt>;
  /**
   * Puts a withdrawal in the queue, and gives its id.
   * @throws InputError NOT_FOUND, NOT_MANDATED, DELIVERY_STATE, DELIVERY_REFUSED
   */
  withdraw(request: WithdrawalRequest): Promise<DeliveryId>;
  /** What would become of the records of a delivery, were it withdrawn now. @throws InputError NOT_FOUND, DELIVERY_STATE */
  previewWithdrawal(id: DeliveryId): Promise<WithdrawalCounts>;
  /** @throws InputError NOT_FOUND, NOT_MANDATED, DELIVERY_STATE when it came to its end first */
  cancel(request: CancelRequest): Promise<void>;
  /** Rows in quarantine, in the order of the file. */
  quarantined(id: DeliveryId, page: QuarantinePage): Promise<Quarantined>;
  /**
   * Delivers rows of a quarantine again, with other values in some cells.
   * @throws InputError NOT_FOUND, NOT_MANDATED, DELIVERY_STATE, REQUEST_INVALID
   */
  mend(request: MendRequest): Promise<Receipt>;
  /** Which quarantined rows would come in under the words of today. @throws InputError NOT_FOUND, DELIVERY_STATE */
  previewReadmission(id: DeliveryId): Promise<Readmissible>;
  /** Delivers those, all or none. @throws InputError NOT_FOUND, NOT_MANDATED, DELIVERY_STATE */
  readmit(request: ReadmissionRequest): Promise<Receipt>;
  /** Records under codes that were superseded, with how many of them would go on under the successor. */
  recodings(partner: PartnerId): Promise<readonly RecodingPreview[]>;
  /**
   * Puts a recoding in the queue, and gives its id.
   * @throws InputError NOT_MANDATED, DELIVERY_REFUSED, DELIVERY_STATE
   */
  recode(request: RecodingRequest): Promise<DeliveryId>;
  /** At start-up, once, before anything is received: goes on where the last run stopped. */
  resume(): Promise<void>;
  /** Resolves when nothing waits and nothing is being checked. */
  idle(): Promise<void>;
  /** Undefined when the delivery is not being checked now. */
  progress(id: DeliveryId): Progress | undefined;
  /** Stops; what was not finished goes on at the next `resume`. */
  close(): Promise<void>;
}

const DEFAULTS: Required<IntakeOptions> = { maximumBytes: 8 * 2 ** 30, maximumFindings: 100_000, maximumAttempts: 3 };

/** Opens the way in. The tables of the register of deliveries must be there. */
export async function openIntake(effects: IntakeEffects, options: IntakeOptions = {}): Promise<Intake> {
  const { maximumBytes, ...limits } = { ...DEFAULTS, ...options };
  const front = await effects.connect();
  const lanes = [await effects.connect(), await effects.connect()] as const;
  const queue = openQueue(
    (job) => processDelivery(lanes, effects, job, limits),
    () => {
      for (const lane of lanes) lane.interrupt();
    },
  );
  const receive: Intake['receive'] = async (request, content) => {
    const receipt = await receiveFile(front, effects, request, content, maximumBytes);
    if (receipt.state === 'unchanged') await settle(front, effects, receipt.id);
    else queue.add(receipt.id, receipt.bytes);
    return receipt;
  };
  return {
    receive,
    async withdraw(request) {
      const id = await registerWithdrawal(front, effects, request);
      queue.add(id, 0);
      return id;
    },
    previewWithdrawal: (id) => previewWithdrawal(front, effects, id),
    cancel: (request) => cancel(front, effects, queue, request),
    quarantined: (id, page) => readQuarantine(front, effects, id, page),
    mend: (request) => mend(front, effects, receive, request),
    previewReadmission: (id) => previewReadmission(front, effects, id),
    readmit: (request) => readmit(front, effects, receive, request),
    recodings: (partner) => previewRecodings(front, effects, partner),
    async recode(request) {
      const id = await registerRecoding(front, effects, request);
      queue.add(id, 0);
      return id;
    },
    async resume() {
      for (const id of await effects.deliveries.unsettled(front)) await settleAgain(front, effects, id);
      const waiting = await effects.deliveries.waiting(front);
      await effects.files.sweep(waiting);
      for (const id of waiting) queue.add(id, (await effects.deliveries.byId(front, id))?.bytes ?? 0);
    },
    idle: queue.idle,
    progress: queue.progress,
    async close() {
      await queue.close();
      for (const id of await effects.deliveries.waiting(front)) await effects.deliveries.setWaiting(front, id);
      for (const connection of [front, ...lanes]) connection.close();
    },
  };
}
