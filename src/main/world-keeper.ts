import type { FormedEdition } from '../governance/next-edition.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Forum } from '../model/forum.ts';
import { releaseId } from '../model/ids.ts';
import type { Mandate } from '../model/mandate.ts';
import type { Edition, Release } from '../model/release.ts';
import type { World } from '../model/world.ts';
import type { Register } from '../store/register/register.ts';

/** The world as decisions see it, kept in memory; read anew from the stores whenever one of them was written. */
export interface WorldKeeper {
  world(): World;
  formed(): readonly FormedEdition[];
  refresh(): Promise<void>;
}

export async function keepWorld(
  catalogue: Catalogue,
  register: Register,
  live: () => Promise<World['live']>,
): Promise<WorldKeeper> {
  const read = async () => {
    // Waited for first: what follows reads the register in one go, so that a slow refresh never brings back old rules.
    const landed = await live();
    const formed = register.current<FormedEdition>('edition');
    const world: World = {
      catalogue,
      forums: register.current<Forum>('forum'),
      mandates: register.current<Mandate>('mandate'),
      releases: register.current<Release>('release'),
      editions: formed.flatMap(editionsOf),
      live: landed,
    };
    return { formed, world };
  };
  let held = await read();
  return {
    world: () => held.world,
    formed: () => held.formed,
    refresh: async () => {
      held = await read();
    },
  };
}

const editionsOf = ({ sequence, day, asOf }: FormedEdition): readonly Edition[] =>
  Object.entries(asOf).map(([release, at]) => ({ release: releaseId(release), sequence, day, asOf: at }));
