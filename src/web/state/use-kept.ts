import { useEffect, useState } from 'react';

const PREFIX = 'ketenbeeld.kept.';
const typed = new Map<string, unknown>();
const returned = takeAll();

/**
 * State that is there again after authenticating anew for the act that it was typed for: only then it waits in the
 * browser's session, until the page loads again.
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
  const kept = returned.get(key);
  returned.delete(key);
  // Only this page writes there, and what it wrote has the shape of what it reads.
  return kept === undefined ? first : (JSON.parse(kept) as T);
}

/** All at once when the page loads: what an act left unfinished is not there for whoever signs in next in this tab. */
function takeAll(): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof sessionStorage === 'undefined') return found;
  for (const name of Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))) {
    found.set(name.slice(PREFIX.length), sessionStorage.getItem(name) ?? '');
    sessionStorage.removeItem(name);
  }
  return found;
}
