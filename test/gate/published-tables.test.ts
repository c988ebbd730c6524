import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approveTable,
  declineTable,
  renewTable,
  withdrawTable,
} from '../../src/answer/published-tables/change-table.ts';
import { defineTable } from '../../src/answer/published-tables/define-table.ts';
import type { TableEffects } from '../../src/answer/published-tables/effects.ts';
import { previewTable } from '../../src/answer/published-tables/preview-table.ts';
import { readTable } from '../../src/answer/published-tables/read-table.ts';
import { tableScopes } from '../../src/answer/published-tables/table-scopes.ts';
import { visibleTables } from '../../src/answer/published-tables/table-sight.ts';
import { workOut } from '../../src/disclosure/published-tables/work-out.ts';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { accountId, datasetId, forumId, partnerId, purposeId, releaseId, traceId } from '../../src/model/ids.ts';
import type { LogEntry } from '../../src/model/log-entry.ts';
import type { Role } from '../../src/model/mandate.ts';
import type { PublishedTable, TableDefinition, TableEdition } from '../../src/model/published-table.ts';
import type { Release } from '../../src/model/release.ts';
import { innerOf, innerSize, layoutOf } from '../../src/model/table-layout.ts';
import type { World } from '../../src/model/world.ts';
import { simplex } from '../../src/statistics/population-size/simplex.ts';
import { readStatement } from '../../src/store/facts/read-statement.ts';
import { isInSpan, spanOf } from './exact-span.ts';
import { NOW } from './random.ts';
import { openSmallStore, replaceRecords, type SmallRecord } from './small-store.ts';
import { SMALL_WORDS } from './small-words.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const MAX_N = 3;
const text = (name: string) => ({ nl: name, en: name });
const forum = (id: string, members: readonly string[]) => ({
  ...{ id: forumId(id), label: text(id), purposes: [{ id: purposeId('p'), label: text('p') }] },
  legalBasis: { text: text('b'), validFrom: '2024-01-01', validUntil: '2026-01-01' },
  ...{ members: members.map(partnerId), guests: [], highestMarking: 'none' as const },
});
const mandate = (account: string, role: Role, kind: 'partner' | 'forum' | 'hub', id = '') => ({
  ...{ id: `${account}-${id}`, account: accountId(account), role, ground: 'g' },
  for:
    kind === 'partner'
      ? { kind, partner: partnerId(id) }
      : kind === 'forum'
        ? { kind, forum: forumId(id) }
        : ({ kind } as const),
  ...{ validFrom: '2024-01-01', validUntil: '2026-01-01' },
});
const WORLD: World = {
  catalogue: SMALL_WORDS,
  forums: [forum('f', ['AA', 'BB']), forum('g', ['BB']), forum('h', ['AA'])],
  mandates: [
    mandate('owner', 'data-owner', 'partner', 'AA'),
    mandate('second', 'approver', 'partner', 'AA'),
    mandate('both', 'data-owner', 'partner', 'AA'),
    mandate('both', 'approver', 'partner', 'AA'),
    mandate('other-owner', 'data-owner', 'partner', 'BB'),
    mandate('member', 'member', 'forum', 'f'),
    mandate('elsewhere', 'member', 'forum', 'g'),
    mandate('hub', 'administrator', 'hub'),
    mandate('auditor', 'auditor', 'hub'),
  ],
  releases: [],
  editions: [],
  live: [],
};
const DEFINITION: TableDefinition = {
  title: text('t'),
  owner: partnerId('AA'),
  dataset: datasetId('small'),
  tables: [
    {
      title: text('place by kind'),
      dimensions: [
        { dimension: 'place', levels: ['land', 'town'] },
        { dimension: 'kind', levels: ['kind'] },
      ],
    },
    {
      title: text('kind by year'),
      dimensions: [
        { dimension: 'kind', levels: ['kind'] },
        { dimension: 'day', levels: ['year'] },
      ],
    },
  ],
  period: { from: '2022-01-01', until: '2024-01-01' },
  where: [],
  method: { kind: 'suppression', maxN: MAX_N, protectZeros: false, width: MAX_N },
  forum: forumId('f'),
  purpose: purposeId('p'),
  legalGround: 'ground',
  validUntil: '2025-06-01',
  terms: { handling: ['H1'], marking: '', text: 'terms' },
};
const LAYOUT = layoutOf(DEFINITION, SMALL_WORDS);
const act = (account: string) => ({
  account: accountId(account),
  traceId: traceId('0123456789abcdef0123456789abcdef'),
});

const release = (to: string): Release => ({
  ...{ id: releaseId('small-aa-x.1'), owner: partnerId('AA'), dataset: datasetId('small'), forum: forumId(to) },
  ...{ purpose: purposeId('p'), legalGround: 'g', validFrom: '2024-01-01', validUntil: '2025-01-01', slices: [] },
  ...{ splitsOn: [], editionMinimum: 10, terms: DEFINITION.terms },
});

const anyCount = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 30 }));
const anyCounts = fc.array(anyCount, { minLength: innerSize(LAYOUT), maxLength: innerSize(LAYOUT) });

/** Records of AA that make up these counts, by inner combination. */
function recordsOf(counts: readonly number[]): readonly SmallRecord[] {
  const [places = [], kinds = [], years = []] = LAYOUT.dimensions.map(({ inner }) => inner);
  return counts.flatMap((count, at) => {
    const year = years[at % years.length];
    const kind = kinds[Math.floor(at / years.length) % kinds.length] ?? '';
    const place = places[Math.floor(at / years.length / kinds.length)] ?? '';
    return Array.from({ length: count }, (_, i) => recordAt(place, kind, `${year}-05-03`, `r${at}-${i}`));
  });
}

const recordAt = (place: string, kind: string, day: string, reference: string, owner: 'AA' | 'BB' = 'AA') =>
  ({ ...{ owner, place, kind, way: ['_X'], day, persons: null, key: 1, from: 1, until: null, reference } }) as const;

const countOf = (counts: readonly number[], key: readonly (string | null)[]) =>
  innerOf(LAYOUT, key).reduce((sum, it) => sum + (counts[it] ?? 0), 0);

describe(`a published table, seed ${SEED}`, () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  function desk(releases: Release[] = []) {
    const tables = new Map<string, PublishedTable>();
    const editions = new Map<string, TableEdition>();
    const log: (LogEntry | 'read')[] = [];
    const effects: TableEffects = {
      world: () => ({ ...WORLD, releases }),
      now: () => NOW,
      read: async (statement) => {
        log.push('read');
        return readStatement(store.facts, statement);
      },
      row: async (statement) => (await store.facts.rows(statement))[0] ?? {},
      record: async (entries) => {
        log.push(...entries);
      },
      digest: (it) => createHash('sha256').update(it).digest('hex'),
      tables: () => [...tables.values()],
      editions: () => [...editions.values()],
      append: (entries) => {
        for (const entry of entries)
          if (entry.kind === 'published-table') tables.set(entry.body.id, entry.body);
          else editions.set(`${entry.body.table}/${entry.body.number}`, entry.body);
      },
      workOut: async (job) => workOut(job),
      newId: () => `id-${tables.size + 1}`,
    };
    return { effects, log };
  }

  const large = () => Array.from({ length: innerSize(LAYOUT) }, (_, i) => (i % 18 < 2 ? 1 : 6 + (i % 5)));
  const publish = async (effects: TableEffects, definition = DEFINITION) => {
    const { table } = await defineTable(act('owner'), definition, effects);
    await approveTable(act('second'), table.id, effects);
    return table.id;
  };

  it('is defined by the owner, approved by a second person, read by the forum, and ends at the next read', async () => {
    await replaceRecords(store.facts, recordsOf(large()));
    const { effects, log } = desk();
    const { table, state, editions } = await defineTable(act('owner'), DEFINITION, effects);
    expect([state, editions.length]).toEqual(['checked', 1]);
    expect(log.map((it) => (it === 'read' ? it : it.phase))).toEqual(['intent', 'read', 'outcome']);
    await expect(readTable(act('member'), table.id, 1, effects)).rejects.toThrow(/no published table/);
    await approveTable(act('second'), table.id, effects);
    const { edition } = await readTable(act('member'), table.id, 1, effects);
    for (const { key, value } of edition.cells) if (value !== null) expect(value).toBe(countOf(large(), key));
    expect(edition.cells.some(({ value }) => value === null)).toBe(true);
    await withdrawTable(act('owner'), table.id, 'it was wrong', effects);
    await expect(readTable(act('member'), table.id, 1, effects)).rejects.toThrow(/no published table/);
    expect((await readTable(act('owner'), table.id, 1, effects)).sight.state).toBe('withdrawn');
  });

  it.each(['other-owner', 'elsewhere', 'hub', 'auditor', 'nobody'])('is not there for %s', async (account) => {
    await replaceRecords(store.facts, recordsOf(large()));
    const { effects } = desk();
    const id = await publish(effects);
    expect(visibleTables(accountId(account), effects)).toEqual([]);
    const absent = await readTable(act(account), 'id-9', 1, effects).catch(String);
    expect(await readTable(act(account), id, 1, effects).catch(String)).toBe(String(absent).replace('id-9', id));
    for (const change of [approveTable, renewTable])
      await expect(change(act(account), id, effects)).rejects.toThrow(/no published table/);
    for (const end of [declineTable, withdrawTable])
      await expect(end(act(account), id, 'reason', effects)).rejects.toThrow(/no published table/);
    await expect(defineTable(act(account), DEFINITION, effects)).rejects.toThrow(/no mandate/);
  });

  it('is never approved by who defined it, whatever other roles that account holds', async () => {
    await replaceRecords(store.facts, recordsOf(large()));
    const { effects } = desk();
    const { table } = await defineTable(act('both'), DEFINITION, effects);
    await expect(approveTable(act('both'), table.id, effects)).rejects.toThrow(/second person/);
    await expect(approveTable(act('owner'), table.id, effects)).rejects.toThrow(/approver/);
    await expect(renewTable(act('owner'), table.id, effects)).rejects.toThrow(/waits for approval/);
  });

  it('is kept in by a second person with a reason, and then counts for nothing', async () => {
    await replaceRecords(store.facts, recordsOf(large()));
    const { effects } = desk();
    const { table } = await defineTable(act('owner'), DEFINITION, effects);
    await expect(defineTable(act('owner'), DEFINITION, effects)).rejects.toThrow(/linked tables together/);
    await expect(declineTable(act('owner'), table.id, 'no', effects)).rejects.toThrow(/mandate as approver/);
    const { state, editions, may } = await declineTable(act('second'), table.id, 'too fine', effects);
    expect([state, editions[0]?.declined?.because, may]).toEqual(['declined', 'too fine', []]);
    await expect(approveTable(act('second'), table.id, effects)).rejects.toThrow(/nothing .* waits/);
    await expect(withdrawTable(act('owner'), table.id, 'r', effects)).rejects.toThrow(/declined already/);
    await expect(readTable(act('member'), table.id, 1, effects)).rejects.toThrow(/no published table/);
    const id = await publish(effects);
    await replaceRecords(store.facts, recordsOf(large().map((count) => count * 3)));
    await renewTable(act('owner'), id, effects);
    const kept = await declineTable(act('second'), id, 'not yet', effects);
    expect([kept.state, kept.editions.length]).toEqual(['active', 2]);
    await expect(readTable(act('member'), id, 2, effects)).rejects.toThrow(/no edition 2/);
    const next = await renewTable(act('owner'), id, effects);
    expect(next.editions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('is shown to its owner before anything is stored, as it would be, and says when there is nothing in it', async () => {
    await replaceRecords(store.facts, recordsOf(large()));
    const { effects, log } = desk();
    const { edition } = await previewTable(act('owner'), DEFINITION, effects);
    expect(effects.tables()).toEqual([]);
    expect(log.map((it) => (it === 'read' ? it : it.phase))).toEqual(['intent', 'read', 'outcome']);
    const stored = await defineTable(act('owner'), DEFINITION, effects);
    expect(stored.editions[0]?.cells).toEqual(edition.cells);
    expect(stored.editions[0]?.audit).toEqual(edition.audit);
    expect(edition.audit.isEmpty).toBeUndefined();
    for (const account of ['second', 'member', 'other-owner', 'hub'])
      await expect(previewTable(act(account), DEFINITION, effects)).rejects.toThrow(/no mandate/);
    const nothing = { ...DEFINITION, period: { from: '2019-01-01', until: '2020-01-01' } };
    expect((await previewTable(act('owner'), nothing, desk().effects)).edition.audit.isEmpty).toBe(true);
  });

  it('tells its owner which release or table stands in the way of each forum before anything is defined', async () => {
    const { effects } = desk([release('g')]);
    const { datasets } = tableScopes(accountId('owner'), partnerId('AA'), effects);
    const small = datasets.find(({ id }) => id === 'small');
    expect(small?.forums.map(({ id, blockedBy }) => [id, blockedBy?.id])).toEqual([
      ['f', 'small-aa-x.1'],
      ['g', 'small-aa-x.1'],
      ['h', undefined],
    ]);
    expect(small?.dimensions.map(({ id }) => id)).not.toContain('way');
    for (const account of ['second', 'other-owner', 'member', 'hub'])
      expect(() => tableScopes(accountId(account), partnerId('AA'), effects)).toThrow(/no mandate/);
  });

  it('is refused with the reason when its audit fails, and nothing is kept', async () => {
    await replaceRecords(store.facts, recordsOf(large().map((_, i) => (i < 8 ? 1 : 0))));
    const { effects, log } = desk();
    // Eight cells that round to 0 are at most 1 each; a total that rounds to 9 is at least 8.
    const rounded = { ...DEFINITION, method: { kind: 'rounding', base: 3 } } as const;
    await expect(defineTable(act('owner'), rounded, effects)).rejects.toThrow(/give a small count away/);
    expect(effects.tables()).toEqual([]);
    expect(log.at(-1)).toMatchObject({ phase: 'outcome', status: 'refused:TABLE_REFUSED' });
  });

  it.each<[string, boolean]>([
    ['f', true],
    ['g', true],
    ['h', false],
  ])('beside a release of the same records to forum %s is refused: %s', async (to, isRefused) => {
    await replaceRecords(store.facts, recordsOf(large()));
    const defined = defineTable(act('owner'), DEFINITION, desk([release(to)]).effects).then(
      () => false,
      (error: Error) => /readers in common/.test(error.message),
    );
    expect(await defined).toBe(isRefused);
  });

  it('stops for its readers when its records are released to one of them, and tells the owner why', async () => {
    await replaceRecords(store.facts, recordsOf(large()));
    const releases: Release[] = [];
    const { effects } = desk(releases);
    const id = await publish(effects);
    releases.push({ ...release('g'), withdrawnAt: '2024-06-01T00:00:00Z' });
    await expect(readTable(act('member'), id, 1, effects)).rejects.toThrow(/no published table/);
    expect((await readTable(act('owner'), id, 1, effects)).sight.blockedBy).toEqual({
      ...{ kind: 'release', id: 'small-aa-x.1', forum: 'g' },
    });
  });

  it('bars another table of the same records for its readers, also after it was withdrawn', async () => {
    await replaceRecords(store.facts, recordsOf(large()));
    const { effects } = desk();
    const id = await publish(effects);
    await withdrawTable(act('owner'), id, 'it was wrong', effects);
    await expect(defineTable(act('owner'), DEFINITION, effects)).rejects.toThrow(/linked tables together/);
  });

  it.each<[string, Partial<TableDefinition>, RegExp]>([
    ['half a year', { period: { from: '2022-01-01', until: '2022-07-01' } }, /whole years/],
    [
      'a list',
      { tables: [{ title: text('w'), dimensions: [{ dimension: 'way', levels: ['way'] }] }] },
      /several codes/,
    ],
    [
      'weeks',
      { tables: [{ title: text('w'), dimensions: [{ dimension: 'day', levels: ['week'] }] }] },
      /no level 'week'/,
    ],
    [
      'half a node',
      { where: [{ kind: 'codes', dimension: 'place', level: 'town', in: ['N1'] }] },
      /would not be whole/,
    ],
    ['no room', { method: { kind: 'suppression', maxN: 3, protectZeros: false, width: 0 } }, /width must be/],
    ['another forum', { forum: forumId('z') }, /there is no forum/],
    ['an end that is over', { validUntil: '2024-06-01' }, /after today/],
  ])('is refused before anything is read when it names %s', async (_, change, message) => {
    const { effects, log } = desk();
    await expect(defineTable(act('owner'), { ...DEFINITION, ...change }, effects)).rejects.toThrow(message);
    expect(log).not.toContain('read');
  });

  it('changes no byte when records outside it come, go or change', async () => {
    const inside = recordsOf(large());
    const outside = (n: number) =>
      Array.from({ length: n }, (_, i) => [
        { ...recordAt('N1', 'X', '2022-05-03', `b${i}`, 'BB'), from: n },
        { ...recordAt('N1', 'X', '2021-12-31', `o${i}`), from: n },
      ]).flat();
    const seen = [];
    for (const others of [outside(0), outside(7)]) {
      await replaceRecords(store.facts, [...others, ...inside]);
      const { effects } = desk();
      const id = await publish(effects);
      const { sequence: _, ...edition } = (await readTable(act('member'), id, 1, effects)).edition;
      seen.push(canonicalJson(edition));
    }
    expect(seen[1]).toBe(seen[0]);
  });

  it('gives no small count and no small change away to who pools all linked tables of two editions', async () => {
    let pooled = 0;
    await fc.assert(
      fc.asyncProperty(
        anyCounts,
        anyCounts,
        fc.array(fc.boolean(), { minLength: 56, maxLength: 56 }),
        async (first, other, isKept) => {
          const second = first.map((count, i) => (isKept[i] ? count : (other[i] ?? 0)));
          const { effects } = desk();
          await replaceRecords(store.facts, recordsOf(first));
          const id = await publish(effects).catch(refusedOnly);
          if (!id) return;
          await replaceRecords(store.facts, recordsOf(second));
          const renewed = await renewTable(act('owner'), id, effects).catch(refusedOnly);
          if (renewed) await approveTable(act('second'), id, effects);
          pooled += renewed ? 1 : 0;
          const editions = await Promise.all(
            (renewed ? [1, 2] : [1]).map(async (n) => (await readTable(act('member'), id, n, effects)).edition),
          );
          holdsOut(editions, [first, second]);
        },
      ),
      { seed: SEED, numRuns: 12, endOnFailure: true },
    );
    expect(pooled).toBeGreaterThan(0);
  }, 300_000);
});

const refusedOnly = (error: Error) => {
  if (!/no pattern protects|wait until more records changed/.test(error.message)) throw error;
  return undefined;
};

/** A reader's unknowns: the first edition, and what changed until the second. */
function holdsOut(editions: readonly TableEdition[], truth: readonly (readonly number[])[]): void {
  const size = innerSize(LAYOUT);
  const vector = (key: readonly (string | null)[], n: number) => {
    const own = new Array<number>(2 * size).fill(0);
    for (const at of innerOf(LAYOUT, key)) for (let part = 0; part <= n; part++) own[part * size + at] = 1;
    return own;
  };
  const span = spanOf(
    editions.flatMap(({ cells }, n) => cells.flatMap(({ key, value }) => (value === null ? [] : [vector(key, n)]))),
  );
  for (const [n, { cells }] of editions.entries()) {
    const open = cells.filter(({ value }) => value !== null);
    const equations = open.map(({ key }) => vector(key, 0).slice(0, size));
    const totals = open.map(({ value }) => value ?? 0);
    for (const { key, value } of cells) {
      const count = countOf(truth[n] ?? [], key);
      const change = n === 0 ? 0 : Math.abs(count - countOf(truth[0] ?? [], key));
      const wasOpen = editions[0]?.cells.find((it) => it.key.join() === key.join())?.value !== null;
      const isSmall = (count > 0 && count <= MAX_N) || (n > 0 && wasOpen && change > 0 && change <= MAX_N);
      if (n > 0 && !wasOpen) expect(value, 'what was withheld stays withheld').toBeNull();
      if (!isSmall) continue;
      expect(value).toBeNull();
      expect(isInSpan(span, vector(key, n)), key.join()).toBe(false);
      const of = vector(key, 0).slice(0, size);
      const high = simplex(of, equations, totals);
      const low = simplex(
        of.map((it) => -it),
        equations,
        totals,
      );
      if (high.kind === 'optimum' && low.kind === 'optimum')
        expect(high.value + low.value).toBeGreaterThanOrEqual(MAX_N - 1e-6);
      else expect([high.kind, low.kind]).not.toContain('infeasible');
    }
  }
}
