import type { Release } from '../../model/release.ts';
import type { World } from '../../model/world.ts';
import { type KnownTable, sharesFigures } from './table-audience.ts';

/** Why a release cannot be stored, or what it keeps from being approved. */
export interface ReleaseObjection {
  readonly kind: 'refused' | 'warned';
  /** Names the release and the table. */
  readonly reason: string;
}

/**
 * What published tables say of a release that is about to be stored. One that was approved once stays known to its readers,
 * so that further figures of the same records could give its withheld ones away, also when it was withdrawn or has
 * ended. One that still waits can no longer be approved: that the owner is warned of.
 */
export function releaseObjections(
  release: Pick<Release, 'id' | 'owner' | 'dataset' | 'forum'>,
  world: Pick<World, 'forums' | 'mandates'>,
  tables: readonly KnownTable[],
): readonly ReleaseObjection[] {
  return tables
    .filter(({ table }) => sharesFigures(release, table, world))
    .map(({ table, wasPublished }) => {
      const what = `release ${release.id} and table ${table.id} ('${table.title.en}') both give figures of ${release.owner}'s ${release.dataset} to readers that '${release.forum}' and '${table.forum}' have in common`;
      return wasPublished
        ? {
            kind: 'refused',
            reason: `${what}: together they could give withheld figures away; release to other readers`,
          }
        : { kind: 'warned', reason: `${what}: the table waits for approval and could not be approved any more` };
    });
}
