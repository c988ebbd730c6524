import { wireRelease } from '../../answer/wire-release.ts';
import { inForce } from '../../governance/in-force.ts';
import { currentReleases } from '../../governance/releases-in-force.ts';
import type { RegisterAt } from '../../model/wire/log.ts';
import type { Moment, World } from '../../model/world.ts';

/** What held at a moment: all that the register had then, and of each whether it was in force on that day. */
export function registerAt(world: World, moment: Moment): RegisterAt {
  const { day } = moment;
  const current = new Set(currentReleases(world, moment).map(({ id }) => id));
  return {
    at: moment.instant,
    releases: world.releases
      .filter(({ dataset }) => world.catalogue.datasets.has(dataset))
      .map((release) => ({
        ...wireRelease(release, world),
        ...(release.withdrawnAt === undefined ? {} : { withdrawnAt: release.withdrawnAt }),
        holds: current.has(release.id),
      })),
    mandates: world.mandates.map((mandate) => ({
      ...mandate,
      holds: inForce(day, mandate.validFrom, mandate.validUntil),
    })),
    forums: world.forums.map(({ purposes, members, guests, ...forum }) => ({
      ...forum,
      ...{ purposes: [...purposes], members: [...members], guests: [...guests] },
      holds: inForce(day, forum.legalBasis.validFrom, forum.legalBasis.validUntil),
    })),
    codelists: [...world.catalogue.codelists.values()].map(({ id, label, version, codes }) => ({
      ...{ id, label, version, codes: codes.length },
    })),
  };
}
