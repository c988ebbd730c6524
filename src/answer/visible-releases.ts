import { audienceInForce } from '../governance/audience-in-force.ts';
import { currentReleases } from '../governance/releases-in-force.ts';
import type { AccountId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';
import type { WireRelease } from '../model/wire/sharing.ts';
import type { Moment, World } from '../model/world.ts';
import { mandatesOf } from './mandates-of.ts';
import { wireRelease } from './wire-release.ts';

/** Releases in force to the forums, and of the partners, for which the account holds a mandate today. */
export function visibleReleases(account: AccountId, world: World, now: Moment): readonly WireRelease[] {
  const held = mandatesOf(account, world, now);
  const isGuest = ({ forum, purpose }: Release) => {
    const audience = audienceInForce({ account, as: { kind: 'forum', forum, purpose } }, world, now);
    return audience.kind === 'not' || audience.isGuest;
  };
  const isVisible = (release: Release) =>
    held.some(
      (mandate) =>
        (mandate.for.kind === 'forum' &&
          mandate.for.forum === release.forum &&
          !(release.readers === 'members' && isGuest(release))) ||
        (mandate.for.kind === 'partner' && mandate.for.partner === release.owner),
    );
  return currentReleases(world, now)
    .filter(isVisible)
    .map((release) => wireRelease(release, world));
}
