import { useEffect, useState } from 'react';
import type { Result } from './request.ts';

export type Loaded<T> = { readonly kind: 'loading' } | Result<T>;

/**
 * Loads what the key stands for; a reply to an older key is dropped. What was loaded stays while a new `revision` of the
 * same key is on its way.
 */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<Result<T>>, revision = 0): Loaded<T> {
  const [state, setState] = useState<{ readonly key: string; readonly result: Result<T> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything that load depends on
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(
      (result) => {
        if (!controller.signal.aborted) setState({ key, result });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) throw error;
      },
    );
    return () => controller.abort();
  }, [key, revision]);
  return state?.key === key ? state.result : { kind: 'loading' };
}
