import type { DeliveryId } from '../model/ids.ts';
import { type Progress, progressOf } from './progress.ts';
import type { StageProgress } from './stage-csv.ts';

/** What is being worked on. */
export interface Job {
  readonly id: DeliveryId;
  readonly progress: StageProgress;
  isClosed(): boolean;
  isCancelled(): boolean;
  /** What comes now must not be interrupted any more. */
  endInterrupts(): void;
}

export interface Queue {
  add(id: DeliveryId, bytes: number): void;
  idle(): Promise<void>;
  progress(id: DeliveryId): Progress | undefined;
  /** Takes one out that waits, or stops the one that runs and waits for its end. `absent`: it is neither. */
  cancel(id: DeliveryId): Promise<'removed' | 'stopped' | 'absent'>;
  /** Takes nothing new; what runs is interrupted. */
  close(): Promise<void>;
}

interface Waiting {
  readonly id: DeliveryId;
  readonly bytes: number;
}

interface Running extends Waiting {
  readonly progress: StageProgress;
  readonly since: number;
  readonly interrupts: Interrupts;
  readonly ended: Promise<void>;
}

/** One delivery at a time, first come, first served. `work` must not throw; `interrupt` stops a running statement. */
export function openQueue(work: (job: Job) => Promise<void>, interrupt: () => void): Queue {
  const waiting: Waiting[] = [];
  let current: Running | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;

  const drain = async () => {
    for (let next = waiting.shift(); next && !isClosed; next = waiting.shift()) {
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const interrupts = openInterrupts(interrupt);
      const progress = { lines: 0, bytes: 0 };
      current = { ...next, progress, since: performance.now(), interrupts, ended };
      const { isBegun: isCancelled, end: endInterrupts } = interrupts;
      await work({ id: next.id, progress, isClosed: () => isClosed, isCancelled, endInterrupts });
      interrupts.end();
      current = undefined;
      end();
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
    progress: (id) => (current?.id === id ? progressOf(current, performance.now()) : undefined),
    async cancel(id) {
      const at = waiting.findIndex((one) => one.id === id);
      if (at >= 0) waiting.splice(at, 1);
      if (at >= 0) return 'removed';
      if (current?.id !== id) return 'absent';
      current.interrupts.begin();
      await current.ended;
      return 'stopped';
    },
    async close() {
      isClosed = true;
      current?.interrupts.begin();
      while (running) await running;
    },
  };
}

type Interrupts = ReturnType<typeof openInterrupts>;

/** A statement may begin just after an interrupt, so one is not enough. */
function openInterrupts(interrupt: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  return {
    begin() {
      if (timer || isOver) return;
      timer = setInterval(interrupt, 20);
      interrupt();
    },
    isBegun: () => timer !== undefined,
    end() {
      isOver = true;
      clearInterval(timer);
    },
  };
}
