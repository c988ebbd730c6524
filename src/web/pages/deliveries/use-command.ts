import { useCallback, useState } from 'react';
import type { Result, Trouble } from '../../client/request.ts';

/** A change that the reader asks for: whether it is under way, and what went wrong. */
export function useCommand() {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const run = useCallback(async <T>(work: (signal: AbortSignal) => Promise<Result<T>>, onDone: (value: T) => void) => {
    setIsBusy(true);
    setTrouble(undefined);
    const result = await work(AbortSignal.timeout(60_000)).catch((): Trouble => ({ kind: 'unreachable' }));
    setIsBusy(false);
    if (result.kind === 'ready') onDone(result.value);
    else setTrouble(result);
  }, []);
  return { isBusy, trouble, run };
}
