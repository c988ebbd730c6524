import type { Mandate, Role } from '../../model/mandate.ts';
import type { Moment, World } from '../../model/world.ts';
import { isDate } from '../calendar.ts';

/** Whom a role can be held for. */
const ROLES_FOR: Readonly<Record<Mandate['for']['kind'], readonly Role[]>> = {
  partner: ['analyst', 'data-owner', 'approver'],
  forum: ['chair', 'member', 'analyst', 'expert', 'liaison'],
  hub: ['analyst', 'auditor', 'privacy-officer', 'administrator', 'codelist-keeper'],
};
const GUEST_ROLES: readonly Role[] = ['expert', 'liaison'];
const LONGEST_YEARS = 2;

/** Everything that keeps a mandate from being given; empty = nothing. */
export function mandateProblems(
  mandate: Omit<Mandate, 'id' | 'account'>,
  world: Pick<World, 'forums' | 'catalogue'>,
  { day }: Moment,
): readonly string[] {
  const { role, for: whom, validFrom, validUntil, ground } = mandate;
  return [
    ...(ROLES_FOR[whom.kind].includes(role)
      ? []
      : [`'${role}' is no role for a ${whom.kind}; choose one of ${ROLES_FOR[whom.kind].join(', ')}`]),
    ...(ground.trim().length < 3 ? ['a mandate needs its ground'] : []),
    ...[validFrom, validUntil].filter((date) => !isDate(date)).map((date) => `'${date}' is not a date`),
    ...(validUntil > day && validUntil > validFrom ? [] : ['validUntil must be a day after today and after validFrom']),
    ...(validUntil > yearsAfter(validFrom > day ? validFrom : day)
      ? [`a mandate lasts at most ${LONGEST_YEARS} years, so that somebody looks at it again`]
      : []),
    ...placeProblems(mandate, world),
  ];
}

const yearsAfter = (day: string) => `${Number(day.slice(0, 4)) + LONGEST_YEARS}${day.slice(4)}`;

function placeProblems(
  { role, for: whom, organisation }: Omit<Mandate, 'id' | 'account'>,
  { forums, catalogue }: Pick<World, 'forums' | 'catalogue'>,
): readonly string[] {
  if (whom.kind === 'hub') return [];
  if (whom.kind === 'partner') {
    const isKnown = [...catalogue.datasets.values()].some(({ owners }) => owners.includes(whom.partner));
    return isKnown ? [] : [`there is no partner '${whom.partner}'`];
  }
  const forum = forums.find(({ id }) => id === whom.forum);
  if (!forum) return [`there is no forum '${whom.forum}'`];
  if (organisation === undefined) return [];
  const seats = [...forum.members, ...(GUEST_ROLES.includes(role) ? forum.guests : [])];
  return seats.some((seat) => seat === organisation)
    ? []
    : [`'${organisation}' has no seat as ${role} in '${whom.forum}'; it may be one of ${seats.join(', ')}`];
}
