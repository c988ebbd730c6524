import { inForce } from '../governance/in-force.ts';
import type { AccountId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';
import type { WireRelease } from '../model/wire/sharing.ts';
import type { Moment, World } from '../model/world.ts';

/** Releases to the forums, and of the partners, for which the account holds a mandate today. */
export function visibleReleases(account: AccountId, world: World, { day }: Moment): readonly WireRelease[] {
  const held = world.mandates.filter(
    (mandate) => mandate.account === account && inForce(day, mandate.validFrom, mandate.validUntil),
  );
  const isVisible = (release: Release) =>
    held.some(
      (mandate) =>
        (mandate.for.kind === 'forum' && mandate.for.forum === release.forum) ||
        (mandate.for.kind === 'partner' && mandate.for.partner === release.owner),
    );
  return world.releases
    .filter((release) => isVisible(release) && inForce(day, release.validFrom, release.validUntil))
    .map((release) => wire(release, world));
}

function wire(release: Release, world: World): WireRelease {
  const edition = world.editions.find((it) => it.release === release.id);
  return {
    ...release,
    slices: release.slices.map((slice) => ({
      ...slice,
      filters: slice.filters.map((filter) => (filter.kind === 'codes' ? { ...filter, in: [...filter.in] } : filter)),
    })),
    splitsOn: [...release.splitsOn],
    terms: { ...release.terms, handling: [...release.terms.handling] },
    ...(edition ? { asOf: edition.asOf } : {}),
  };
}
