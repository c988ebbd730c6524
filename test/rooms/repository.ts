import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Paths under a folder of the repository, relative to its root, with forward slashes; none when it does not exist. */
export function filesUnder(folder: string, pattern: RegExp): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path, pattern);
    return pattern.test(path) ? [path] : [];
  });
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
