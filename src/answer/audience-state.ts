import { audienceInForce } from '../governance/audience-in-force.ts';
import { isOpen } from '../governance/is-open.ts';
import { releasesInForce } from '../governance/releases-in-force.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { ReleaseId } from '../model/ids.ts';
import type { Viewer } from '../model/viewer.ts';
import type { Moment, World } from '../model/world.ts';

/** Ids of the releases that an audience's figures may rest on; of one's own partner none. */
export const audienceReleases = (viewer: Viewer, world: World, now: Moment): readonly ReleaseId[] =>
  releasesInForce(viewer, world, now).map(({ id }) => id);

/**
 * All that an audience's figures rest on, as one text: when it differs, figures may differ. It holds release ids,
 * embargoes that have passed and as-of dates of editions, so that nothing hidden can change it.
 */
export function audienceState(viewer: Viewer, world: World, now: Moment): string {
  const audience = audienceInForce(viewer, world, now);
  if (audience.kind === 'not') return canonicalJson(audience);
  const { as } = viewer;
  if (as.kind === 'partner') return canonicalJson(world.live.filter((it) => it.owner === as.partner));
  return canonicalJson(
    releasesInForce(viewer, world, now).map((release) => {
      const edition = world.editions.find((it) => it.release === release.id);
      return {
        id: release.id,
        asOf: edition?.asOf,
        open: edition && release.slices.map((slice) => isOpen(slice, edition.day)),
      };
    }),
  );
}
