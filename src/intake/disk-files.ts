import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeliveryId } from '../model/ids.ts';
import type { IncomingFile, IntakeFiles } from './effects.ts';

const LONGEST_HEADER = 1 << 20;
const FOLDERS = ['inbox', 'staging', 'quarantine'] as const;

/** The folders `inbox`, `staging` and `quarantine` of the data folder; made where missing, for this user only. */
export async function diskFiles(dataFolder: string): Promise<IntakeFiles> {
  for (const folder of FOLDERS) await mkdir(join(dataFolder, folder), { recursive: true, mode: 0o700 });
  const received = (id: DeliveryId) => join(dataFolder, 'inbox', `${id}.csv`);
  const scratch = (id: DeliveryId) => join(dataFolder, 'staging', `${id}.duckdb`);
  const unpacked = (id: DeliveryId) => join(dataFolder, 'staging', `${id}.files`);
  const part = (id: DeliveryId) => join(dataFolder, 'quarantine', `${id}.part`);
  const removeScratch = async (id: DeliveryId) => {
    for (const path of [scratch(id), `${scratch(id)}.wal`, unpacked(id)])
      await rm(path, { force: true, recursive: true });
  };
  return {
    receive: (id) => incoming(join(dataFolder, 'inbox'), id),
    path: received,
    async unpackFolder(id) {
      await mkdir(unpacked(id), { mode: 0o700 });
      return unpacked(id);
    },
    exists: (id) =>
      stat(received(id)).then(
        () => true,
        () => false,
      ),
    removeReceived: (id) => rm(received(id), { force: true }),
    async scratch(id) {
      await removeScratch(id);
      return scratch(id);
    },
    removeScratch,
    async quarantinePart(id) {
      await rm(part(id), { force: true });
      return part(id);
    },
    keepQuarantine: (id) => rename(part(id), quarantineFile(dataFolder, id)),
    async quarantine(id) {
      const path = quarantineFile(dataFolder, id);
      const file = await open(path, 'r').catch(() => undefined);
      if (!file) return undefined;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
      await file.close();
      return { path, head: buffer.toString('utf8', 0, bytesRead) };
    },
    sweep: (keep) => sweep(dataFolder, new Set(keep.map((id) => `${id}.csv`))),
  };
}

/** Folders in which the engine reads and writes files of deliveries. */
export const intakeFolders = (dataFolder: string): readonly string[] => FOLDERS.map((name) => join(dataFolder, name));

/** Where the quarantine file of a delivery lies, when it has one. */
export const quarantineFile = (dataFolder: string, id: DeliveryId) => join(dataFolder, 'quarantine', `${id}.csv`);

async function incoming(folder: string, id: DeliveryId): Promise<IncomingFile> {
  const part = join(folder, `${id}.part`);
  const file = await open(part, 'w', 0o600);
  return {
    // Not `write`, which may write less than it is given.
    write: (piece) => file.appendFile(piece),
    async keep() {
      await file.sync();
      await file.close();
      await rename(part, join(folder, `${id}.csv`));
      // Without this the name itself may be gone after a power cut.
      const directory = await open(folder, 'r');
      await directory.sync();
      await directory.close();
    },
    async discard() {
      await file.close().catch(() => undefined);
      await rm(part, { force: true });
    },
  };
}

async function sweep(dataFolder: string, keep: ReadonlySet<string>): Promise<void> {
  for (const folder of FOLDERS)
    for (const name of await readdir(join(dataFolder, folder)))
      if (folder === 'staging' || name.endsWith('.part') || (folder === 'inbox' && !keep.has(name)))
        await rm(join(dataFolder, folder, name), { force: true, recursive: true });
}
