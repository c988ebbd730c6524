import type { Forum } from '../../model/forum.ts';
import type { PartnerId } from '../../model/ids.ts';
import type { Moment, World } from '../../model/world.ts';
import { currentReleases } from '../releases-in-force.ts';

/**
 * The partners that have to agree before a forum is so. A new one: its members. A change that lets more people look, longer, for
 * more purposes or under a higher marking: every owner with a release in force or still to begin, and whoever becomes a member.
 * A change that only takes away needs nobody.
 */
export function consentsNeeded(
  before: Forum | undefined,
  after: Forum,
  world: World,
  now: Moment,
): readonly PartnerId[] {
  const joining = after.members.filter((member) => !before?.members.includes(member));
  if (!before) return joining;
  if (!isWider(before, after)) return [];
  const held = new Set(currentReleases(world, now).map(({ id }) => id));
  const owners = world.releases
    .filter(({ id, forum, validFrom, withdrawnAt }) => {
      const isComing = withdrawnAt === undefined && validFrom > now.day;
      return forum === after.id && (held.has(id) || isComing);
    })
    .map(({ owner }) => owner);
  return [...new Set([...joining, ...owners])].sort();
}

function isWider(before: Forum, after: Forum): boolean {
  const adds = (now: readonly string[], earlier: readonly string[]) => now.some((it) => !earlier.includes(it));
  const ids = ({ purposes }: Forum) => purposes.map(({ id }) => id);
  return (
    adds(after.members, before.members) ||
    adds(after.guests, before.guests) ||
    adds(ids(after), ids(before)) ||
    after.legalBasis.validFrom < before.legalBasis.validFrom ||
    after.legalBasis.validUntil > before.legalBasis.validUntil ||
    // Under another basis the owners weighed something else.
    after.legalBasis.text.nl !== before.legalBasis.text.nl ||
    after.legalBasis.text.en !== before.legalBasis.text.en ||
    (before.highestMarking === 'none' && after.highestMarking !== 'none')
  );
}
