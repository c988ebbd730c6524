import { intakeFolders } from '../intake/disk-files.ts';
import { draftFolder } from '../intake/drafts/draft-files.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { prepareDeliveryTables } from '../store/facts/delivery-tables.ts';
import { type FactsEngine, openEngine } from '../store/facts/engine.ts';
import { prepareTables } from '../store/facts/tables.ts';
import { openDatabase, type RegisterDatabase } from '../store/register/open-database.ts';
import { openRegister, type Register } from '../store/register/register.ts';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';
import { type Log, openLog } from './open-log.ts';
import { storedCatalogue } from './world-keeper.ts';

/** The opened stores of one installation. */
export interface Stores {
  readonly engine: FactsEngine;
  readonly database: RegisterDatabase;
  readonly register: Register;
  readonly log: Log;
  close(): void;
}

/**
 * Opens both stores and checks the log before anything is answered.
 * @param mandates ids of those that an account holds now; asked for when something is logged
 * @throws InputError STORE_IN_USE, STORE_CHANGED, LOG_BROKEN
 */
export async function openStores(
  folder: DataFolder,
  config: Config,
  words: Catalogue,
  mandates: (account: string) => readonly string[],
): Promise<Stores> {
  // The register first: its lock keeps a second server from touching anything.
  const database = openDatabase(folder.register);
  try {
    const log = await openLog({ folder: folder.root, database, mandates });
    const engine = await openEngine(folder.facts, {
      threads: config.threads,
      memory: config.memory,
      tempFolder: folder.temp,
      folders: [...intakeFolders(folder.root), draftFolder(folder.root)],
    });
    const register = openRegister(database);
    const facts = await engine.connect();
    // The register is the truth: what a keeper decided just before a crash comes into the facts store here.
    await prepareTables(facts, storedCatalogue(words, register));
    await prepareDeliveryTables(facts);
    facts.close();
    log.sign(new Date());
    const close = () => {
      log.sign(new Date());
      engine.close();
      database.close();
    };
    return { engine, database, register, log, close };
  } catch (error) {
    database.close();
    throw error;
  }
}
