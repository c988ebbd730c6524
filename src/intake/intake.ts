import type { AccountId, DatasetId, DeliveryId, PartnerId } from '../model/ids.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { IntakeEffects } from './effects.ts';
import { processDelivery } from './process-delivery.ts';
import { openQueue } from './queue.ts';
import { receiveFile } from './receive.ts';
import { settle, settleAgain } from './settle.ts';

export interface IntakeOptions {
  /** Largest file, in bytes. Default 8 GiB. */
  readonly maximumBytes?: number;
  /** Findings kept per delivery; the counts by kind stay exact. Default 100,000. */
  readonly maximumFindings?: number;
}

/** What somebody wants to deliver. */
export interface DeliveryRequest {
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly fileName: string;
  readonly mapping?: SourceMapping;
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

/** How far the check of a delivery is. */
export interface Progress {
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rowsPerSecond: number;
}

/** The way in. */
export interface Intake {
  /**
   * Takes a file in and puts it in the queue; resolves when it is durable.
   * @throws InputError NOT_MANDATED, TOO_LARGE, DELIVERY_REFUSED (unknown dataset, other partner's mapping)
   */
  receive(request: DeliveryRequest, content: AsyncIterable<Uint8Array>): Promise<Receipt>;
  /** At start-up, once, before anything is received: goes on where the last run stopped. */
  resume(): Promise<void>;
  /** Resolves when nothing waits and nothing is being checked. */
  idle(): Promise<void>;
  /** Undefined when the delivery is not being checked now. */
  progress(id: DeliveryId): Progress | undefined;
  /** Stops; what was not finished goes on at the next `resume`. */
  close(): Promise<void>;
}

const DEFAULTS: Required<IntakeOptions> = { maximumBytes: 8 * 2 ** 30, maximumFindings: 100_000 };

/** Opens the way in. The tables of the register of deliveries must be there. */
export async function openIntake(effects: IntakeEffects, options: IntakeOptions = {}): Promise<Intake> {
  const { maximumBytes, maximumFindings } = { ...DEFAULTS, ...options };
  const front = await effects.connect();
  const lanes = [await effects.connect(), await effects.connect()] as const;
  const queue = openQueue(async (id, progress) => {
    await processDelivery(lanes, effects, id, maximumFindings, progress, () => queue.isClosed());
  });
  return {
    async receive(request, content) {
      const receipt = await receiveFile(front, effects, request, content, maximumBytes);
      if (receipt.state === 'unchanged') await settle(front, effects, receipt.id);
      else queue.add(receipt.id, receipt.bytes);
      return receipt;
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
      await queue.close(() => {
        for (const lane of lanes) lane.interrupt();
      });
      for (const connection of [front, ...lanes]) connection.close();
    },
  };
}
