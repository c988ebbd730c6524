import { inForce } from '../governance/in-force.ts';
import { type FormedEdition, nextEdition, type ReleasedChanges } from '../governance/next-edition.ts';
import { datasetOf } from '../model/catalogue.ts';
import type { Release } from '../model/release.ts';
import type { Moment, World } from '../model/world.ts';
import { changesSince } from '../query/changes-since.ts';
import type { Fragment } from '../sql/sql.ts';

/** What forming editions needs from outside. */
export interface EditionEffects {
  world(): World;
  now(): Moment;
  formed(): readonly FormedEdition[];
  /** Runs the count of changed released records; `receivedAt` belongs to the sequence number it finds. */
  changes(statement: Fragment): Promise<ReleasedChanges>;
  store(editions: readonly FormedEdition[]): void;
}

/**
 * Forms the editions that are due. Called by the clock and never by a delivery, so that a hidden delivery cannot move
 * the moment at which a forum sees something new.
 *
 * @returns whether any was formed
 */
export async function renewEditions(effects: EditionEffects): Promise<boolean> {
  const now = effects.now();
  const world = effects.world();
  const formed = effects.formed();
  const due: FormedEdition[] = [];
  for (const release of world.releases.filter((it) => inForce(now.day, it.validFrom, it.validUntil))) {
    const edition = await renewal(
      release,
      formed.find((it) => it.release === release.id),
      world,
      effects,
    );
    if (edition) due.push(edition);
  }
  if (due.length > 0) effects.store(due);
  return due.length > 0;
}

async function renewal(release: Release, last: FormedEdition | undefined, world: World, effects: EditionEffects) {
  const statement = changesSince(release, datasetOf(world.catalogue, release.dataset), last?.sequence ?? 0);
  return nextEdition(release, last, await effects.changes(statement), effects.now().instant);
}
