import { useEffect, useState } from 'react';
import { ProblemsSchema } from '../../../../model/wire/release-dossier.ts';
import { request } from '../../../client/request.ts';
import { useLoaded } from '../../../client/use-loaded.ts';
import type { Draft } from './draft.ts';

const STILL_MS = 250;

/** What keeps a draft from being approved, asked again whenever it has been still for a moment. */
export function useProblems(draft: Draft): { readonly problems: readonly string[]; readonly isBusy: boolean } {
  const now = JSON.stringify(draft);
  const [asked, setAsked] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(now), STILL_MS);
    return () => clearTimeout(timer);
  }, [now]);
  const loaded = useLoaded(`problems ${asked}`, (signal) =>
    request('/v1/release-problems', ProblemsSchema, { signal, body: { content: JSON.parse(asked) } }),
  );
  const isBusy = loaded.kind === 'loading' || asked !== now;
  if (loaded.kind === 'ready') return { problems: loaded.value.problems, isBusy };
  // What the API cannot read at all, an empty date for one, is a problem of the draft as well.
  return { problems: loaded.kind === 'problem' ? [loaded.problem.detail] : [], isBusy };
}
