import { constants } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../model/errors.ts';
import { type DropFolder, dropFolders, type Overlooked } from './drop-folders.ts';
import { reportEnded, takenName } from './report-ended.ts';
import { settledFiles } from './settled-files.ts';
import type { WatchEffects } from './watch-effects.ts';

/** A folder in which machines put files to deliver. */
export interface WatchedFolder {
  /** One look: takes what is complete, and reports on what has ended. Never throws; never runs twice at a time. */
  round(): Promise<void>;
}

// Polled, not notified: change events do not come over network shares, which is where partners' systems write.
const LONGEST_PAUSE = 64;

/**
 * Files under `<root>/<account>/<partner>/<dataset>[/<mapping>]` become deliveries. All state is in where a file stands:
 * in the folder itself (to take), in `taken` (delivered, not ended), in `done/<delivery>` or `refused`; so a crash at any
 * point leaves a file that is taken again, and the same content is then `unchanged`.
 */
export function watchFolder(root: string, effects: WatchEffects): WatchedFolder {
  const settled = settledFiles();
  const told = new Set<string>();
  const pauses = new Map<string, { readonly length: number; left: number }>();

  const tell = ({ path, reason }: Overlooked) => {
    if (told.has(path + reason)) return;
    told.add(path + reason);
    effects.report(new InputError('CONFIG_INVALID', `${path} is not looked into: ${reason}`), 'watched folder');
  };
  const takeOne = async (drop: DropFolder, name: string) => {
    const path = join(drop.path, name);
    const pause = pauses.get(path);
    if (pause && pause.left > 0) {
      pause.left -= 1;
      return;
    }
    try {
      await take(drop, name, effects);
      pauses.delete(path);
    } catch (error) {
      const length = Math.min((pause?.length ?? 1) * 2, LONGEST_PAUSE);
      pauses.set(path, { length, left: length });
      effects.report(error, `watched folder, ${path}`);
    }
  };
  const look = async () => {
    const { folders, overlooked } = await dropFolders(root);
    overlooked.forEach(tell);
    for (const drop of folders) {
      for (const name of await settled(drop.path)) await takeOne(drop, name);
      await reportEnded(drop.path, effects);
    }
  };
  return { round: () => look().catch((error: unknown) => effects.report(error, 'watched folder')) };
}

async function take(drop: DropFolder, name: string, effects: WatchEffects): Promise<void> {
  const from = join(drop.path, name);
  const { path: _, ...request } = drop;
  const handle = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const id = await effects.receive({
      ...request,
      fileName: name,
      body: handle.createReadStream({ autoClose: false }),
    });
    await moveTo(drop.path, 'taken', from, takenName(id, name));
  } catch (error) {
    // Busy is about the moment, not about the file.
    if (!(error instanceof InputError) || error.code === 'BUSY') throw error;
    await moveTo(drop.path, 'refused', from, name);
    const reason = { code: error.code, detail: error.message };
    await writeFile(join(drop.path, 'refused', `${name}.reason.json`), `${JSON.stringify(reason, null, 2)}\n`);
  } finally {
    await handle.close();
  }
}

async function moveTo(drop: string, folder: 'taken' | 'refused', from: string, name: string): Promise<void> {
  await mkdir(join(drop, folder), { recursive: true, mode: 0o770 });
  await rename(from, join(drop, folder, name));
}
