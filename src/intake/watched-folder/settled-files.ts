import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const UNFINISHED = /\.(part|partial|tmp|filepart|crdownload)$/i;

/** Tells which files of a folder are no longer being written: the same size and time in two looks. */
export function settledFiles(): (folder: string) => Promise<readonly string[]> {
  const seen = new Map<string, ReadonlyMap<string, string>>();
  return async (folder) => {
    const last = seen.get(folder);
    const states = await statesIn(folder);
    seen.set(folder, states);
    return [...states].flatMap(([name, state]) => (last?.get(name) === state ? [name] : []));
  };
}

async function statesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const states = new Map<string, string>();
  for (const name of (await readdir(folder)).toSorted()) {
    if (name.startsWith('.') || UNFINISHED.test(name)) continue;
    // Taken by another round, or by its sender, since it was listed.
    const status = await lstat(join(folder, name)).catch(() => undefined);
    // A link could lead to any file that the server may read.
    if (status?.isFile()) states.set(name, `${status.size} ${status.mtimeMs} ${status.ino}`);
  }
  return states;
}
