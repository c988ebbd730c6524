import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextLine } from '../log/chain.ts';
import type { LogEntry } from '../model/log-entry.ts';
import { openDatabase } from '../store/register/open-database.ts';
import { openLog } from './open-log.ts';

const AT = new Date('2026-03-01T12:00:00.000Z');
const entry = (phase: LogEntry['phase'], step: number): LogEntry => ({
  ...{ phase, step, action: 'delivery', traceId: 'ab'.repeat(16), account: 'kmar-owner' },
  ...{ subject: { delivery: 'd' }, releases: [], at: '2026-03-01T10:00:00.000Z' },
  ...(phase === 'outcome' ? { status: 'accepted' } : {}),
});
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ketenbeeld-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => path.join(folder, 'register.sqlite');

async function withLog<T>(work: (log: Awaited<ReturnType<typeof openLog>>) => T | Promise<T>): Promise<T> {
  const database = openDatabase(file());
  try {
    return await work(await openLog({ folder, database, mandates: () => [] }));
  } finally {
    database.close();
  }
}
/** Three acts, each with intent and outcome, and a head over all their lines. */
const filled = () =>
  withLog(async (log) => {
    for (const step of [0, 1, 2]) {
      await log.append([entry('intent', step)]);
      await log.append([entry('outcome', step)]);
    }
    return log.sign(AT);
  });
/** By somebody who owns the file, past the triggers. */
function change(statements: string): void {
  const raw = openDatabase(file());
  raw.exec(`DROP TRIGGER IF EXISTS log_no_update; DROP TRIGGER IF EXISTS log_no_delete; ${statements}`);
  raw.close();
}
/** Every hash made anew over the lines as they now stand: the chain holds again. */
function rechain(): void {
  const raw = openDatabase(file());
  let last: ReturnType<typeof nextLine> | undefined;
  for (const row of raw.prepare('SELECT place, entry FROM log ORDER BY place').all()) {
    last = nextLine(last, JSON.parse(String(row['entry'])) as object, digest);
    raw.prepare('UPDATE log SET hash = ? WHERE place = ?').run(last.hash, Number(row['place']));
  }
  raw.close();
}

describe('the log of an installation', () => {
  it('is signed with a key that only its user may read, and signs an unchanged log once', async () => {
    const head = await filled();
    expect(statSync(path.join(folder, 'log-signing.key')).mode & 0o777).toBe(0o600);
    expect(head).toMatchObject({ size: 12, timestamp: AT.getTime() });
    expect(await withLog((log) => log.sign(new Date('2027-01-01')))).toEqual(head);
  });

  it('goes on in the same tree after a restart', async () => {
    await filled();
    const head = await withLog(async (log) => {
      await log.append([entry('intent', 3), entry('outcome', 3)]);
      return log.sign(AT);
    });
    expect(head.size).toBe(16);
    expect(await withLog((log) => log.interrupted())).toEqual([]);
  });

  it('names what an earlier run began and did not finish', async () => {
    await withLog((log) => log.append([entry('intent', 7)]));
    expect((await withLog((log) => log.interrupted())).map(({ step }) => step)).toEqual([7]);
  });

  it.each<[what: string, damage: () => void, message: RegExp]>([
    ['an edited line', () => change("UPDATE log SET entry = replace(entry, 'kmar', 'nla') WHERE place = 4"), /line 4 /],
    ['a deleted line', () => change('DELETE FROM log WHERE place = 5'), /line 5 /],
    ['its end cut off', () => change('DELETE FROM log WHERE place > 9'), /holds 9 lines, and a signed head has 12/],
    [
      'an edited line and every hash after it made anew',
      () => {
        change("UPDATE log SET entry = replace(entry, 'kmar', 'nla') WHERE place = 4");
        rechain();
      },
      /first 12 lines of the log are not those that were signed/,
    ],
    [
      'a head that somebody else made',
      () => change(`INSERT INTO log_heads VALUES (3, 1, '${'ab'.repeat(32)}', '${'cd'.repeat(64)}')`),
      /not signed with this installation's key/,
    ],
  ])('does not start with %s', async (_, damage, message) => {
    await filled();
    damage();
    const opened = withLog(() => undefined);
    await expect(opened).rejects.toMatchObject({ code: 'LOG_BROKEN', message: expect.stringMatching(message) });
  });

  it.each<[what: string, damage: () => void]>([
    ['gone', () => rmSync(path.join(folder, 'log-signing.key'))],
    ['another file', () => writeFileSync(path.join(folder, 'log-signing.key'), 'x')],
  ])('does not start when its key is %s, and makes no new one', async (_, damage) => {
    await filled();
    damage();
    await expect(withLog(() => undefined)).rejects.toMatchObject({ code: 'STORE_CHANGED' });
    await expect(withLog(() => undefined)).rejects.toMatchObject({ code: 'STORE_CHANGED' });
  });

  it('takes lines from before there were three logs for audit lines', async () => {
    const database = openDatabase(file());
    const line = nextLine(undefined, entry('intent', 1), digest);
    database.prepare('INSERT INTO log VALUES (?, ?, ?)').run(line.place, line.entry, line.hash);
    database.close();
    expect((await withLog((log) => log.interrupted())).map(({ step }) => step)).toEqual([1]);
  });
});
