import { parentPort, workerData } from 'node:worker_threads';
import { type DeliveriesOrder, generateDeliveries } from '../demo/generate-deliveries.ts';

export interface BlockRequest {
  /** Place of the file in the order, and of the block in the file. */
  readonly file: number;
  readonly block: number;
}

export interface BlockAnswer extends BlockRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const files = generateDeliveries(workerData as DeliveriesOrder);

parentPort?.on('message', ({ file, block }: BlockRequest) => {
  const bytes = files[file]?.block(block) ?? new Uint8Array();
  parentPort?.postMessage({ file, block, bytes } satisfies BlockAnswer, [bytes.buffer]);
});
