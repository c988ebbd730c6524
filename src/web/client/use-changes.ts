import { useEffect, useState } from 'react';
import type { Audience } from './answers.ts';
import { audienceQuery } from './audience-query.ts';

/** Counts the changes that the server tells of for this audience: each is a reason to ask again, never a value. */
export function useChanges(as: Audience | undefined): number {
  const query = as === undefined ? undefined : audienceQuery(as);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (query === undefined) return undefined;
    const source = new EventSource(`/v1/events?${query}`);
    const onChange = () => setChanges((count) => count + 1);
    source.addEventListener('change', onChange);
    return () => source.close();
  }, [query]);
  return changes;
}
