import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DemoFile } from '../cli/effects.ts';
import { type DeliveriesOrder, generateDeliveries } from '../demo/generate-deliveries.ts';
import type { BlockAnswer, BlockRequest } from './demo-worker.ts';

/** From this many records on, starting threads pays for itself. */
const WORTH_THREADS = 400_000;
/** Blocks under way for each thread: enough to keep it busy while the disk writes. */
const AHEAD = 3;

/** The files of `ketenbeeld demo`, with planted errors; large ones are made by as many threads as there are cores. */
export async function* demoFiles(request: {
  readonly records?: number;
  readonly seed: number;
}): AsyncGenerator<DemoFile> {
  const order: DeliveriesOrder = { ...request, errors: true };
  const files = generateDeliveries(order);
  const threads = (request.records ?? 0) < WORTH_THREADS ? [] : startThreads(order);
  try {
    for (const [number, file] of files.entries())
      yield {
        name: file.fileName,
        bytes: threads.length > 0 ? fromThreads(threads, number, file.blocks) : blocksOf(file),
      };
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

function* blocksOf(file: ReturnType<typeof generateDeliveries>[number]): Generator<Uint8Array> {
  for (let block = 0; block < file.blocks; block++) yield file.block(block);
}

/** Blocks in order, whoever made them; no more under way than the reader can take. */
async function* fromThreads(threads: readonly Thread[], file: number, blocks: number): AsyncGenerator<Uint8Array> {
  const under: Promise<Uint8Array>[] = [];
  let next = 0;
  for (let block = 0; block < blocks; block++) {
    while (next < blocks && under.length < threads.length * AHEAD) {
      const thread = threads[next % threads.length];
      if (thread) under.push(thread.block(file, next));
      next++;
    }
    const bytes = await under.shift();
    if (bytes) yield bytes;
  }
}

interface Thread {
  block(file: number, block: number): Promise<Uint8Array>;
  end(): Promise<unknown>;
}

const startThreads = (order: DeliveriesOrder): readonly Thread[] =>
  Array.from({ length: availableParallelism() }, () => startThread(order));

function startThread(order: DeliveriesOrder): Thread {
  const worker = new Worker(new URL('./demo-worker.ts', import.meta.url), { workerData: order });
  const waiting = new Map<string, PromiseWithResolvers<Uint8Array>>();
  worker.on('message', ({ file, block, bytes }: BlockAnswer) => {
    waiting.get(`${file}/${block}`)?.resolve(bytes);
    waiting.delete(`${file}/${block}`);
  });
  let fault: unknown;
  const fail = (error: unknown) => {
    fault ??= error;
    for (const one of waiting.values()) one.reject(fault);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread that makes demonstration files has ended')));
  return {
    block(file, block) {
      const answer = Promise.withResolvers<Uint8Array>();
      if (fault !== undefined) answer.reject(fault);
      // Blocks that were asked ahead may fail before anyone waits for them.
      answer.promise.catch(() => undefined);
      waiting.set(`${file}/${block}`, answer);
      worker.postMessage({ file, block } satisfies BlockRequest);
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}
