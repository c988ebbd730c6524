import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../src/cli/run-cli.ts';
import { fakeTerminal } from '../src/cli/testing/fake-terminal.ts';
import { lineHash, START } from '../src/log/chain.ts';
import { toHex } from '../src/log/hex.ts';
import { leafHash, rootOf } from '../src/log/merkle.ts';
import { exportLog } from '../src/main/export-log.ts';
import { openLogSigner } from '../src/main/log-signer.ts';
import { openLog } from '../src/main/open-log.ts';
import type { LogEntry } from '../src/model/log-entry.ts';
import { openDatabase } from '../src/store/register/open-database.ts';
import { ROOT } from './rooms/repository.ts';

interface Item {
  readonly kind?: string;
  readonly publicKey?: string;
  readonly size?: number;
  readonly place?: number;
  readonly entry?: string;
  readonly hash?: string;
  readonly timestamp?: number;
  readonly signature?: string;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const at = (day: number) => new Date(Date.UTC(2026, 2, day));

let base: string;
let folders = 0;
const newFolder = () => path.join(base, `log-${folders++}`);

/** A log over two days, with a head after each; `second`: who acted on the second day. */
async function makeLog(folder: string, days: readonly string[], first = 1): Promise<string> {
  const database = openDatabase(path.join(folder, 'register.sqlite'));
  const log = await openLog({ folder, database, mandates: () => ['m1'] });
  for (const [i, account] of days.entries()) {
    for (const step of [0, 1, 2]) await log.append(actOf(account, step, `${first + i}`));
    log.sign(at(first + i));
  }
  let text = '';
  for await (const chunk of exportLog(log, at(first + days.length))) text += chunk;
  database.close();
  return text;
}
function actOf(account: string, step: number, delivery: string): readonly LogEntry[] {
  const entry = {
    ...{ action: 'delivery' as const, traceId: 'ab'.repeat(16), step, account, subject: { delivery } },
    ...{ releases: [], at: '2026-03-01T10:00:00.000Z' },
  };
  return [
    { ...entry, phase: 'intent' },
    { ...entry, phase: 'outcome', status: 'accepted' },
  ];
}

let yesterday: string;
let whole: string;
let fork: string;
let otherKey: string;
let keyFolder: string;
beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'ketenbeeld-verify-'));
  const folder = newFolder();
  cpSync(path.join(ROOT, 'NOTICE'), path.join(folder, 'NOTICE'));
  yesterday = await makeLog(folder, ['kmar-owner']);
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  whole = await makeLog(folder, ['om-owner'], 2);
  // By somebody who holds the key, from the same first day.
  fork = await makeLog(copy, ['nla-owner'], 2);
  keyFolder = folder;
  const elsewhere = newFolder();
  cpSync(path.join(ROOT, 'NOTICE'), path.join(elsewhere, 'NOTICE'));
  otherKey = await makeLog(elsewhere, ['kmar-owner', 'om-owner']);
});
afterAll(() => rmSync(base, { recursive: true }));

const items = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Item);
const textOf = (all: readonly Item[]) => all.map((item) => `${JSON.stringify(item)}\n`).join('');
const isLine = (item: Item) => item.entry !== undefined;
const changed = (change: (lines: Item[]) => readonly Item[]) => {
  const all = items(whole);
  return textOf([...all.filter((it) => !isLine(it)), ...change(all.filter(isLine))]);
};
const edited = (lines: readonly Item[], index: number) =>
  lines.with(index, { ...lines[index], entry: lines[index]?.entry?.replace('owner', 'other') ?? '' });
/** Places and hashes made anew: the chain holds again. */
function rechained(lines: readonly Item[]): readonly Item[] {
  const made: { place: number; entry: string; hash: string }[] = [];
  for (const [i, { entry = '' }] of lines.entries())
    made.push({ place: i + 1, entry, hash: lineHash(made.at(-1)?.hash ?? START, i + 1, entry, digest) });
  return made;
}
/** All of it made anew by who holds the key: chain, heads and signatures. */
function resigned(change: (lines: Item[]) => readonly Item[]): string {
  const signer = openLogSigner(keyFolder, true);
  const lines = rechained(change(items(whole).filter(isLine)));
  const leaves = lines.map(({ entry = '' }) => leafHash(new TextEncoder().encode(entry), sha256));
  const heads = items(whole).flatMap((item) => {
    if (item.kind !== 'head' || item.size === undefined || item.timestamp === undefined) return [];
    const size = Math.min(item.size, lines.length);
    const root = toHex(rootOf(leaves.slice(0, size), sha256));
    return [{ kind: 'head', ...signer.sign({ size, root, timestamp: item.timestamp }) }];
  });
  return textOf([{ kind: 'key', publicKey: signer.publicKey }, ...heads, ...lines]);
}

interface Found {
  readonly exit: number;
  readonly text: string;
}
const write = (name: string, text: string) => {
  const file = path.join(base, name);
  writeFileSync(file, text);
  return file;
};
/** The script alone, in a folder in which there is nothing else. */
const verifyAlone = async (text: string, kept?: string): Promise<Found> => {
  const script = path.join(base, 'verify-log.mjs');
  if (!existsSync(script)) cpSync(path.join(ROOT, 'bin', 'verify-log.mjs'), script);
  const files = [write('export.ndjson', text), ...(kept === undefined ? [] : [write('kept.ndjson', kept)])];
  return new Promise((done) => {
    execFile(process.execPath, [script, ...files], { cwd: base }, (error, stdout, stderr) =>
      done({ exit: error === null ? 0 : Number(error.code), text: `${stdout}${stderr}` }),
    );
  });
};

describe('the verifier that needs nothing of the product', () => {
  it('imports nothing but Node', () => {
    const source = readFileSync(path.join(ROOT, 'bin', 'verify-log.mjs'), 'utf8');
    const imported = [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '');
    expect(imported.length).toBeGreaterThan(2);
    expect(imported.filter((name) => !name.startsWith('node:'))).toEqual([]);
  });

  it('finds a whole log unchanged, also against what was kept of it yesterday', async () => {
    expect(await verifyAlone(whole)).toMatchObject({
      exit: 0,
      text: expect.stringMatching(/^unchanged: 24 lines, 2 heads/),
    });
    expect(await verifyAlone(whole, yesterday)).toMatchObject({ exit: 0, text: expect.stringMatching(/^unchanged/) });
  });

  it('takes heads as the API gives them', async () => {
    const [key, ...rest] = items(yesterday);
    const heads = rest.filter(({ kind }) => kind === 'head') as {
      size: number;
      root: string;
      timestamp: number;
      signature: string;
    }[];
    const reply = {
      publicKey: key?.publicKey,
      heads: heads.map(({ size, root, ...head }) => ({ ...head, treeSize: size, rootHash: root })),
    };
    expect((await verifyAlone(whole, JSON.stringify(reply))).exit).toBe(0);
    expect((await verifyAlone(otherKey, JSON.stringify(reply))).exit).toBe(1);
  });

  it.each<[attack: string, text: () => string, message: RegExp, kept?: () => string]>([
    ['an edited line', () => changed((lines) => edited(lines, 4)), /line 5 does not follow/],
    [
      'an edited line, all hashes made anew',
      () => changed((lines) => rechained(edited(lines, 4))),
      /first 12 lines are not those of the head/,
    ],
    ['a flipped byte', () => whole.replace('kmar-owner', 'kmar-ownes'), /line 1 does not follow/],
    ['a deleted line', () => changed((lines) => lines.toSpliced(6, 1)), /where line 7 belongs stands line 8/],
    [
      'a deleted line, all made anew',
      () => changed((lines) => rechained(lines.toSpliced(6, 1))),
      /are not those of the head/,
    ],
    [
      'two lines exchanged',
      () => changed((lines) => lines.with(2, lines[3] ?? {}).with(3, lines[2] ?? {})),
      /where line 3 belongs stands line 4/,
    ],
    [
      'two lines exchanged, all made anew',
      () => changed((lines) => rechained(lines.with(2, lines[3] ?? {}).with(3, lines[2] ?? {}))),
      /are not those of the head/,
    ],
    [
      'an inserted line',
      () => changed((lines) => lines.toSpliced(3, 0, lines[3] ?? {})),
      /where line 5 belongs stands line 4/,
    ],
    [
      'an inserted line, all made anew',
      () => changed((lines) => rechained(lines.toSpliced(3, 0, lines[3] ?? {}))),
      /are not those of the head/,
    ],
    [
      'its end cut off',
      () => changed((lines) => lines.slice(0, 20)),
      /head of 24 lines.*holds 20: its end was cut off/,
    ],
    [
      'its end cut off, with the heads over it',
      () => textOf(items(whole).filter(({ place = 0, size = 0 }) => place <= 20 && size <= 12)),
      /8 lines after the last head/,
    ],
    ['a line that is none', () => changed((lines) => lines.with(3, { kind: 'note' })), /line 4 is no line of a log/],
    [
      'an entry that is none, all made anew',
      () => changed((lines) => rechained(lines.with(3, { entry: '{' }))),
      /line 4 holds no entry/,
    ],
    [
      'a head of which the size was edited',
      () => whole.replace('"size":24', '"size":23'),
      /was not signed with this key/,
    ],
    ['no key', () => textOf(items(whole).slice(1)), /holds no public key/],
    ['a clock that was set back', () => resignedAt(), /a clock was set back/],
    ['an old copy put back', () => yesterday, /head of 24 lines.*old copy was put back/, () => whole],
    [
      'another history by who holds the key',
      () => fork,
      /first 24 lines are not those of the head in .*kept/,
      () => whole,
    ],
    [
      'an edit by who holds the key',
      () => resigned((lines) => edited(lines, 4)),
      /first 12 lines are not those of the head in .*kept/,
      () => yesterday,
    ],
    [
      'a deletion by who holds the key',
      () => resigned((lines) => lines.toSpliced(3, 4)),
      /are not those of the head in .*kept/,
      () => yesterday,
    ],
    [
      'a whole other log with its own key',
      () => otherKey,
      /another public key than the one that was kept/,
      () => whole,
    ],
  ])('finds %s', async (_, text, message, kept) => {
    const found = await verifyAlone(text(), kept?.());
    expect(found.text).toMatch(message);
    expect(found.text).toContain('CHANGED');
    expect(found.exit).toBe(1);
  });

  it('cannot see by the export alone what the holder of the key made anew, and says so', async () => {
    for (const text of [yesterday, fork, otherKey, resigned((lines) => edited(lines, 4))])
      expect(await verifyAlone(text)).toMatchObject({
        exit: 0,
        text: expect.stringContaining('only held against itself'),
      });
  });

  it.each([
    ['no file', []],
    ['a file that is not there', ['nothing.ndjson']],
    ['kept heads that are none', ['export.ndjson', 'empty.json']],
  ])('ends in 2 with %s', async (_, names) => {
    write('export.ndjson', whole);
    write('empty.json', '{}');
    const script = path.join(ROOT, 'bin', 'verify-log.mjs');
    const code = await new Promise((done) => {
      execFile(process.execPath, [script, ...names.map((name) => path.join(base, name))], (error) => done(error?.code));
    });
    expect(code).toBe(2);
  });

  it('agrees with `ketenbeeld logs verify` on whatever the export alone shows', async () => {
    const cases = [
      [whole, 0],
      [changed((lines) => edited(lines, 4)), 1],
      [changed((lines) => rechained(edited(lines, 4))), 1],
      [changed((lines) => lines.slice(0, 20)), 1],
      [whole.replace('"size":24', '"size":23'), 1],
    ] as const;
    for (const [text, expected] of cases) {
      const { effects } = fakeTerminal();
      expect(await runCli(['logs', 'verify', write('cli.ndjson', text)], effects)).toBe(expected);
      expect((await verifyAlone(text)).exit).toBe(expected);
    }
  });
});

/** The last head dated before the first. */
function resignedAt(): string {
  const signer = openLogSigner(keyFolder, true);
  return textOf(
    items(whole).map((item) => {
      const head = item as { size: number; root: string };
      return item.kind === 'head' && item.size === 24
        ? { kind: 'head', ...signer.sign({ size: head.size, root: head.root, timestamp: at(0).getTime() }) }
        : item;
    }),
  );
}
