import { nextLine } from '../log/chain.ts';
import { toHex } from '../log/hex.ts';
import { growingTree, type Tree } from '../log/tree.ts';
import type { SignedHead } from '../log/tree-head.ts';
import { InputError } from '../model/errors.ts';
import type { LogLineBody } from '../model/log-line.ts';
import type { LogCheck } from '../model/logged-act.ts';
import { openHeadStore } from '../store/register/head-store.ts';
import { type LogSearch, openLogSearch } from '../store/register/log-search.ts';
import { type LogStore, openLogStore } from '../store/register/log-store.ts';
import type { RegisterDatabase } from '../store/register/open-database.ts';
import { checkLog, digest, sha256 } from './check-log.ts';
import { type LogSigner, openLogSigner } from './log-signer.ts';
import { type LogWriter, openLogWriter } from './log-writer.ts';
import { VERSION } from './version.ts';

/** The three logs of one installation, in one order and one tree. */
export interface Log extends LogWriter, Pick<LogStore<LogLineBody>, 'hasOutcome' | 'linesAfter'> {
  readonly tree: Pick<Tree, 'size' | 'hash'>;
  readonly search: LogSearch;
  readonly signer: Pick<LogSigner, 'logId' | 'publicKey'>;
  /** The log as it stands, signed and kept; the last head again where nothing was added since. */
  sign(at: Date): SignedHead;
  /** Every head that was signed, smallest first. */
  heads(): readonly SignedHead[];
  /** All of it checked anew, as it stands on disk. */
  check(): Promise<LogCheck>;
}

interface Parts {
  readonly folder: string;
  readonly database: RegisterDatabase;
  /** Ids of the mandates that an account holds now. */
  readonly mandates: (account: string) => readonly string[];
}

/**
 * Opens the log and checks all of it before anything is answered.
 * @throws InputError LOG_BROKEN, STORE_CHANGED when the signing key is gone
 */
export async function openLog({ folder, database, mandates }: Parts): Promise<Log> {
  const tree = growingTree(sha256, (from, until) => store.linesAfter(from, until - from).map(({ entry }) => entry));
  const store = openLogStore<LogLineBody>(
    database,
    (previous, body) => nextLine(previous, body, digest),
    (lines) => {
      for (const { entry } of lines) tree.append(entry);
    },
  );
  const heads = openHeadStore(database);
  const signer = openLogSigner(folder, heads.all().length > 0);
  const writer = openLogWriter({ write: store.append, mandates, version: VERSION });
  const { trouble } = await checkLog({
    ...{ store, heads: heads.all(), signer },
    each(body, entry) {
      tree.append(entry);
      if (body.log === 'audit') writer.remember(body);
    },
  });
  if (trouble !== undefined)
    throw new InputError(
      'LOG_BROKEN',
      `${trouble}; someone changed register.sqlite outside the program: keep the folder as it is for inquiry, and put back a backup`,
    );
  let last = heads.all().at(-1);
  return {
    ...writer,
    ...{ hasOutcome: store.hasOutcome, linesAfter: store.linesAfter, tree, signer, heads: heads.all },
    search: openLogSearch(database),
    sign(at) {
      const size = tree.size();
      if (last?.size === size) return last;
      last = signer.sign({ size, root: toHex(tree.root()), timestamp: at.getTime() });
      heads.append(last);
      return last;
    },
    check: () => checkLog({ store, heads: heads.all(), signer, upTo: tree.size() }),
  };
}
