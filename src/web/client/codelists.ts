import type { WireCodelist } from '../../model/wire/words.ts';
import { WireCodelistSchema } from '../../model/wire/words.ts';
import type { Result } from './request.ts';
import { request } from './request.ts';

export type Codelists = ReadonlyMap<string, WireCodelist>;

/** Lists don't change while a page is open. */
const kept = new Map<string, WireCodelist>();

/** Loads the lists by id; a list that is not there is left out, and its codes then show as they are. */
export async function loadCodelists(ids: readonly string[], signal: AbortSignal): Promise<Result<Codelists>> {
  const results = await Promise.all(ids.map((id) => load(id, signal)));
  const signedOut = results.find((result) => result.kind === 'signed-out');
  if (signedOut) return signedOut;
  return {
    kind: 'ready',
    value: new Map(
      results.flatMap((result) => (result.kind === 'ready' ? [[result.value.id, result.value] as const] : [])),
    ),
  };
}

async function load(id: string, signal: AbortSignal): Promise<Result<WireCodelist>> {
  const known = kept.get(id);
  if (known) return { kind: 'ready', value: known };
  const result = await request(`/v1/codelists/${encodeURIComponent(id)}`, WireCodelistSchema, { signal });
  if (result.kind === 'ready') kept.set(id, result.value);
  return result;
}
