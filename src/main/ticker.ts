/** Calls listeners at a steady rhythm, one round at a time. */
export interface Ticker {
  onTick(listener: () => void): () => void;
  stop(): Promise<void>;
}

/** @param work done before each round; a round waits for it, and the next round waits for this one */
export function startTicker(intervalMs: number, work: () => Promise<void>, report: (error: unknown) => void): Ticker {
  const listeners = new Set<() => void>();
  let running = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = work()
      .then(() => {
        for (const listener of listeners) listener();
      })
      .catch(report)
      .finally(() => {
        isBusy = false;
      });
  }, intervalMs);
  return {
    onTick: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
