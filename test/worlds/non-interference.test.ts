import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestServer, type TestServer } from '../server/running.ts';
import { everythingSeen, type Seen } from './everything-seen.ts';
import { anyWorld, isReleased, OWNERS, type RandomWorld, type SignalRow } from './random-world.ts';
import { deliverRows, type Held, referenced, releaseAs } from './served-world.ts';

const WORLDS = Number(process.env['KETENBEELD_WORLDS'] ?? 1);
const QUESTIONS = Number(process.env['KETENBEELD_QUESTIONS'] ?? 160);
const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const DAY_MS = 86_400_000;

/** Members of the forum, a guest elsewhere, another partner, and those who see no figure. */
const VIEWERS = ['mdt-member', 'country-expert', 'ind-owner', 'emm-keeper', 'administrator'];

describe('non-interference over HTTP', () => {
  let empty: TestServer;
  let pair: TestServer[] = [];
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T08:00:00Z') });
    empty = await startTestServer(0);
    await empty.stop();
  }, 120_000);
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(async () => {
    await Promise.all(pair.map((server) => server.close()));
    pair = [];
  });
  afterAll(() => {
    empty.remove();
    vi.useRealTimers();
  });

  it(`changes no byte that those get who may not see them, when records come, go or change (seed ${SEED}, ${WORLDS} worlds of ${QUESTIONS} questions)`, async () => {
    let figures = 0;
    await fc.assert(
      fc.asyncProperty(anyWorld(QUESTIONS), async (world) => {
        vi.setSystemTime(new Date('2026-06-01T08:00:00Z'));
        pair = [
          await startTestServer(0, {}, undefined, empty.folder),
          await startTestServer(0, {}, undefined, empty.folder),
        ];
        const [one, other] = pair as [TestServer, TestServer];
        figures += await sameForAll(world, one, other);
        for (const server of pair) expect(server.faults).toEqual([]);
        await Promise.all(pair.map((server) => server.close()));
        pair = [];
      }),
      { seed: SEED, numRuns: WORLDS, endOnFailure: true, verbose: 0 },
    );
    // The law is empty if nothing is ever shown.
    expect(figures).toBeGreaterThan(WORLDS * 20);
  }, 36_000_000);
});

/** @returns how many answers with figures the forum got */
async function sameForAll(world: RandomWorld, one: TestServer, other: TestServer): Promise<number> {
  const released = referenced(
    world.rows.filter((row) => isReleased(row, world)),
    'r',
  );
  const hide = (rows: readonly SignalRow[]) =>
    referenced(
      rows.filter((row) => !isReleased(row, world)),
      'h',
    );
  const hidden: [readonly Held[], readonly Held[]] = [hide(world.aside), hide(world.otherwise)];
  const ids: [string[], string[]] = [[], []];
  const servers = [one, other] as const;
  for (const server of servers) await releaseAs(server, world);
  for (const [i, server] of servers.entries())
    for (const owner of OWNERS) {
      const delivery = await deliverRows(server, owner, [...released, ...(hidden[i] ?? [])], i * 3);
      ids[i]?.push(String(delivery['id']));
    }
  await nextDay(servers);
  const streams = await Promise.all(
    servers.map((server) => server.listen('mdt-member', '/v1/events?forum=mdt&purpose=direction-and-actions')),
  );
  const before = await compare(servers, world, ids, ['mdt-member']);
  // In the one world hidden records are corrected, in the other one withdrawn and new ones come.
  await deliverRows(
    one,
    'POLITIE',
    hidden[0].map((row) => ({ ...row, persons: row.persons + 1 })),
  );
  await deliverRows(
    other,
    'NLA',
    hidden[1].map((row) => ({ ...row, reference: `n${row.reference}` })),
  );
  // Rounds of the clock, which would tell open pages.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  for (const stream of streams) stream.stop();
  expect(streams[0]?.events()).toBe(streams[1]?.events());
  await nextDay(servers);
  const after = await compare(servers, world, ids, VIEWERS);
  // A hidden day moves nothing of what the forum saw.
  expect(figuresIn(after)).toBe(figuresIn(before));
  return figuresIn(before);
}

/** Editions are formed by the clock, and before a server that starts says that it is there. */
async function nextDay(servers: readonly TestServer[]): Promise<void> {
  vi.setSystemTime(new Date(Date.now() + DAY_MS));
  for (const server of servers) await server.restart();
}

async function compare(
  servers: readonly TestServer[],
  world: RandomWorld,
  hidden: readonly (readonly string[])[],
  accounts: readonly string[],
): Promise<readonly Seen[]> {
  const all: Seen[] = [];
  for (const account of accounts) {
    const [one = [], other = []] = await Promise.all(
      servers.map((server, i) =>
        everythingSeen(server, account, {
          questions: account === 'mdt-member' ? [...world.questions] : world.questions.slice(0, 10),
          hidden: hidden[i] ?? [],
        }),
      ),
    );
    for (const [i, seen] of one.entries()) expect(differenceOf(seen, other[i]), account).toBe('');
    expect(other.length).toBe(one.length);
    all.push(...one);
  }
  return all;
}

/** Where two replies first differ, with what stands around it: a whole page of JSON would drown it. */
function differenceOf(one: Seen, other: Seen | undefined): string {
  const [a, b] = [one, other].map((seen) => JSON.stringify([seen?.body, seen?.status, seen?.headers])) as [
    string,
    string,
  ];
  if (a === b) return '';
  const at = [...a].findIndex((sign, i) => sign !== b[i]);
  const around = (text: string) => text.slice(Math.max(0, at - 900), at + 120);
  return `${one.what} differs at ${at}: ${around(a)} <> ${around(b)}`;
}

const figuresIn = (seen: readonly Seen[]) =>
  seen
    .filter(({ what }) => what.startsWith('answers'))
    .reduce((sum, { body }) => sum + [...body.matchAll(/"cells":\[\{/g)].length, 0);
