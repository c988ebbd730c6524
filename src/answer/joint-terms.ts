import type { ReleaseId } from '../model/ids.ts';
import type { Answer } from '../model/wire/answer.ts';
import type { World } from '../model/world.ts';

/** The union of what the parts' owners ask: restrictions only ever join. */
export function jointTerms(ids: readonly ReleaseId[], world: World): Answer['terms'] {
  const terms = world.releases.filter((release) => ids.includes(release.id)).map((release) => release.terms);
  return {
    handling: union(terms.flatMap((it) => it.handling)),
    marking: union(terms.flatMap((it) => it.marking || [])),
    text: union(terms.flatMap((it) => it.text || [])),
  };
}

const union = (items: readonly string[]) => [...new Set(items)].sort();
