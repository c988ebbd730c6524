import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../model/log-entry.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openLogStore, type StoredLine } from './log-store.ts';
import { openDatabase } from './open-database.ts';

const folder = temporaryFolder();
let files = 0;
const newFile = () => join(folder, `log-${files++}.sqlite`);

const entry = (rest: Partial<LogEntry> = {}): LogEntry => ({
  phase: 'intent',
  action: 'answer',
  traceId: 't',
  step: 0,
  account: 'member',
  subject: null,
  releases: [],
  at: '2024-06-01T10:00:00.000Z',
  ...rest,
});
/** Stands for the chain: the hash says which hash came before. */
const chain = (previous: StoredLine | undefined, one: LogEntry): StoredLine => {
  if (one.account === 'broken') throw new Error('cannot chain');
  return {
    place: (previous?.place ?? 0) + 1,
    entry: JSON.stringify(one),
    hash: `${previous?.hash ?? 'start'}>${one.step}`,
  };
};
function opened(file = newFile()) {
  const database = openDatabase(file);
  return { file, database, log: openLogStore(database, chain) };
}

describe('the log store', () => {
  it('keeps entries in the order in which they were given, chained', async () => {
    const { log } = opened();
    await log.append([entry({ step: 1 }), entry({ step: 2 })]);
    await log.append([entry({ step: 3 })]);
    expect(log.linesAfter(0, 1000).map(({ place, hash }) => [place, hash])).toEqual([
      [1, 'start>1'],
      [2, 'start>1>2'],
      [3, 'start>1>2>3'],
    ]);
    expect(log.last()?.place).toBe(3);
  });

  it('commits what comes together once, and one chain runs through it', async () => {
    const { log, database } = opened();
    const exec = vi.spyOn(database, 'exec');
    await Promise.all(Array.from({ length: 50 }, (_, step) => log.append([entry({ step }), entry({ step })])));
    await new Promise((done) => setImmediate(done));
    expect(exec.mock.calls.filter(([text]) => text === 'COMMIT')).toHaveLength(1);
    expect(log.linesAfter(0, 1000).map((line) => (JSON.parse(line.entry) as LogEntry).step)).toEqual(
      Array.from({ length: 50 }, (_, step) => [step, step]).flat(),
    );
  });

  it('resolves only when the entries are durable', async () => {
    const { log, database } = opened();
    const waiting = log.append([entry()]);
    const rows = () => database.prepare('SELECT count(*) AS n FROM log').get()?.['n'];
    expect(rows()).toBe(0);
    await waiting;
    expect(database.isTransaction).toBe(false);
    expect(rows()).toBe(1);
  });

  it('writes nothing of a group that fails, says so to each, and goes on where it was', async () => {
    const { log } = opened();
    await log.append([entry({ step: 1 })]);
    const group = [log.append([entry({ step: 2 })]), log.append([entry({ account: 'broken' })])];
    expect((await Promise.allSettled(group)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(log.last()?.place).toBe(1);
    await log.append([entry({ step: 3 })]);
    expect(log.linesAfter(0, 1000).map(({ hash }) => hash)).toEqual(['start>1', 'start>1>3']);
  });

  it('takes nothing for something that is durable', async () => {
    const { log } = opened();
    await log.append([]);
    expect(log.linesAfter(0, 1000)).toEqual([]);
    expect(log.last()).toBeUndefined();
  });

  it('goes on in the same chain when it is opened again', async () => {
    const { file, database, log } = opened();
    await log.append([entry({ step: 1 })]);
    database.close();
    const again = opened(file);
    expect(again.log.last()?.hash).toBe('start>1');
    await again.log.append([entry({ step: 2 })]);
    expect(again.log.linesAfter(0, 1000).map(({ hash }) => hash)).toEqual(['start>1', 'start>1>2']);
    again.database.close();
  });

  it.each([
    ['t', 0, true],
    ['t', 1, false],
    ['u', 0, false],
  ])('knows whether trace %s has an outcome of step %d: %s', async (traceId, step, expected) => {
    const { log } = opened();
    await log.append([entry(), entry({ step: 1 }), entry({ phase: 'outcome' })]);
    expect(log.hasOutcome(traceId, step, 'answer')).toBe(expected);
  });
});
