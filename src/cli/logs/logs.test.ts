import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LogLine, nextLine } from '../../log/chain.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import { runCli } from '../run-cli.ts';
import { fakeTerminal } from '../testing/fake-terminal.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const entry = (phase: LogEntry['phase'], step: number): LogEntry => ({
  ...{ phase, step, action: 'answer', traceId: 'ab'.repeat(16), account: 'kmar-owner' },
  ...{ subject: {}, releases: [], at: '2026-03-01T00:00:00.000Z' },
});
const ENTRIES = [entry('intent', 1), entry('outcome', 1), entry('intent', 2)];
const LINES: LogLine[] = [];
for (const one of ENTRIES) LINES.push(nextLine(LINES.at(-1), one, digest));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenbeeld-logs-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function verifyText(text: string) {
  const path = join(folder, 'log.ndjson');
  await writeFile(path, text);
  const { effects, written } = fakeTerminal();
  return { exit: await runCli(['logs', 'verify', path], effects), ...written };
}

const textOf = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('ketenbeeld logs verify', () => {
  it('finds a whole log unchanged, and says what was begun and not finished', async () => {
    const { exit, stdout, stderr } = await verifyText(textOf(LINES));
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'unchanged', lines: 3, head: LINES[2]?.hash, interrupted: 1 });
    expect(stderr).toContain(`begun and not finished: ${'ab'.repeat(16)}/2/answer`);
  });

  for (const [what, lines, place] of [
    [
      'a changed entry',
      LINES.map((line, i) => (i === 1 ? { ...line, entry: line.entry.replace('outcome', 'x') } : line)),
      2,
    ],
    ['a missing line', LINES.filter((_, i) => i !== 1), 2],
    ['a moved line', [LINES[1], LINES[0], LINES[2]].flatMap((line) => line ?? []), 1],
    ['a line that is none', [LINES[0], { note: 'x' }].flatMap((line) => line ?? []), 2],
  ] as const)
    it(`ends in 1 for ${what}`, async () => {
      const { exit, stderr } = await verifyText(textOf(lines));
      expect(exit).toBe(1);
      expect(stderr).toContain(`line ${place}:`);
      expect(stderr).toContain('LOG_BROKEN');
    });

  it('ends in 1 for text that is no log', async () => {
    expect((await verifyText('hello')).exit).toBe(1);
  });
});
