import { createHash, createPublicKey, verify as isSignature } from 'node:crypto';
import type { Command } from 'commander';
import { toHex } from '../../log/hex.ts';
import { growingTree } from '../../log/tree.ts';
import { headBytes, type SignedHead } from '../../log/tree-head.ts';
import { type Verification, verify } from '../../log/verify.ts';
import { unreadable } from '../cli-error.ts';
import type { CliEffects } from '../effects.ts';
import type { Format } from '../format-rows.ts';
import { note, printRows, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';
import { logLines, type Vouching } from './log-lines.ts';

export function addVerify(logs: Command, effects: CliEffects, finish: Finish): void {
  const command = logs
    .command('verify')
    .description('Check that nothing in an exported log was changed. Needs no server.')
    .argument('<file>', 'what `logs export` wrote')
    .addHelpText('after', EXAMPLE);
  withFormat(command).action(async (path: string, { format }: { readonly format?: Format }) => {
    const { stream } = await effects.files.open(path).catch((cause: unknown) => {
      throw unreadable(path, cause);
    });
    const vouching: Vouching = { heads: [], sizes: new Set() };
    const rootAt = new Map<number, string>();
    const tree = growingTree(sha256Bytes, () => []);
    const lines = logLines(stream.pipeThrough(new TextDecoderStream()), vouching);
    const found = await verify(lines, sha256, ({ entry }) => {
      tree.append(entry);
      // Heads stand before the lines.
      if (vouching.sizes.has(tree.size())) rootAt.set(tree.size(), toHex(tree.root()));
    });
    const troubles = [...chainTroubles(found), ...headTroubles(vouching, found.lines, rootAt)];
    const { lines: count, head, interrupted } = found;
    const verdict = troubles.length > 0 ? 'CHANGED' : 'unchanged';
    const row = {
      file: path,
      verdict,
      lines: count,
      head,
      heads: vouching.heads.length,
      interrupted: interrupted.length,
    };
    printRows([row], format, effects);
    for (const line of troubles) note(`${path}: ${line} (LOG_BROKEN, see docs/errors.md)`, effects);
    if (troubles.length === 0) note(`${path}: ${KEEP}`, effects);
    for (const name of interrupted) note(`${path}: begun and not finished: ${name}`, effects);
    finish(troubles.length > 0 ? 1 : 0);
  });
}

const KEEP =
  'this is the log of its own heads; bin/verify-log.mjs holds it against heads that you kept elsewhere, which shows whether the end was cut off or all of it replaced';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const sha256Bytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

function chainTroubles({ broken }: Verification): readonly string[] {
  if (!broken) return [];
  const what = {
    place: 'a line is missing, added or moved',
    hash: 'the line or one before it was changed',
    entry: 'the line holds no entry',
  };
  return [`line ${broken.place}: ${what[broken.reason]}`];
}

function headTroubles({ key, heads }: Vouching, lines: number, rootAt: ReadonlyMap<number, string>): readonly string[] {
  return heads.flatMap((head) => {
    const of = `the head of ${head.size} lines`;
    if (key === undefined || !isSigned(head, key)) return [`${of} was not signed with the key of this export`];
    if (head.size > lines) return [`${of} is over more than the ${lines} good lines of this export`];
    const root = head.size === 0 ? sha256('') : rootAt.get(head.size);
    return root === head.root ? [] : [`${of} is over other lines`];
  });
}

const isSigned = (head: SignedHead, key: string) =>
  isSignature(null, headBytes(head), createPublicKey(key), Buffer.from(head.signature, 'hex'));

const EXAMPLE = `
Example:
  ketenbeeld logs verify log-2026-03.ndjson`;
