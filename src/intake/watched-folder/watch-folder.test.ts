import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../model/delivery.ts';
import { InputError } from '../../model/errors.ts';
import { deliveryId } from '../../model/ids.ts';
import type { WatchEffects } from './watch-effects.ts';
import { watchFolder } from './watch-folder.ts';

const ID = (n: number) => deliveryId(`00000000-0000-0000-0000-${String(n).padStart(12, '0')}`);

let root: string;
let drop: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ketenbeeld-watch-'));
  drop = join(root, 'kmar-owner', 'KMAR', 'signals');
  await mkdir(drop, { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

/** A way in that remembers what it got; deliveries end when `end` says so. */
function wayIn(given: Partial<WatchEffects> = {}) {
  const received: Record<string, unknown>[] = [];
  const ended = new Map<string, Delivery>();
  const faults: string[] = [];
  const effects: WatchEffects = {
    async receive({ body, ...request }) {
      received.push({ ...request, content: await text(body) });
      const id = ID(received.length);
      ended.set(id, { id, state: 'received', findings: {} } as unknown as Delivery);
      return id;
    },
    find: async (id) => ended.get(id),
    async *findingLines() {
      yield '{"line":2}\n';
    },
    quarantine: async () => Readable.from(['reference\n', 'a\n']),
    report: (error, what) => faults.push(`${what}: ${error instanceof Error ? error.message : String(error)}`),
    ...given,
  };
  const end = (n: number, state: Delivery['state'] = 'accepted') =>
    ended.set(ID(n), {
      id: ID(n),
      state,
      finishedAt: '2026-01-01',
      findings: { 'code-unknown': 1 },
    } as unknown as Delivery);
  const watched = watchFolder(root, effects);
  const rounds = async (count: number) => {
    for (let i = 0; i < count; i += 1) await watched.round();
  };
  return { received, faults, end, rounds, ended };
}

describe('a watched folder', () => {
  it('delivers a file as the account, partner and dataset of its folders, once it no longer grows', async () => {
    const { received, rounds } = wayIn();
    await writeFile(join(drop, 'march.csv'), 'a');
    await rounds(1);
    await appendFile(join(drop, 'march.csv'), 'b');
    await rounds(1);
    expect(received).toEqual([]);
    await rounds(1);
    expect(received).toEqual([
      { account: 'kmar-owner', partner: 'KMAR', dataset: 'signals', fileName: 'march.csv', content: 'ab' },
    ]);
    await rounds(3);
    expect(received).toHaveLength(1);
  });

  it('hands back file, outcome, findings and rows to mend when the delivery has ended', async () => {
    const { end, rounds } = wayIn();
    await writeFile(join(drop, 'march.csv'), 'a');
    await rounds(2);
    expect(await readdir(join(drop, 'taken'))).toEqual([`${ID(1)}--march.csv`]);
    end(1);
    await rounds(1);
    const done = join(drop, 'done', ID(1));
    expect((await readdir(done)).toSorted()).toEqual([
      'findings.ndjson',
      'march.csv',
      'outcome.json',
      'quarantine.csv',
    ]);
    expect(JSON.parse(await readFile(join(done, 'outcome.json'), 'utf8'))).toMatchObject({ state: 'accepted' });
    expect(await readFile(join(done, 'quarantine.csv'), 'utf8')).toBe('reference\na\n');
    expect(await readdir(join(drop, 'taken'))).toEqual([]);
  });

  it('says beside a refused file why it was refused', async () => {
    const { rounds, faults } = wayIn({
      receive: async () => {
        throw new InputError('NOT_MANDATED', 'no mandate');
      },
    });
    await writeFile(join(drop, 'march.csv'), 'a');
    await rounds(3);
    expect((await readdir(join(drop, 'refused'))).toSorted()).toEqual(['march.csv', 'march.csv.reason.json']);
    const reason = JSON.parse(await readFile(join(drop, 'refused', 'march.csv.reason.json'), 'utf8'));
    expect(reason).toEqual({ code: 'NOT_MANDATED', detail: 'no mandate' });
    expect(faults).toEqual([]);
  });

  for (const fault of [new Error('disk full'), new InputError('BUSY', 'busy')])
    it(`tries again, ever less often, after '${fault.message}', and the file stays`, async () => {
      let tries = 0;
      const { rounds, faults } = wayIn({
        receive: async () => {
          tries += 1;
          throw fault;
        },
      });
      await writeFile(join(drop, 'march.csv'), 'a');
      await rounds(20);
      expect(tries).toBe(4);
      expect(faults).toHaveLength(4);
      expect(await readdir(drop)).toContain('march.csv');
    });

  it('takes a file again when the process stopped before it was moved', async () => {
    const first = wayIn();
    await writeFile(join(drop, 'march.csv'), 'a');
    await first.rounds(2);
    await rename(join(drop, 'taken', `${ID(1)}--march.csv`), join(drop, 'march.csv'));
    const second = wayIn();
    await second.rounds(2);
    expect(second.received).toHaveLength(1);
  });

  it('puts a file back whose delivery a restored backup does not know', async () => {
    const { rounds, ended, received } = wayIn();
    await writeFile(join(drop, 'march.csv'), 'a');
    await rounds(2);
    ended.clear();
    await rounds(3);
    expect(received).toHaveLength(2);
  });

  it('leaves links, hidden and unfinished files alone', async () => {
    const { received, rounds } = wayIn();
    await writeFile(join(root, 'secret'), 'x');
    await symlink(join(root, 'secret'), join(drop, 'link.csv'));
    for (const name of ['.hidden', 'a.part', 'b.TMP']) await writeFile(join(drop, name), 'x');
    await rounds(4);
    expect(received).toEqual([]);
  });

  it('reads the files of a folder in a drop folder through the mapping of that name', async () => {
    const { received, rounds } = wayIn();
    await mkdir(join(drop, 'export-2026'));
    await writeFile(join(drop, 'export-2026', 'march.csv'), 'x');
    await rounds(2);
    expect(received[0]).toMatchObject({ mapping: 'export-2026', fileName: 'march.csv' });
  });

  it('does not look where everybody may write, or where the name is no account, and says so once', async () => {
    const { received, rounds, faults } = wayIn();
    await writeFile(join(drop, 'march.csv'), 'x');
    await mkdir(join(root, 'Not An Account'));
    await chmod(join(root, 'kmar-owner'), 0o777);
    await rounds(4);
    expect(received).toEqual([]);
    expect(faults).toHaveLength(2);
    expect(faults.join()).toContain('everybody on this machine may write');
  });
});
