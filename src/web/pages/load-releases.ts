import { ReleasesSchema, type WireRelease } from '../../model/wire/sharing.ts';
import type { Codelists } from '../client/codelists.ts';
import { loadCodelists } from '../client/codelists.ts';
import type { Result } from '../client/request.ts';
import { request } from '../client/request.ts';

/** Releases with the words to tell them in. */
export interface ReleasesGround {
  readonly releases: readonly WireRelease[];
  readonly codelists: Codelists;
}

/** All releases of the account's forums and partners. */
export async function loadReleases(signal: AbortSignal): Promise<Result<ReleasesGround>> {
  const reply = await request('/v1/releases', ReleasesSchema, { signal });
  if (reply.kind !== 'ready') return reply;
  const { releases } = reply.value;
  const codelists = await loadCodelists([...new Set(releases.flatMap(listsIn))], signal);
  if (codelists.kind !== 'ready') return codelists;
  return { kind: 'ready', value: { releases, codelists: codelists.value } };
}

/** Lists whose codes a slice names. */
const listsIn = ({ slices, dimensions }: WireRelease): readonly string[] =>
  slices.flatMap(({ filters }) =>
    filters.flatMap((filter) => dimensions.find(({ id }) => id === filter.dimension)?.codelist ?? []),
  );
