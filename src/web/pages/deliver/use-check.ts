import { useCallback, useEffect, useRef, useState } from 'react';
import { DraftCheckSchema, type MappingContent, type WireDraftCheck } from '../../../model/wire/mapping.ts';
import { type Result, request, type Trouble } from '../../client/request.ts';

export type Checking =
  | { readonly kind: 'none' }
  /** `check` is absent until the server has answered that it runs. */
  | { readonly kind: 'running'; readonly check?: WireDraftCheck }
  | { readonly kind: 'ended'; readonly check: WireDraftCheck }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** One dry run. `stopped`: nobody waits for it; `replaced`: the server drops it by itself. */
interface Run {
  isOver: false | 'stopped' | 'replaced';
}

const EVERY_MS = 300;

/** Dry runs of a draft over all rows: a new one takes the place of the one before, leaving the page ends it. */
export function useCheck(draft: string, onEnd: (check: WireDraftCheck) => void) {
  const [state, setState] = useState<Checking>({ kind: 'none' });
  const current = useRef<Run>(undefined);
  const end = useCallback((how: 'stopped' | 'replaced') => {
    if (current.current) current.current.isOver = how;
    current.current = undefined;
  }, []);
  useEffect(() => () => end('stopped'), [end]);
  return {
    state,
    start(mapping: MappingContent) {
      end('replaced');
      const run: Run = { isOver: false };
      current.current = run;
      setState({ kind: 'running' });
      const onProgress = (check: WireDraftCheck) => {
        if (!run.isOver) setState({ kind: 'running', check });
      };
      void follow(draft, mapping, run, onProgress).then((result) => {
        if (result === undefined || run.isOver) return;
        current.current = undefined;
        if (result.kind !== 'ready') return setState({ kind: 'trouble', trouble: result });
        setState({ kind: 'ended', check: result.value });
        onEnd(result.value);
      });
    },
    cancel() {
      if (!current.current) return;
      end('stopped');
      setState({ kind: 'cancelled' });
    },
  };
}

/** To its end; undefined when it is over before. One that is stopped before its id is known is cancelled once it is. */
async function follow(
  draft: string,
  mapping: MappingContent,
  run: Run,
  onProgress: (check: WireDraftCheck) => void,
): Promise<Result<WireDraftCheck> | undefined> {
  const address = `/v1/draft-deliveries/${draft}/checks`;
  const { signal } = new AbortController();
  let result = await request(address, DraftCheckSchema, { signal, body: { mapping } });
  while (result.kind === 'ready' && ['waiting', 'checking'].includes(result.value.state)) {
    const { id } = result.value;
    if (!run.isOver) onProgress(result.value);
    for (let waited = 0; waited < EVERY_MS && !run.isOver; waited += 50)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (run.isOver) {
      if (run.isOver === 'stopped')
        await fetch(`${address}/${id}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
      return undefined;
    }
    result = await request(`${address}/${id}`, DraftCheckSchema, { signal });
  }
  return result;
}
