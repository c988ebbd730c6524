/** Works at a steady rhythm, one round at a time. */
export interface Ticker {
  stop(): Promise<void>;
}

/** @param work a round; the next one waits for it */
export function startTicker(intervalMs: number, work: () => Promise<void>, report: (error: unknown) => void): Ticker {
  let running = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = work()
      .catch(report)
      .finally(() => {
        isBusy = false;
      });
  }, intervalMs);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
