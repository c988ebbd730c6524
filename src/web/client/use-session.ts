import type { Me, WireForum } from '../../model/wire/sharing.ts';
import { ForumsSchema, MeSchema } from '../../model/wire/sharing.ts';
import type { Codelists } from './codelists.ts';
import { loadCodelists } from './codelists.ts';
import type { Result } from './request.ts';
import { request } from './request.ts';
import type { Loaded } from './use-loaded.ts';
import { useLoaded } from './use-loaded.ts';

/** What the header needs: who looks, in which forums, and the words for partners and themes. */
export interface Session {
  readonly me: Me;
  readonly forums: readonly WireForum[];
  readonly codelists: Codelists;
}

export const useSession = (): Loaded<Session> => useLoaded('session', load);

async function load(signal: AbortSignal): Promise<Result<Session>> {
  const me = await request('/v1/me', MeSchema, { signal });
  if (me.kind !== 'ready') return me;
  const [forums, codelists] = await Promise.all([
    request('/v1/forums', ForumsSchema, { signal }),
    loadCodelists(['partner', 'theme'], signal),
  ]);
  if (forums.kind !== 'ready') return forums;
  if (codelists.kind !== 'ready') return codelists;
  return { kind: 'ready', value: { me: me.value, forums: forums.value.forums, codelists: codelists.value } };
}
