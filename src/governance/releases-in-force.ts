import type { DatasetId } from '../model/ids.ts';
import type { Audience } from '../model/question.ts';
import type { Release } from '../model/release.ts';
import type { Moment, World } from '../model/world.ts';
import { inForce } from './in-force.ts';

/** Releases that hold today for a forum and purpose; of one owner and dataset the last version. None for a partner's own view. */
export function releasesInForce(as: Audience, world: World, { day }: Moment, dataset?: DatasetId): readonly Release[] {
  if (as.kind === 'partner') return [];
  const held = world.releases.filter(
    (release) =>
      release.forum === as.forum &&
      release.purpose === as.purpose &&
      (dataset === undefined || release.dataset === dataset) &&
      inForce(day, release.validFrom, release.validUntil),
  );
  const byOwner = Map.groupBy(held, (release) => `${release.owner} ${release.dataset}`);
  return [...byOwner.values()].map((versions) =>
    versions.reduce((last, next) => (version(next) > version(last) ? next : last)),
  );
}

const version = (release: Release) => Number(release.id.split('.')[1]);
