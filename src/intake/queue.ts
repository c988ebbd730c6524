import type { DeliveryId } from '../model/ids.ts';
import type { Progress } from './intake.ts';
import type { StageProgress } from './stage.ts';

export interface Queue {
  add(id: DeliveryId, bytes: number): void;
  idle(): Promise<void>;
  progress(id: DeliveryId): Progress | undefined;
  isClosed(): boolean;
  /** Takes nothing new; `interrupt` is called until the running one has stopped. */
  close(interrupt: () => void): Promise<void>;
}

interface Waiting {
  readonly id: DeliveryId;
  readonly bytes: number;
}

/** One delivery at a time, first come, first served. `work` must not throw. */
export function openQueue(work: (id: DeliveryId, progress: StageProgress) => Promise<void>): Queue {
  const waiting: Waiting[] = [];
  let current: (Waiting & { readonly progress: StageProgress; readonly since: number }) | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;

  const drain = async () => {
    for (let next = waiting.shift(); next && !isClosed; next = waiting.shift()) {
      current = { ...next, progress: { lines: 0, bytes: 0 }, since: performance.now() };
      await work(next.id, current.progress);
      current = undefined;
    }
    running = undefined;
  };
  return {
    add(id, bytes) {
      if (isClosed) return;
      waiting.push({ id, bytes });
      running ??= drain();
    },
    async idle() {
      while (running) await running;
    },
    progress(id) {
      if (current?.id !== id) return undefined;
      const { lines, bytes } = current.progress;
      const seconds = Math.max((performance.now() - current.since) / 1000, 0.001);
      return { rows: lines, bytesRead: bytes, bytes: current.bytes, rowsPerSecond: Math.round(lines / seconds) };
    },
    isClosed: () => isClosed,
    async close(interrupt) {
      isClosed = true;
      // A statement may begin just after an interrupt, so one is not enough.
      const timer = setInterval(interrupt, 20);
      interrupt();
      while (running) await running;
      clearInterval(timer);
    },
  };
}
