import { createHash } from 'node:crypto';
import { toHex } from '../log/hex.ts';
import type { Sha256 } from '../log/merkle.ts';
import { growingTree } from '../log/tree.ts';
import type { SignedHead } from '../log/tree-head.ts';
import { type Verification, verify } from '../log/verify.ts';
import type { LogLineBody } from '../model/log-line.ts';
import type { LogCheck } from '../model/logged-act.ts';
import type { LogStore } from '../store/register/log-store.ts';
import type { LogSigner } from './log-signer.ts';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();
export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

interface Parts {
  readonly store: Pick<LogStore<LogLineBody>, 'lines' | 'linesAfter'>;
  readonly heads: readonly SignedHead[];
  readonly signer: LogSigner;
  /** Told of each good line. */
  readonly each?: (body: LogLineBody, entry: string) => void;
  /** Lines that were added after this many are left out: they are still being written. */
  readonly upTo?: number;
}

/** Reads the whole log anew, chain and tree, and holds it against every head that was ever signed. */
export async function checkLog({ store, heads, signer, each, upTo }: Parts): Promise<LogCheck> {
  const tree = growingTree(sha256, (from, until) => store.linesAfter(from, until - from).map(({ entry }) => entry));
  const rootAt = new Map<number, string>([[0, toHex(tree.root())]]);
  const sizes = new Set(heads.map(({ size }) => size));
  const found = await verify(first(upTo, store.lines()), digest, ({ entry }, body) => {
    tree.append(entry);
    if (sizes.has(tree.size())) rootAt.set(tree.size(), toHex(tree.root()));
    each?.(body, entry);
  });
  const trouble = chainTrouble(found) ?? headTrouble(heads, found.lines, rootAt, signer);
  return {
    ...{ lines: found.lines, heads: heads.length, unfinished: found.interrupted.length },
    ...(trouble === undefined ? {} : { trouble }),
  };
}

async function* first<T>(count = Number.POSITIVE_INFINITY, items: AsyncIterable<T>): AsyncIterable<T> {
  let left = count;
  if (left === 0) return;
  for await (const item of items) {
    yield item;
    left -= 1;
    if (left === 0) return;
  }
}

const chainTrouble = ({ broken }: Verification) =>
  broken &&
  (broken.reason === 'entry'
    ? `line ${broken.place} of the log is no entry of a log`
    : `line ${broken.place} of the log does not follow from those before it (${broken.reason})`);

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
