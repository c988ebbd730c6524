import { useEffect, useState } from 'react';

const PREFIX = 'ketenbeeld.kept.';
const typed = new Map<string, unknown>();

/**
 * State that is there again after authenticating anew for the act that it was typed for: only then it waits in the
 * browser's session, once.
 *
 * @param key names the act and what it is done to
 */
export function useKept<T>(key: string, first: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => taken(key, first));
  useEffect(() => {
    typed.set(key, value);
    return () => {
      typed.delete(key);
    };
  }, [key, value]);
  return [value, setValue];
}

/** Called when the page is left to authenticate anew. */
export function keepTyped(): void {
  for (const [key, value] of typed) sessionStorage.setItem(`${PREFIX}${key}`, JSON.stringify(value));
}

function taken<T>(key: string, first: T): T {
  const kept = sessionStorage.getItem(`${PREFIX}${key}`);
  sessionStorage.removeItem(`${PREFIX}${key}`);
  // Only this page writes there, and what it wrote has the shape of what it reads.
  return kept === null ? first : (JSON.parse(kept) as T);
}
