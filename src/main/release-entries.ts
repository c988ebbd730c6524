import { knownTables } from '../answer/published-tables/known-tables.ts';
import { checkRelease } from '../governance/check-release.ts';
import { releaseObjections } from '../governance/published-tables/release-objections.ts';
import { InputError } from '../model/errors.ts';
import type { PublishedTable, TableEdition } from '../model/published-table.ts';
import type { Release } from '../model/release.ts';
import type { World } from '../model/world.ts';
import type { Register, RegisterEntry } from '../store/register/register.ts';

interface Ground {
  readonly register: Pick<Register, 'current'>;
  readonly world: Pick<World, 'catalogue' | 'forums' | 'mandates'>;
  /** Told what the releases keep from being approved. */
  readonly warn: (line: string) => void;
}

/**
 * Releases as the register takes them: the only way in, so that none comes to stand beside a table that readers know.
 *
 * @throws InputError TABLE_REFUSED with the release and the table; Error when a release breaks its own rules
 */
export function releaseEntries(
  releases: readonly Release[],
  { register, world, warn }: Ground,
): readonly RegisterEntry[] {
  const tables = knownTables({
    tables: () => register.current<PublishedTable>('published-table'),
    editions: () => register.current<TableEdition>('published-table-edition'),
  });
  return releases.map((release) => {
    const problems = checkRelease(release, world.catalogue);
    if (problems.length > 0) throw new Error(`release ${release.id}: ${problems.join('; ')}`);
    for (const { kind, reason } of releaseObjections(release, world, tables)) {
      if (kind === 'refused') throw new InputError('TABLE_REFUSED', reason);
      warn(reason);
    }
    return { kind: 'release', id: release.id, body: release };
  });
}
