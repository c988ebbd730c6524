import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../src/governance/decide.ts';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { accountId, partnerId } from '../../src/model/ids.ts';
import type { LogEntry } from '../../src/model/log-entry.ts';
import type { Question } from '../../src/model/question.ts';
import type { Release, Slice } from '../../src/model/release.ts';
import { EXACT, release, slice } from '../../src/model/testing/small-release.ts';
import { overlapStatement } from '../../src/query/overlap-statement.ts';
import { readStatement } from '../../src/store/facts/read-statement.ts';
import { ask } from './ask.ts';
import { sliceOf } from './oracle.ts';
import { EDITION, NOW, VIEWER, worldOf } from './random.ts';
import { openSmallStore, replaceRecords, type SmallRecord } from './small-store.ts';
import { SMALL } from './small-words.ts';

const RUNS = Number(process.env['KETENBEELD_RUNS'] ?? 200);
const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);

const pairOf = (...partners: string[]): Question => ({
  dataset: SMALL.id,
  measures: ['overlap'],
  by: [],
  where: [{ kind: 'codes', dimension: 'partner', level: 'partner', in: partners }],
});
const TOTAL = pairOf('AA', 'BB');
const BY_YEAR: Question = { ...TOTAL, by: [{ dimension: 'day', level: 'year' }] };

// Few days and codes, so that two partners often tell of the same event.
const DAYS = Array.from({ length: 14 }, (_, i) => `202${2 + (i % 2)}-0${1 + (i % 7)}-11`);
const anyTwin: fc.Arbitrary<SmallRecord> = fc.record({
  owner: fc.constantFrom('AA' as const, 'BB' as const),
  place: fc.constantFrom('N1', 'N1', 'S1', '_U'),
  kind: fc.constantFrom('X', 'Y'),
  way: fc.constantFrom(['G1'], ['G1'], ['G1', 'H2'], ['_X']),
  day: fc.constantFrom(...DAYS, null),
  persons: fc.constant(1),
  key: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  from: fc.constantFrom(1, 1, EDITION, EDITION + 1),
  until: fc.constantFrom(null, null, null, null, 4, EDITION + 2),
});
const twins = fc.array(anyTwin, { minLength: 220, maxLength: 300 });

const KIND = (code: string): Slice['filters'] => [{ kind: 'codes', dimension: 'kind', in: [code] }];
const DETAIL = { day: 'year', kind: 'kind' };
const letting = (rest: Partial<Slice> = {}) => slice({ detail: DETAIL, overlaps: true, ...rest });
const of = (owner: 'AA' | 'BB', slices: readonly Slice[], rest: Partial<Release> = {}): Release => {
  const made = release(slices, { splitsOn: ['kind'], ...rest });
  return { ...made, id: made.id.replace('-aa-', `-${owner.toLowerCase()}-`) as Release['id'], owner: partnerId(owner) };
};
const anySlices: fc.Arbitrary<readonly Slice[]> = fc.constantFrom<readonly Slice[]>(
  [letting()],
  [letting({ filters: KIND('X') })],
  [slice({ detail: DETAIL, filters: KIND('X') }), letting()],
  [letting({ protection: EXACT, minimumBase: 0 })],
);

/** The different events of an owner that both its release and the flag let be compared. */
function eventsOf(records: readonly SmallRecord[], owner: string, releases: readonly Release[]): ReadonlySet<string> {
  const known = records.filter(
    (record) =>
      record.owner === owner &&
      isCompared(record, releases) &&
      record.day !== null &&
      record.place !== '_U' &&
      !record.way.includes('_X'),
  );
  return new Set(known.map(({ day, place, way }) => `${day} ${place} ${way.join()}`));
}

function isCompared(record: SmallRecord, releases: readonly Release[]): boolean {
  return releases.some((one) => one.slices[sliceOf(record, one, EDITION)]?.overlaps === true);
}

describe('the overlap of two partners', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  const both = [of('AA', [letting()]), of('BB', [letting()])];
  const asked = async (records: readonly SmallRecord[], releases: readonly Release[], questions = [TOTAL, BY_YEAR]) => {
    await replaceRecords(store.facts, records);
    return ask(store.facts, worldOf(releases), VIEWER, questions);
  };
  /** Events on so many days, which both partners registered. */
  const shared = (count: number): readonly SmallRecord[] =>
    (['AA', 'BB'] as const).flatMap((owner, side) =>
      Array.from({ length: count }, (_, i) => ({
        ...{ owner, place: 'N1', kind: 'X', way: ['G1'], persons: 1, from: 1, until: null },
        day: `2023-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + Math.floor(i / 12)).padStart(2, '0')}`,
        key: (i * 2_654_435_761 + side * 97) % 2 ** 32,
      })),
    );

  it(`is within the noise of a plain comparison of known events, each counted once (seed ${SEED})`, async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(twins, anySlices, anySlices, async (records, first, second) => {
        const releases = [of('AA', first), of('BB', second)];
        const other = eventsOf(records, 'BB', releases);
        const common = [...eventsOf(records, 'AA', releases)].filter((event) => other.has(event));
        const [total, years] = await asked(records, releases);
        expect(total?.protection.some(({ kind }) => kind === 'exact')).toBe(false);
        for (const cell of total?.cells ?? [])
          expect(Math.abs((cell.values['overlap'] ?? NaN) - common.length)).toBeLessThanOrEqual(5);
        for (const cell of years?.cells ?? []) {
          const truth = common.filter((event) => event.startsWith(cell.key['day'] ?? '')).length;
          expect(Math.abs((cell.values['overlap'] ?? NaN) - truth)).toBeLessThanOrEqual(5);
        }
        answered += total?.cells?.length ?? 0;
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(answered).toBeGreaterThan(RUNS / 20);
  }, 600_000);

  it(`changes no byte when records come or go that are hidden, or released but not to be compared (seed ${SEED})`, async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(twins, twins, anySlices, anySlices, async (records, others, first, second) => {
        const releases = [of('AA', first), of('BB', second)];
        const compared = records.filter((record) => isCompared(record, releases));
        const hidden = others.filter((record) => !isCompared(record, releases));
        const before = await asked(records, releases);
        const after = await asked([...hidden, ...compared.toReversed()], releases);
        expect(canonicalJson(after)).toBe(canonicalJson(before));
        answered += before[0]?.cells?.length ?? 0;
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(answered).toBeGreaterThan(RUNS / 20);
  }, 600_000);

  it('gives the same bytes when an owner delivers the same events under other references, or several times over', async () => {
    const records = shared(40);
    const before = canonicalJson(await asked(records, both));
    const redone = records.map((record) => ({ ...record, key: (record.key * 7 + 13) % 2 ** 32, reference: undefined }));
    const twice = records.map((record, i) => ({
      ...record,
      key: (record.key + 99) % 2 ** 32,
      reference: `again-${i}`,
    }));
    const plain = redone.map(({ reference: _, ...record }) => record);
    expect(canonicalJson(await asked(plain, both))).toBe(before);
    expect(canonicalJson(await asked([...plain, ...twice], both))).toBe(before);
  });

  it('is the same whichever partner is named first, and for another release of the same records', async () => {
    const [one] = await asked(shared(40), both, [TOTAL]);
    const [other] = await asked(shared(40), both, [pairOf('BB', 'AA')]);
    const exact = [of('AA', [letting({ protection: EXACT })]), of('BB', [letting({ protection: EXACT })])];
    const [third] = await asked(shared(40), exact, [TOTAL]);
    expect([other?.cells, third?.cells]).toEqual([one?.cells, one?.cells]);
    expect(one?.units).toEqual({ overlap: 'shared-event' });
  });

  const bare = slice({ detail: DETAIL });
  it.each<[name: string, releases: readonly Release[], reason: string]>([
    ['neither owner lets it', [of('AA', [bare]), of('BB', [bare])], 'overlap-not-released'],
    ['one owner lets it', [of('AA', [letting()]), of('BB', [bare])], 'overlap-not-released'],
    ['the other lets it', [of('AA', [bare]), of('BB', [letting()])], 'overlap-not-released'],
    ['one owner released nothing', [of('AA', [letting()])], 'overlap-not-released'],
    ['nobody released anything', [], 'not-released'],
    [
      'one owner protects in two ways',
      [of('AA', [letting({ filters: KIND('X') }), letting({ protection: EXACT })]), of('BB', [letting()])],
      'overlap-not-released',
    ],
  ])('is refused where %s', async (_, releases, reason) => {
    for (const answer of await asked(shared(40), releases))
      expect([answer.refusal?.reason, answer.cells]).toEqual([reason, undefined]);
  });

  it('is refused under ten published events, whatever smaller base the releases have', async () => {
    const exact = (['AA', 'BB'] as const).map((owner) => of(owner, [letting({ protection: EXACT, minimumBase: 0 })]));
    const [few] = await asked(shared(4), exact);
    expect(few?.refusal?.reason).toBe('base-too-small');
  });

  it("is no part of an owner's own view", async () => {
    await replaceRecords(store.facts, shared(40));
    const viewer = { account: accountId('owner'), as: { kind: 'partner', partner: partnerId('AA') } } as const;
    const [answer] = await ask(store.facts, worldOf(both), viewer, [TOTAL]);
    expect([answer?.refusal?.reason, answer?.cells]).toEqual(['overlap-not-released', undefined]);
  });

  it.each<[name: string, question: Question]>([
    ['with another measure', { ...TOTAL, measures: ['overlap', 'count'] }],
    ['of one partner', pairOf('AA')],
    ['of one partner twice', pairOf('AA', 'AA')],
    ['of all partners', { ...TOTAL, where: [] }],
    ['by month', { ...TOTAL, by: [{ dimension: 'day', level: 'month' }] }],
    ['by a code', { ...TOTAL, by: [{ dimension: 'place', level: 'town' }] }],
    ['by partner', { ...TOTAL, by: [{ dimension: 'partner', level: 'partner' }] }],
    [
      'of a window',
      {
        ...TOTAL,
        where: [...TOTAL.where, { kind: 'window', dimension: 'day', from: '2022-01-01', until: '2023-01-01' }],
      },
    ],
  ])('cannot be asked %s', async (_, question) => {
    await expect(ask(store.facts, worldOf(both), VIEWER, [question])).rejects.toMatchObject({
      code: 'QUESTION_INVALID',
    });
  });

  it('is logged before it is read, with the releases of both owners', async () => {
    const log: LogEntry[] = [];
    await replaceRecords(store.facts, shared(40));
    await ask(store.facts, worldOf(both), VIEWER, [TOTAL], log);
    expect(log.map(({ phase, releases, status }) => [phase, [...releases], status])).toEqual([
      ['intent', both.map(({ id }) => id), undefined],
      ['outcome', both.map(({ id }) => id), 'answered'],
    ]);
  });

  it('has keys that cannot be worked out without the secret of the pair, and a statement that tests no raw value', async () => {
    await replaceRecords(store.facts, shared(40));
    const decision = decide(TOTAL, VIEWER, worldOf(both), NOW);
    if (decision.kind === 'refusal') throw new Error(decision.reason);
    const keySum = async (secret: string) =>
      (await readStatement(store.facts, overlapStatement(decision.permit, secret)))[0]?.cells.map(
        (cell) => cell.keySum,
      );
    expect(await keySum('one')).toEqual(await keySum('one'));
    expect(await keySum('one')).not.toEqual(await keySum('other'));
    const { text } = overlapStatement(decision.permit, 'a secret');
    expect(text).not.toMatch(/\b(LIMIT|HAVING|ORDER BY)\b|a secret/);
  });
});
