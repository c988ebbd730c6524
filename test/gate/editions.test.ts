import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceState } from '../../src/answer/audience-state.ts';
import { renewEditions } from '../../src/answer/renew-editions.ts';
import type { FormedEdition } from '../../src/governance/next-edition.ts';
import { forumId, releaseId } from '../../src/model/ids.ts';
import type { Release, Slice } from '../../src/model/release.ts';
import { release, slice } from '../../src/model/testing/small-release.ts';
import type { World } from '../../src/model/world.ts';
import { ask } from './ask.ts';
import { VIEWER, worldOf } from './random.ts';
import { openSmallStore, replaceRecords, type SmallRecord } from './small-store.ts';
import { SMALL } from './small-words.ts';

const NORTH: Slice['filters'] = [{ kind: 'codes', dimension: 'place', in: ['N'] }];
const record = (rest: Partial<SmallRecord>): SmallRecord => ({
  owner: 'AA',
  place: 'N1',
  kind: 'X',
  way: ['G1'],
  day: '2023-05-01',
  persons: 1,
  key: 4_000_000_000,
  from: 1,
  until: null,
  ...rest,
});
const many = (count: number, rest: Partial<SmallRecord>) =>
  Array.from({ length: count }, (_, i) => record({ ...rest, key: i * 7_919_111 }));

const dayAfter = (days: number) => {
  const instant = new Date(Date.UTC(2024, 5, 1 + days, 10)).toISOString();
  return { instant, day: instant.slice(0, 10) };
};

describe('editions over the real engine', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  /** Lets the clock tick once; gives the world with the editions that are then in force. */
  async function tick(
    records: readonly SmallRecord[],
    releases: readonly Release[],
    formed: FormedEdition[],
    days: number,
    betweenLooks: () => Promise<void> = async () => undefined,
  ): Promise<World> {
    await replaceRecords(store.facts, records);
    await renewEditions({
      world: () => worldOf(releases),
      now: () => dayAfter(days),
      formed: () => formed,
      rows: async (statement) => {
        const rows = await store.facts.rows(statement);
        await betweenLooks();
        return rows;
      },
      receivedAt: async (sequence) => `2024-06-0${sequence}T08:00:00.000Z`,
      store: (editions) =>
        formed.splice(
          0,
          formed.length,
          ...formed.filter((it) => !editions.some(({ stream }) => stream === it.stream)),
          ...editions,
        ),
      seen: new Map(),
      report: (error) => {
        throw error;
      },
    });
    return {
      ...worldOf(releases),
      editions: formed.flatMap(({ sequence, day, asOf }) =>
        Object.entries(asOf).map(([id, at]) => ({ release: releaseId(id), sequence, day, asOf: at })),
      ),
    };
  }

  const whole = release([slice()]);
  const north = release([slice({ filters: NORTH })], { id: releaseId('small-aa-other.1'), forum: forumId('other') });
  const sequences = (world: World) => world.editions.map(({ sequence }) => sequence);

  it('stay where they are, and tell of nothing, when only hidden records came', async () => {
    const formed: FormedEdition[] = [];
    const shown = release([slice({ filters: NORTH })]);
    const before = await tick(many(40, {}), [shown], formed, 0);
    const after = await tick([...many(40, {}), ...many(40, { place: 'S1', from: 2 })], [shown], formed, 5);
    expect(after.editions).toEqual(before.editions);
    expect(audienceState(VIEWER, after, dayAfter(5))).toBe(audienceState(VIEWER, before, dayAfter(5)));
  });

  it('of two forums of one owner never stand apart by a few records', async () => {
    const formed: FormedEdition[] = [];
    const first = many(40, {});
    expect(sequences(await tick(first, [whole, north], formed, 0))).toEqual([1, 1]);
    // Nine inside the filter and one outside: enough for the one release, too few for the other.
    const second = [...first, ...many(9, { from: 2 }), record({ place: 'S1', from: 2 })];
    expect(sequences(await tick(second, [whole, north], formed, 2))).toEqual([1, 1]);
    const third = [...second, record({ from: 3 })];
    expect(sequences(await tick(third, [whole, north], formed, 4))).toEqual([3, 3]);
  });

  it('are not renewed by a new version of the release', async () => {
    const formed: FormedEdition[] = [];
    await tick(many(40, {}), [whole], formed, 0);
    const next = { ...whole, id: releaseId('small-aa-table.2'), terms: { ...whole.terms, text: 'other words' } };
    const world = await tick([...many(40, {}), record({ from: 2 })], [whole, next], formed, 3);
    expect(world.editions.find((it) => it.release === next.id)).toMatchObject({ sequence: 1 });
  });

  it('do not count a change that nobody in the forum can see', async () => {
    const formed: FormedEdition[] = [];
    const blind = release([slice({ detail: { place: 'land', day: 'year' } })]);
    const old = Array.from({ length: 12 }, (_, i) => record({ reference: `v${i}`, until: 2 }));
    const corrected = old.map((it) => ({ ...it, from: 2, until: null, kind: 'Y', place: 'N2', day: '2023-07-01' }));
    await tick(
      old.map((it) => ({ ...it, until: null })),
      [blind],
      formed,
      0,
    );
    expect(sequences(await tick([...old, ...corrected, record({ from: 2 })], [blind], formed, 3))).toEqual([1]);
    const seen = old.map((it) => ({ ...it, from: 2, until: null, place: 'S1' }));
    expect(sequences(await tick([...old, ...seen], [blind], formed, 3))).toEqual([2]);
  });

  it('do not count a record that came and went in between', async () => {
    const formed: FormedEdition[] = [];
    await tick(many(40, {}), [whole], formed, 0);
    const passing = [...many(40, {}), ...many(30, { from: 2, until: 3 }), record({ from: 3 })];
    expect(sequences(await tick(passing, [whole], formed, 3))).toEqual([1]);
  });

  it('are not formed on a change of which one release saw nothing yet', async () => {
    const formed: FormedEdition[] = [];
    const first = many(40, {});
    await tick(first, [whole, north], formed, 0);
    // At the first look nothing changed in the north; before the second, one record of the north lands, and many elsewhere.
    const second = [...first, record({ from: 2 }), ...many(20, { place: 'S1', from: 2 })];
    const world = await tick(first, [north, whole], formed, 3, () => replaceRecords(store.facts, second));
    expect(sequences(world)).toEqual([1, 1]);
  });

  it('open an embargo only with an edition, and only with enough records', async () => {
    const embargo = release([slice({ filters: NORTH, notBefore: '2024-06-03' }), slice()]);
    const total = { dataset: SMALL.id, measures: ['count'], by: [{ dimension: 'place', level: 'land' }], where: [] };
    const south = many(40, { place: 'S1' });
    for (const [hidden, isOpened] of [
      [1, false],
      [10, true],
    ] as const) {
      const formed: FormedEdition[] = [];
      const records = [...south, ...many(hidden, { place: 'N1' })];
      const before = await tick(records, [embargo], formed, 0);
      const after = await tick(records, [embargo], formed, 4);
      const cells = async (world: World) =>
        (await ask(store.facts, world, VIEWER, [total]))[0]?.cells?.map((cell) => cell.key['place']);
      expect(await cells(before)).toEqual(['S']);
      expect(await cells(after)).toEqual(isOpened ? ['N', 'S'] : ['S']);
    }
  });
});
