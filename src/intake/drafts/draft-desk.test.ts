import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountId, datasetId, deliveryId, partnerId, traceId } from '../../model/ids.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import { WORDS } from '../../model/words.ts';
import { diskFiles } from '../disk-files.ts';
import type { Bench } from '../effects.ts';
import { openMappingDesk } from '../mappings/mapping-desk.ts';
import { type DraftDesk, openDraftDesk } from './draft-desk.ts';
import { diskDrafts } from './draft-files.ts';

const OWNER = accountId('owner');
const KMAR = partnerId('KMAR');
const FILE = { partner: KMAR, dataset: datasetId('signals'), fileName: 'a.csv' };
const ACT = { account: OWNER, traceId: traceId('1'.repeat(32)) };
const DAY_MS = 24 * 60 * 60 * 1000;

let folder: string;
let clock: Date;
let entries: LogEntry[];
let benches: PromiseWithResolvers<Bench>[];
let desk: DraftDesk;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  clock = new Date('2026-05-01T10:00:00.000Z');
  entries = [];
  benches = [];
  desk = await opened();
});
afterEach(async () => {
  for (const { reject } of benches) reject(new Error('closed'));
  await desk.close();
  rmSync(folder, { recursive: true });
});

async function opened(): Promise<DraftDesk> {
  const ground = {
    catalogue: () => WORDS,
    mandates: async () => [
      {
        id: 'm',
        account: OWNER,
        role: 'data-owner' as const,
        for: { kind: 'partner' as const, partner: KMAR },
        ground: 'test',
        validFrom: '2000-01-01',
        validUntil: '2100-01-01',
      },
    ],
    now: () => clock,
    record: async (some: readonly LogEntry[]) => void entries.push(...some),
  };
  let last = 0;
  return openDraftDesk({
    ...ground,
    drafts: await diskDrafts(folder),
    mappings: openMappingDesk({ ...ground, builtIn: [], names: () => [], versions: () => [], append: () => undefined }),
    maximumBytes: 100,
    files: await diskFiles(folder),
    recordKeySecret: new Uint8Array(32),
    sample: () => Promise.reject(new Error('not asked here')),
    deliver: () => Promise.reject(new Error('not asked here')),
    // An engine that comes when the test says so: a dry run is under way for as long as that takes.
    openBench: () => {
      const bench = Promise.withResolvers<Bench>();
      benches.push(bench);
      return bench.promise;
    },
    newId: () => deliveryId(`00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`),
    reportFault: () => undefined,
  });
}

async function* content(text: string) {
  yield Buffer.from(text);
}
const open = (text = 'a,b\n1,2\n') => desk.open(ACT, FILE, content(text));
const kept = () => readdirSync(join(folder, 'drafts'));

describe('a draft', () => {
  it('is there for a day, and gone with its file after that, also from who knows its id', async () => {
    const { id } = await open();
    clock = new Date(clock.getTime() + DAY_MS - 1);
    await desk.expire();
    expect((await desk.find(OWNER, id)).fileName).toBe('a.csv');
    clock = new Date(clock.getTime() + 1);
    // Before anything swept it.
    await expect(desk.find(OWNER, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(kept()).toHaveLength(2);
    await desk.expire();
    expect(kept()).toEqual([]);
  });

  it('is one of at most twenty of a partner; one that is removed or has expired makes room', async () => {
    const first = await open();
    for (let i = 1; i < 20; i++) await open();
    await expect(open()).rejects.toMatchObject({
      code: 'DELIVERY_STATE',
      message: expect.stringMatching(/20 drafts of KMAR are open; deliver or remove one/),
    });
    await desk.discard(ACT, first.id);
    await open();
    await expect(open()).rejects.toMatchObject({ code: 'DELIVERY_STATE' });
    clock = new Date(clock.getTime() + DAY_MS);
    await desk.expire();
    await open();
    expect(kept()).toHaveLength(2);
  });

  it('leaves nothing behind when it is too large', async () => {
    await expect(open('x'.repeat(101))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(kept()).toEqual([]);
    expect(entries.at(-1)).toMatchObject({ phase: 'outcome', status: 'refused:TOO_LARGE' });
  });
});

describe('a dry run', () => {
  it('that waits behind another is cancelled at once, and that is logged', async () => {
    const [long, short] = [await open(), await open()];
    const running = await desk.startCheck(ACT, long.id, undefined);
    await expect.poll(async () => (await desk.check(OWNER, long.id, running.id)).state).toBe('checking');
    const waiting = await desk.startCheck(ACT, short.id, undefined);
    expect((await desk.check(OWNER, short.id, waiting.id)).state).toBe('waiting');
    expect((await desk.cancelCheck(OWNER, short.id, waiting.id)).state).toBe('cancelled');
    expect(entries.at(-1)).toMatchObject({ phase: 'outcome', status: 'cancelled', subject: { draft: short.id } });
    expect((await desk.check(OWNER, long.id, running.id)).state).toBe('checking');
    expect(benches).toHaveLength(1);
  });

  it('that is under way ends as cancelled, and its draft can be tried again', async () => {
    const draft = await open();
    const running = await desk.startCheck(ACT, draft.id, undefined);
    await expect.poll(() => benches.length).toBe(1);
    const cancelled = desk.cancelCheck(OWNER, draft.id, running.id);
    // Once it has heard.
    setTimeout(() => benches[0]?.reject(new Error('interrupted')), 500);
    expect((await cancelled).state).toBe('cancelled');
    await desk.startCheck(ACT, draft.id, undefined);
    await expect.poll(() => benches.length).toBe(2);
    benches[1]?.reject(new Error('no engine'));
  });
});
