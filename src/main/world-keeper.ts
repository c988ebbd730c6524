import type { FormedEdition } from '../governance/next-edition.ts';
import type { Account } from '../model/account.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { catalogueInForce } from '../model/catalogue-in-force.ts';
import type { Codelist } from '../model/codelist.ts';
import type { CodelistChange } from '../model/codelist-change.ts';
import type { Forum } from '../model/forum.ts';
import { releaseId } from '../model/ids.ts';
import type { Mandate } from '../model/mandate.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Edition, Release } from '../model/release.ts';
import type { World } from '../model/world.ts';
import type { Register } from '../store/register/register.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** The world as decisions see it, kept in memory; read anew from the stores whenever one of them was written. */
export interface WorldKeeper {
  world(): World;
  formed(): readonly FormedEdition[];
  refresh(): Promise<void>;
  /** The rules as the register has them now, without waiting for the facts store: what was taken away is gone at the next read. */
  renewRules(): void;
}

/** What the world is read from. */
export interface WorldSources {
  /** The product's own words; those in force are these with the register's changes. */
  readonly words: Catalogue;
  readonly register: Register;
  live(): Promise<World['live']>;
  /** Brings the facts store's code tables up to lists that changed; awaited before anyone sees their codes. */
  storeCodes(changed: readonly Codelist[]): Promise<void>;
}

/** The catalogue as the register has it: at a start, before anything else is read. */
export const storedCatalogue = (words: Catalogue, register: Register): Catalogue =>
  catalogueInForce(words, register.current<CodelistChange>('codelist-change'));

export async function keepWorld({ words, register, live, storeCodes }: WorldSources): Promise<WorldKeeper> {
  let changes = register.current<CodelistChange>('codelist-change');
  let catalogue = catalogueInForce(words, changes);
  const renewCatalogue = async () => {
    const now = register.current<CodelistChange>('codelist-change');
    // Changes are added and never altered, so that their number tells whether there is anything new.
    if (now.length === changes.length) return;
    const next = catalogueInForce(words, now);
    await storeCodes([...next.codelists.values()].filter((list) => isNew(list, catalogue)));
    [changes, catalogue] = [now, next];
  };
  const read = async () => {
    await renewCatalogue();
    // Waited for first: what follows reads the register in one go, so that a slow refresh never brings back old rules.
    const landed = await live();
    const place = register.place();
    const formed = register.current<FormedEdition>('edition');
    return { formed, world: { ...rulesFrom(register.current), catalogue, live: landed, place } };
  };
  let held = await read();
  // One after the other: two at once would both bring the same codes in, and the engine refuses the second.
  const refresh = async () => {
    held = await read();
  };
  return {
    world: () => held.world,
    formed: () => held.formed,
    refresh: oneAtATime(refresh),
    renewRules: () => {
      const formed = register.current<FormedEdition>('edition');
      held = { formed, world: { ...held.world, ...rulesFrom(register.current), place: register.place() } };
    },
  };
}

/** The rules of a world, however the register is read: as it is now, or as it was at a place. */
export const rulesFrom = (
  read: Register['current'],
): Pick<World, 'forums' | 'mandates' | 'meetings' | 'releases' | 'editions'> => ({
  forums: read<Forum>('forum'),
  mandates: openMandates(read),
  meetings: read<Meeting>('meeting'),
  releases: read<Release>('release'),
  editions: read<FormedEdition>('edition').flatMap(editionsOf),
});

// Whose account was closed has no mandate, whatever its date.
function openMandates(read: Register['current']): readonly Mandate[] {
  const closed = new Set<string>(read<Account>('account').flatMap(({ id, closed }) => (closed ? [id] : [])));
  return read<Mandate>('mandate').filter(({ account }) => !closed.has(account));
}

const isNew = (list: Codelist, { codelists }: Catalogue) => codelists.get(list.id)?.version !== list.version;

const editionsOf = ({ sequence, day, asOf }: FormedEdition): readonly Edition[] =>
  Object.entries(asOf).map(([release, at]) => ({ release: releaseId(release), sequence, day, asOf: at }));
