import type { WireCodelist } from '../../model/wire/words.ts';
import { WireCodelistSchema, WireCodelistsSchema } from '../../model/wire/words.ts';
import type { Result } from './request.ts';
import { request } from './request.ts';

export type Codelists = ReadonlyMap<string, WireCodelist>;

/** By id; a list is asked for again when its version is another. */
const kept = new Map<string, WireCodelist>();

/** Loads the lists by id; a list that is not there is left out, and its codes then show as they are. */
export async function loadCodelists(ids: readonly string[], signal: AbortSignal): Promise<Result<Codelists>> {
  const versions = await request('/v1/codelists', WireCodelistsSchema, { signal });
  if (versions.kind !== 'ready') return versions;
  const current = new Map(versions.value.codelists.map(({ id, version }) => [id, version]));
  const results = await Promise.all(ids.map((id) => load(id, current.get(id), signal)));
  const signedOut = results.find((result) => result.kind === 'signed-out');
  if (signedOut) return signedOut;
  return {
    kind: 'ready',
    value: new Map(
      results.flatMap((result) => (result.kind === 'ready' ? [[result.value.id, result.value] as const] : [])),
    ),
  };
}

async function load(id: string, version: string | undefined, signal: AbortSignal): Promise<Result<WireCodelist>> {
  const known = kept.get(id);
  if (known !== undefined && known.version === version) return { kind: 'ready', value: known };
  const result = await request(`/v1/codelists/${encodeURIComponent(id)}`, WireCodelistSchema, { signal });
  if (result.kind === 'ready') kept.set(id, result.value);
  return result;
}
