import { useCallback, useRef, useState } from 'react';
import type { Result, Trouble } from '../../client/request.ts';

const PATIENCE_MS = 60_000;

/**
 * A change that the reader asks for: whether it is under way, and what went wrong. `leave` ends the wait: nothing is then
 * told, neither an outcome nor trouble. Waits `patienceMs` milliseconds at most.
 */
export function useCommand(patienceMs = PATIENCE_MS) {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const underWay = useRef<AbortController>(undefined);
  const run = useCallback(
    async <T>(work: (signal: AbortSignal) => Promise<Result<T>>, onDone: (value: T) => void) => {
      const asked = new AbortController();
      underWay.current = asked;
      setIsBusy(true);
      setTrouble(undefined);
      const signal = AbortSignal.any([asked.signal, AbortSignal.timeout(patienceMs)]);
      const result = await work(signal).catch((): Trouble => ({ kind: 'unreachable' }));
      setIsBusy(false);
      if (asked.signal.aborted) return;
      if (result.kind === 'ready') onDone(result.value);
      else setTrouble(result);
    },
    [patienceMs],
  );
  const leave = useCallback(() => underWay.current?.abort(), []);
  return { isBusy, trouble, run, leave };
}
