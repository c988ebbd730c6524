import { useCallback, useSyncExternalStore } from 'react';
import type { PageState } from './page-state.ts';
import { fromFragment, toFragment } from './page-state.ts';

export type Go = (next: PageState) => void;

/** The page's state is the address: back, forward and shared links work because nothing else holds it. */
export function useAddress(): readonly [PageState, Go] {
  const fragment = useSyncExternalStore(subscribe, () => window.location.hash);
  const go = useCallback((next: PageState) => {
    window.location.hash = toFragment(next);
  }, []);
  return [fromFragment(fragment), go];
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

const KEPT = 'ketenbeeld.fragment';

/** The sign-in leaves the page; the fragment waits here for the return. */
export const keepFragment = (): void => sessionStorage.setItem(KEPT, window.location.hash);

/** Called once before the first render. */
export function restoreFragment(): void {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (kept && window.location.hash.length <= 1)
    window.history.replaceState(null, '', `${window.location.pathname}${kept}`);
}
