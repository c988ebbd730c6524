import type { Forum } from '../../model/forum.ts';
import type { Moment, World } from '../../model/world.ts';
import { isDate } from '../calendar.ts';

/** Everything that keeps a forum from being as it is proposed; empty = nothing. */
export function forumProblems(
  forum: Forum,
  { catalogue }: Pick<World, 'catalogue'>,
  { day }: Moment,
): readonly string[] {
  const { purposes, legalBasis, members, guests, label } = forum;
  const owners = new Set([...catalogue.datasets.values()].flatMap((dataset) => dataset.owners));
  const { validFrom, validUntil, text } = legalBasis;
  return [
    ...(label.nl.trim() && label.en.trim() ? [] : ['a forum needs a name in both languages']),
    ...(purposes.length > 0 ? [] : ['a forum needs a purpose: nothing is released without one']),
    ...(new Set(purposes.map(({ id }) => id)).size < purposes.length ? ['two purposes have the same id'] : []),
    ...(text.nl.trim() && text.en.trim() ? [] : ['a forum needs its legal basis in both languages']),
    ...[validFrom, validUntil].filter((date) => !isDate(date)).map((date) => `'${date}' is not a date`),
    ...(validUntil > day && validUntil > validFrom ? [] : ['the legal basis must end after today and after it begins']),
    // An empty group means nobody, never everybody.
    ...(members.length > 0 ? [] : ['a forum needs at least one member organisation']),
    ...members.filter((member) => !owners.has(member)).map((member) => `there is no partner '${member}'`),
    ...(new Set<string>([...members, ...guests]).size < members.length + guests.length
      ? ['an organisation has two seats; name it once, as member or as guest']
      : []),
  ];
}
