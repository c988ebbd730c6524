import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { Audience } from './answers.ts';
import { audienceQuery } from './audience-query.ts';

/** What the server told of an audience since the page began to listen: never a value. */
export interface Changes {
  /** Goes up with each change: a reason to ask again. */
  readonly revision: number;
  /** Releases that held and no longer do: what rested on them is not shown any more, whatever was asked meanwhile. */
  readonly gone: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const ChangeSchema = z.object({ gone: z.array(z.string()).optional() });

export function useChanges(as: Audience | undefined): Changes {
  const query = as === undefined ? undefined : audienceQuery(as);
  const [state, setState] = useState<{ readonly query: string | undefined } & Changes>();
  useEffect(() => {
    if (query === undefined) return undefined;
    const source = new EventSource(`/v1/events?${query}`);
    const tell = (more: readonly string[]) =>
      setState((before) => ({
        query,
        revision: (before?.revision ?? 0) + 1,
        gone: new Set([...(before?.query === query ? before.gone : NONE), ...more]),
      }));
    let wasOpen = false;
    source.addEventListener('change', ({ data }: MessageEvent<string>) => tell(goneIn(data)));
    source.addEventListener('open', () => {
      // What happened while the line was broken was told to nobody.
      if (wasOpen) tell([]);
      wasOpen = true;
    });
    return () => source.close();
  }, [query]);
  return { revision: state?.revision ?? 0, gone: state?.query === query && state ? state.gone : NONE };
}

function goneIn(data: string): readonly string[] {
  const parsed = ChangeSchema.safeParse(JSON.parse(data));
  return parsed.success ? (parsed.data.gone ?? []) : [];
}
