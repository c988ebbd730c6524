import { createHash } from 'node:crypto';
import { nextLine } from '../log/chain.ts';
import { toHex } from '../log/hex.ts';
import type { Sha256 } from '../log/merkle.ts';
import { growingTree } from '../log/tree.ts';
import type { SignedHead } from '../log/tree-head.ts';
import { type Verification, verify } from '../log/verify.ts';
import { InputError } from '../model/errors.ts';
import type { LogLineBody } from '../model/log-line.ts';
import { type HeadStore, openHeadStore } from '../store/register/head-store.ts';
import { type LogStore, openLogStore } from '../store/register/log-store.ts';
import type { RegisterDatabase } from '../store/register/open-database.ts';
import { type LogSigner, openLogSigner } from './log-signer.ts';
import { type LogWriter, openLogWriter } from './log-writer.ts';
import { VERSION } from './version.ts';

/** The three logs of one installation, in one order and one tree. */
export interface Log extends LogWriter, Pick<LogStore<LogLineBody>, 'hasOutcome' | 'linesAfter'> {
  /** The log as it stands, signed and kept; the last head again where nothing was added since. */
  sign(at: Date): SignedHead;
}

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

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
  const trouble = await check(store, heads, signer, (body, entry) => {
    tree.append(entry);
    if (body.log === 'audit') writer.remember(body);
  });
  if (trouble !== undefined)
    throw new InputError(
      'LOG_BROKEN',
      `${trouble}; someone changed register.sqlite outside the program: keep the folder as it is for inquiry, and put back a backup`,
    );
  return {
    ...writer,
    ...{ hasOutcome: store.hasOutcome, linesAfter: store.linesAfter },
    sign(at) {
      const last = heads.all().at(-1);
      const size = tree.size();
      if (last?.size === size) return last;
      const head = signer.sign({ size, root: toHex(tree.root()), timestamp: at.getTime() });
      heads.append(head);
      return head;
    },
  };
}

/** What does not hold, for people; undefined when everything does. */
async function check(
  store: LogStore<LogLineBody>,
  heads: HeadStore,
  signer: LogSigner,
  each: (body: LogLineBody, entry: string) => void,
): Promise<string | undefined> {
  const expected = heads.all();
  const tree = growingTree(sha256, (from, until) => store.linesAfter(from, until - from).map(({ entry }) => entry));
  const rootAt = new Map<number, string>([[0, toHex(tree.root())]]);
  const sizes = new Set(expected.map(({ size }) => size));
  const found = await verify(store.lines(), digest, ({ entry }, body) => {
    tree.append(entry);
    if (sizes.has(tree.size())) rootAt.set(tree.size(), toHex(tree.root()));
    each(body, entry);
  });
  return chainTrouble(found) ?? headTrouble(expected, found.lines, rootAt, signer);
}

const chainTrouble = ({ broken }: Verification) =>
  broken && `line ${broken.place} of the log does not follow from those before it (${broken.reason})`;

function headTrouble(
  heads: readonly SignedHead[],
  lines: number,
  rootAt: ReadonlyMap<number, string>,
  signer: LogSigner,
): string | undefined {
  for (const head of heads) {
    if (!signer.isOurs(head))
      return `the signed head of ${head.size} lines was not signed with this installation's key`;
    if (head.size > lines)
      return `the log holds ${lines} lines, and a signed head has ${head.size}: its end was cut off`;
    if (rootAt.get(head.size) !== head.root)
      return `the first ${head.size} lines of the log are not those that were signed: they were rewritten`;
  }
  return undefined;
}
