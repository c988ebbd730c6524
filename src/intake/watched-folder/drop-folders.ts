import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AccountId, accountId, type DatasetId, datasetId, type PartnerId, partnerId } from '../../model/ids.ts';

/** A folder whose files are deliveries: `<root>/<account>/<partner>/<dataset>`, or with a folder named after a mapping under it. */
export interface DropFolder {
  readonly path: string;
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  /** Name of the partner's mapping through which its files are read; absent: the server chooses as for any delivery. */
  readonly mapping?: string;
}

/** Folders that the server makes in a drop folder; none of them is a mapping. */
export const OWN_FOLDERS = ['taken', 'done', 'refused'] as const;

/** Why a folder is not looked into. */
export interface Overlooked {
  readonly path: string;
  readonly reason: string;
}

const MAPPING_NAME = /^[a-z][a-z0-9-]{0,60}$/;
// Beneath it whoever has a login on the machine could deliver in the name of an account.
const WRITABLE_BY_ALL = 0o002;

/**
 * Finds the drop folders under `root`. Who may write in `<root>/<account>` delivers as that account, so a folder that
 * everybody may write in is overlooked, as is one whose name is no account, partner or dataset.
 */
export async function dropFolders(
  root: string,
): Promise<{ readonly folders: readonly DropFolder[]; readonly overlooked: readonly Overlooked[] }> {
  const overlooked: Overlooked[] = [];
  const folders: DropFolder[] = [];
  for (const account of await under(root, accountId, overlooked))
    for (const partner of await under(account.path, partnerId, overlooked))
      for (const dataset of await under(partner.path, datasetId, overlooked)) {
        const drop = { path: dataset.path, account: account.id, partner: partner.id, dataset: dataset.id };
        folders.push(drop);
        for (const mapping of await under(dataset.path, mappingName, overlooked))
          folders.push({ ...drop, path: mapping.path, mapping: mapping.id });
      }
  return { folders, overlooked };
}

async function under<Id>(
  folder: string,
  idOf: (name: string) => Id,
  overlooked: Overlooked[],
): Promise<readonly { readonly path: string; readonly id: Id }[]> {
  const found: { path: string; id: Id }[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name);
    if (name.startsWith('.') || OWN_FOLDERS.some((own) => own === name)) continue;
    const status = await lstat(path);
    if (!status.isDirectory()) continue;
    const reason = status.mode & WRITABLE_BY_ALL ? 'everybody on this machine may write in it (chmod o-w)' : undefined;
    if (reason) overlooked.push({ path, reason });
    else
      try {
        found.push({ path, id: idOf(name) });
      } catch (error) {
        overlooked.push({ path, reason: error instanceof Error ? error.message : String(error) });
      }
  }
  return found;
}

function mappingName(name: string): string {
  if (MAPPING_NAME.test(name)) return name;
  throw new Error(`'${name}' is not the name of a mapping, such as 'export-2026'`);
}
