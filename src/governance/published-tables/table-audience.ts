import type { ForumId, PartnerId } from '../../model/ids.ts';
import type { PublishedTable, TableDefinition } from '../../model/published-table.ts';
import type { World } from '../../model/world.ts';

/** A table that counts for others: it waits for approval, or was approved once, which stays known. */
export interface KnownTable {
  readonly table: PublishedTable;
  readonly wasPublished: boolean;
}

/** What a table may not stand beside: figures of the same owner's records for readers of its forum. */
export interface Beside {
  readonly kind: 'release' | 'table';
  readonly id: string;
  readonly forum: ForumId;
}

type Sharing = Pick<World, 'forums' | 'mandates'>;
type Audience = Pick<TableDefinition, 'owner' | 'dataset' | 'forum'>;

/**
 * Why the table may not stand: someone in its forum sees, saw or will see other figures of the same owner's records. Noise
 * with a known width, exact figures of a part, and other tables each bring withheld figures closer. Releases that ended
 * count too, because what was read stays known; so does every period, because a record can move to another one.
 *
 * @param self id of the table itself, when it is stored already
 */
export function standsBeside(
  audience: Audience,
  world: World,
  tables: readonly KnownTable[],
  self?: string,
): Beside | undefined {
  const release = world.releases.find((it) => sharesFigures(audience, it, world));
  if (release) return { kind: 'release', id: release.id, forum: release.forum };
  const other = tables.find(({ table }) => table.id !== self && sharesFigures(audience, table, world));
  return other && { kind: 'table', id: other.table.id, forum: other.table.forum };
}

/** The same as a sentence. */
export function besideText({ forum }: Pick<TableDefinition, 'forum'>, beside: Beside): string {
  const readers = `'${beside.forum}', which has readers in common with '${forum}'`;
  return beside.kind === 'release'
    ? `release ${beside.id} gives, or gave, figures of the same records to ${readers}: together they could give withheld figures away; choose questions or published tables for these readers`
    : `table ${beside.id} counts the same records for ${readers}: define linked tables together in one definition`;
}

/** Whether both give figures of the same owner's records of a dataset to somebody. */
export const sharesFigures = (one: Audience, two: Audience, world: Sharing): boolean =>
  one.owner === two.owner && one.dataset === two.dataset && sharesReaders(one.forum, two.forum, one.owner, world);

/** Whether anyone but the owner, who knows its own records, may be in both forums. */
function sharesReaders(one: ForumId, two: ForumId, owner: PartnerId, world: Sharing): boolean {
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
