import { createHash } from 'node:crypto';
import { intakeFolders } from '../intake/disk-files.ts';
import { draftFolder } from '../intake/drafts/draft-files.ts';
import { nextLine } from '../log/chain.ts';
import { verify } from '../log/verify.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { InputError } from '../model/errors.ts';
import { prepareDeliveryTables } from '../store/facts/delivery-tables.ts';
import { type FactsEngine, openEngine } from '../store/facts/engine.ts';
import { prepareTables } from '../store/facts/tables.ts';
import { type LogStore, openLogStore } from '../store/register/log-store.ts';
import { openDatabase, type RegisterDatabase } from '../store/register/open-database.ts';
import { openRegister, type Register } from '../store/register/register.ts';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';
import { storedCatalogue } from './world-keeper.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The opened stores of one installation. */
export interface Stores {
  readonly engine: FactsEngine;
  readonly database: RegisterDatabase;
  readonly register: Register;
  readonly log: LogStore;
  close(): void;
}

/**
 * Opens both stores and checks the log before anything is answered.
 * @throws InputError STORE_IN_USE, STORE_CHANGED, LOG_BROKEN
 */
export async function openStores(folder: DataFolder, config: Config, words: Catalogue): Promise<Stores> {
  // The register first: its lock keeps a second server from touching anything.
  const database = openDatabase(folder.register);
  try {
    const log = openLogStore(database, (previous, entry) => nextLine(previous, entry, sha256));
    await checkLog(log);
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
    const close = () => {
      engine.close();
      database.close();
    };
    return { engine, database, register, log, close };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function checkLog(log: LogStore): Promise<void> {
  const { broken } = await verify(log.lines(), sha256);
  if (broken)
    throw new InputError(
      'LOG_BROKEN',
      `line ${broken.place} of the log does not follow from those before it (${broken.reason}); someone changed register.sqlite outside the program: keep the folder as it is for inquiry, and put back a backup`,
    );
}
