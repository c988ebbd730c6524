import type { ForumId, PartnerId } from '../../model/ids.ts';
import type { PublishedTable, TableDefinition } from '../../model/published-table.ts';
import type { World } from '../../model/world.ts';

/** A published table, and whether any edition of it was ever approved. */
export interface KnownTable {
  readonly table: PublishedTable;
  readonly wasPublished: boolean;
}

/**
 * Why the table may not stand: someone in its forum sees, saw or will see other figures of the same owner's records. Noise
 * with a known width, exact figures of a part, and other tables each bring withheld figures closer. Releases that ended
 * count too, because what was read stays known; so does every period, because a record can move to another one.
 *
 * @param self id of the table itself, when it is stored already
 */
export function audienceObjection(
  definition: TableDefinition,
  world: World,
  tables: readonly KnownTable[],
  self?: string,
): string | undefined {
  const { owner, dataset, forum } = definition;
  const isShared = (other: { readonly owner: PartnerId; readonly dataset: string; readonly forum: ForumId }) =>
    other.owner === owner && other.dataset === dataset && sharesReaders(forum, other.forum, owner, world);
  const release = world.releases.find(isShared);
  if (release)
    return `release ${release.id} gives, or gave, figures of the same records to '${release.forum}', which has readers in common with '${forum}': together they could give withheld figures away`;
  const other = tables.find(
    ({ table, wasPublished }) => table.id !== self && (wasPublished || !table.withdrawnAt) && isShared(table),
  );
  return other
    ? `table ${other.table.id} counts the same records for '${other.table.forum}', which has readers in common with '${forum}': define linked tables together in one definition`
    : undefined;
}

/** Whether anyone but the owner, who knows its own records, may be in both forums. */
function sharesReaders(one: ForumId, two: ForumId, owner: PartnerId, world: World): boolean {
  if (one === two) return true;
  const [a, b] = [one, two].map((id) => world.forums.find((forum) => forum.id === id));
  // An unknown forum may have any reader.
  if (!a || !b) return true;
  const accounts = (forum: ForumId) =>
    world.mandates.flatMap((it) => (it.for.kind === 'forum' && it.for.forum === forum ? [it.account] : []));
  return (
    a.members.some((member) => member !== owner && b.members.includes(member)) ||
    a.guests.some((guest) => b.guests.includes(guest)) ||
    accounts(one).some((account) => accounts(two).includes(account))
  );
}
