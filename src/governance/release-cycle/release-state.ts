import type { Release } from '../../model/release.ts';
import type { ReleaseDossier, ReleaseState } from '../../model/release-dossier.ts';
import { releaseNumber } from '../../model/release-number.ts';
import type { Moment } from '../../model/world.ts';
import { openChecks } from './required-checks.ts';
import { isSameRelease } from './same-release.ts';

/**
 * Where a dossier stands. Of what was approved the release itself, the later versions and the clock tell; before that
 * its acts do.
 */
export function releaseState(dossier: ReleaseDossier, releases: readonly Release[], now: Moment): ReleaseState {
  const release = releases.find(({ id }) => id === dossier.id);
  if (release) return stateInForce(release, releases, now);
  if (dossier.acts.at(-1)?.kind === 'decline') return 'declined';
  return openChecks(dossier).length === 0 ? 'checked' : 'draft';
}

function stateInForce(release: Release, releases: readonly Release[], { day }: Moment): ReleaseState {
  if (release.withdrawnAt !== undefined) return 'withdrawn';
  if (day < release.validFrom) return 'approved';
  const isReplaced = releases.some(
    (other) =>
      isSameRelease(other, release) &&
      releaseNumber(other.id) > releaseNumber(release.id) &&
      !other.neverHeld &&
      other.validFrom <= day,
  );
  if (isReplaced) return 'superseded';
  return day < release.validUntil ? 'active' : 'expired';
}
