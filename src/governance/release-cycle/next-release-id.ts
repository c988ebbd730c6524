import { type ReleaseId, releaseId } from '../../model/ids.ts';
import type { Release } from '../../model/release.ts';
import type { ReleaseDossier } from '../../model/release-dossier.ts';
import { releaseNumber } from '../../model/release-number.ts';
import { isSameRelease } from './same-release.ts';

type Combination = Pick<Release, 'owner' | 'dataset' | 'forum' | 'purpose'>;

/**
 * The id that the next version gets: one more than the last release of the same owner, dataset, forum and purpose. What
 * was declined used no number up, so that a forum cannot count what it did not get.
 */
export function nextReleaseId(
  next: Combination,
  releases: readonly Release[],
  dossiers: readonly Pick<ReleaseDossier, 'id' | 'content'>[],
): ReleaseId {
  const own = releases.filter((release) => isSameRelease(release, next));
  const number = Math.max(0, ...own.map(({ id }) => releaseNumber(id))) + 1;
  const earlier = own[0]?.id ?? dossiers.find(({ content }) => isSameRelease(content, next))?.id;
  const short = `${next.dataset}-${next.owner.toLowerCase()}-${next.forum}`;
  const isTaken =
    releases.some((release) => stemOf(release.id) === short) || dossiers.some(({ id }) => stemOf(id) === short);
  // Two purposes of one forum are two releases; the second says its purpose.
  const stem = earlier === undefined ? (isTaken ? `${short}-${next.purpose}` : short) : stemOf(earlier);
  return releaseId(`${stem}.${number}`);
}

const stemOf = (id: string) => id.split('.')[0] ?? id;
