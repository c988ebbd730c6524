import path from 'node:path';
import { intakeFolders } from '../intake/disk-files.ts';
import { draftFolder } from '../intake/drafts/draft-files.ts';
import type { Bench } from '../intake/effects.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { prepareDeliveryTables } from '../store/facts/delivery-tables.ts';
import { openEngine } from '../store/facts/engine.ts';
import { prepareTables } from '../store/facts/tables.ts';
import type { DataFolder } from './data-folder.ts';

/** Apart from the facts in everything: what runs here knows the words, and no record. */
export async function openBench(folder: DataFolder, catalogue: Catalogue): Promise<Bench> {
  const tempFolder = path.join(folder.temp, 'bench');
  const folders = [...intakeFolders(folder.root), draftFolder(folder.root)];
  const engine = await openEngine(':memory:', { threads: 1, memory: '512MB', tempFolder, folders });
  const facts = await engine.connect();
  await prepareTables(facts, catalogue);
  await prepareDeliveryTables(facts);
  facts.close();
  return engine;
}
