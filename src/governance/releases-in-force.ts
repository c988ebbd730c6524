import type { DatasetId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';
import { releaseNumber } from '../model/release-number.ts';
import type { Viewer } from '../model/viewer.ts';
import type { Moment, World } from '../model/world.ts';
import { audienceInForce } from './audience-in-force.ts';
import { inForce } from './in-force.ts';
import { ownerZoneProblems } from './owner-zone.ts';

/**
 * Releases that hold today: of one owner, dataset, forum and purpose the last version that began. One that it replaced
 * does not come back when it ends or is withdrawn.
 */
export function currentReleases(world: World, { day }: Moment): readonly Release[] {
  const begun = world.releases.filter((release) => release.validFrom <= day && !release.neverHeld);
  const versions = Map.groupBy(begun, ({ owner, dataset, forum, purpose }) =>
    [owner, dataset, forum, purpose].join(' '),
  );
  return [...versions.values()]
    .map((all) => all.reduce((last, next) => (releaseNumber(next.id) > releaseNumber(last.id) ? next : last)))
    .filter((release) => release.withdrawnAt === undefined && inForce(day, release.validFrom, release.validUntil))
    .filter((release) => mayLeave(release, world));
}

/** Those that a viewer may look through: of its forum and purpose, to guests what is for guests; none for an owner's own view. */
export function releasesInForce(viewer: Viewer, world: World, now: Moment, dataset?: DatasetId): readonly Release[] {
  const { as } = viewer;
  const audience = audienceInForce(viewer, world, now);
  if (as.kind === 'partner' || audience.kind === 'not') return [];
  return currentReleases(world, now).filter(
    (release) =>
      !(audience.isGuest && release.readers === 'members') &&
      release.forum === as.forum &&
      release.purpose === as.purpose &&
      (dataset === undefined || release.dataset === dataset),
  );
}

// Checked when it was stored, and here again: what is the owner's alone stays so whatever the register holds.
function mayLeave(release: Release, { catalogue }: World): boolean {
  const dataset = catalogue.datasets.get(release.dataset);
  return dataset === undefined || ownerZoneProblems(release, dataset).length === 0;
}
