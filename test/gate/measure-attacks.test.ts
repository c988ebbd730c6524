import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId, purposeId, releaseId } from '../../src/model/ids.ts';
import type { Condition, Question } from '../../src/model/question.ts';
import type { Slice } from '../../src/model/release.ts';
import { release, slice as smallSlice } from '../../src/model/testing/small-release.ts';
import type { Viewer } from '../../src/model/viewer.ts';
import { measureKey } from '../../src/query/measure-key.ts';
import { sql } from '../../src/sql/sql.ts';
import { seeded } from '../seeded.ts';
import { ask } from './ask.ts';
import { measureKeyOf } from './measure-oracle.ts';
import { VIEWER, worldOf } from './random.ts';
import { openSmallStore, replaceRecords, type SmallRecord } from './small-store.ts';
import { SMALL } from './small-words.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? 11);
const random = seeded(SEED);
const below = (most: number) => Math.floor(random() * most);
const HUES = Array.from({ length: 12 }, (_, i) => `H${String(i + 1).padStart(2, '0')}`);

const record = (rest: Partial<SmallRecord> = {}): SmallRecord => ({
  owner: 'AA',
  place: ['N1', 'N2', 'N3', 'S1', 'S2', 'S3'][below(6)] ?? 'N1',
  kind: ['X', 'Y', 'Z'][below(3)] ?? 'X',
  way: ['G1'],
  day: '2023-05-10',
  persons: 1 + below(9),
  who: below(2 ** 50),
  key: below(2 ** 32),
  from: 1,
  until: null,
  hue: HUES[below(12)] ?? 'H01',
  ...rest,
});
const many = (count: number, rest: Partial<SmallRecord> = {}) => Array.from({ length: count }, () => record(rest));
const slice = (rest: Partial<Slice> = {}): Slice => smallSlice({ minimumBase: 0, pseudonyms: ['who'], ...rest });
const open = worldOf([release([slice()])]);

const question = (measures: readonly string[], rest: Partial<Question> = {}): Question => ({
  dataset: SMALL.id,
  measures,
  by: [],
  where: [],
  ...rest,
});
const hues = (codes: readonly string[]): Condition => ({ kind: 'codes', dimension: 'hue', level: 'hue', in: codes });
const added = (records: readonly SmallRecord[]) => records.reduce((sum, { persons }) => sum + (persons ?? 0), 0);

describe('the key of a measure', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  const COUNT = 20_000;
  /** Keys of the same random record keys for some measures, from the engine. */
  const keysOf = async (measures: readonly string[], recordKeys: readonly number[]) => {
    const list = sql`(SELECT unnest(from_json(${JSON.stringify(recordKeys)}, '["UINTEGER"]')) AS k)`;
    return Promise.all(
      measures.map(async (measure) =>
        (await store.facts.rows(sql`SELECT ${measureKey(sql`k`, measure)}::BIGINT AS key FROM ${list}`)).map((row) =>
          Number(row['key']),
        ),
      ),
    );
  };

  it('is the same in the engine as by hand, at the edges too', async () => {
    const recordKeys = [0, 1, 2, 2 ** 31, 2 ** 32 - 1, ...Array.from({ length: 500 }, () => below(2 ** 32))];
    for (const measure of ['persons', 'persons-involved', 'minors', 'victims']) {
      const [keys] = await keysOf([measure], recordKeys);
      expect(keys).toEqual(recordKeys.map((key) => measureKeyOf(key, measure)));
    }
  });

  it(`is uniform, also of record keys that follow each other (seed ${SEED})`, async () => {
    for (const recordKeys of [
      Array.from({ length: COUNT }, () => below(2 ** 32)),
      Array.from({ length: COUNT }, (_, i) => i),
    ]) {
      const [keys = []] = await keysOf(['persons'], recordKeys);
      expect(new Set(keys).size).toBe(new Set(recordKeys).size);
      // Chi-square over 256 bins, 255 degrees of freedom: mean 255, standard deviation 22.6; five of those either way.
      for (const shift of [24, 16, 8, 0]) {
        const bins = new Float64Array(256);
        for (const key of keys) bins[(key >>> shift) & 255] = (bins[(key >>> shift) & 255] ?? 0) + 1;
        const expected = COUNT / 256;
        const chi = bins.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
        expect(chi).toBeGreaterThan(142);
        expect(chi).toBeLessThan(368);
      }
    }
  });

  it(`tells nothing of the record key or of the key for another measure, added up or not (seed ${SEED})`, async () => {
    const recordKeys = Array.from({ length: COUNT }, () => below(2 ** 32));
    const [persons = [], minors = []] = await keysOf(['persons', 'minors'], recordKeys);
    const sums = (keys: readonly number[]) =>
      Array.from({ length: COUNT / 10 }, (_, i) =>
        keys.slice(10 * i, 10 * i + 10).reduce((sum, key) => (sum + key) % 2 ** 32, 0),
      );
    // Correlation of independent series has standard deviation 1/√n; five of those.
    for (const [a, b] of [
      [recordKeys, persons],
      [persons, minors],
      [sums(recordKeys), sums(persons)],
      [sums(persons), sums(minors)],
    ] as const)
      expect(Math.abs(correlation(a, b))).toBeLessThan(5 / Math.sqrt(a.length));
    // No linear function: the key of a sum is not the sum of the keys plus a constant.
    const steps = recordKeys.slice(1).map((key, i) => {
      const moved = (persons[i + 1] ?? 0) - (persons[i] ?? 0) - (key - (recordKeys[i] ?? 0));
      return ((moved % 2 ** 32) + 2 ** 32) % 2 ** 32;
    });
    expect(new Set(steps).size).toBeGreaterThan(0.99 * steps.length);
  });
});

describe('attacks on sums, persons and ratios', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  const values = async (questions: readonly Question[], world = open) =>
    (await ask(store.facts, world, VIEWER, questions)).map(({ cells, refusal }, i) => {
      if (refusal) throw new Error(refusal.reason);
      const measure = questions[i]?.measures[0] ?? '';
      return cells?.[0] ? (cells[0].values[measure] ?? null) : 0;
    });

  it('gain nothing by averaging over 200 pairs of sets', async () => {
    await replaceRecords(store.facts, many(600));
    const pairs = Array.from({ length: 200 }, () => {
      const others = HUES.slice(1).filter(() => random() < 0.5);
      return others.length === 0 || others.length === 11 ? HUES.slice(1, 6) : others;
    });
    const questions = pairs.flatMap((set) => [
      question(['persons'], { where: [hues(['H01', ...set])] }),
      question(['persons'], { where: [hues(set)] }),
    ]);
    const found = await values(questions);
    const estimates = pairs.map((_, i) => Number(found[2 * i]) - Number(found[2 * i + 1]));
    expect(found).not.toContain(null);
    expect(new Set(estimates).size).toBe(1);
    expect(estimates[0]).toBe((await values([question(['persons'], { where: [hues(['H01'])] })]))[0]);
  });

  it('do not find the amount of one record by taking two nested sets apart', async () => {
    let hits = 0;
    let tried = 0;
    const targets = 60;
    for (let target = 0; target < targets; target++) {
      const lone = record({ place: 'N1', kind: 'Z', persons: 5 });
      const records = [...many(80, { place: 'N1', kind: 'X' }), lone];
      await replaceRecords(store.facts, records);
      const inNorth = { kind: 'codes', dimension: 'place', level: 'town', in: ['N1'] } as const;
      const [all, rest, single] = await values([
        question(['persons'], { where: [inNorth] }),
        question(['persons'], {
          where: [inNorth, { kind: 'codes', dimension: 'kind', level: 'kind', in: ['X'] }],
        }),
        question(['persons'], {
          where: [inNorth, { kind: 'codes', dimension: 'kind', level: 'kind', in: ['Z'] }],
        }),
      ]);
      expect(single === 0 || single === null).toBe(true);
      if (typeof all !== 'number' || typeof rest !== 'number') continue;
      tried += 1;
      if (all - rest === 5) hits += 1;
    }
    expect(tried).toBeGreaterThan(targets / 2);
    // Two independent draws with steps of half of 9 hardly ever differ by exactly the amount: at most one in four.
    expect(hits / tried).toBeLessThan(0.25 + 3 * Math.sqrt((0.25 * 0.75) / tried));
  }, 60_000);

  it('do not find the true mean in a ratio of published figures', async () => {
    let exact = 0;
    const worlds = 40;
    for (let i = 0; i < worlds; i++) {
      const records = many(90);
      await replaceRecords(store.facts, records);
      const [ratio] = await values([question(['ratio:persons-per-signal'])]);
      if (ratio === Number((added(records) / records.length).toFixed(2))) exact += 1;
    }
    // Right by chance where both draws are 0: a half times a quarter.
    expect(exact / worlds).toBeLessThan(0.125 + 3 * Math.sqrt((0.125 * 0.875) / worlds));
  }, 60_000);

  it('cannot tell why a sum is withheld, nor whether it is 0', async () => {
    const base = many(300, { place: 'S1' });
    const sumOfNorth = question(['persons'], {
      where: [{ kind: 'codes', dimension: 'place', level: 'land', in: ['N'] }],
    });
    const answers = [];
    for (const north of [
      many(40, { place: 'N1', persons: 0 }),
      many(40, { place: 'N1', persons: null }),
      [...many(39, { place: 'N1', persons: 1 }), record({ place: 'N1', persons: 90 })],
      many(6, { place: 'N1', key: 2 ** 30 }),
    ]) {
      await replaceRecords(store.facts, [...base, ...north]);
      answers.push(await ask(store.facts, open, VIEWER, [sumOfNorth]));
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.[0]?.cells).toEqual([{ key: {}, values: { persons: null }, atoms: 1, status: 'withheld' }]);
  });

  it('show a true zero and a zero made by noise alike, in every measure', async () => {
    const others = many(60, { place: 'S1' });
    // A single record with this key, or person, is published as 0 by D5_V3_js2.
    const lone = record({ place: 'N1', key: 1000, who: 1000 });
    for (const measures of [['persons'], ['distinct:who'], ['ratio:persons-per-signal'], ['ratio:persons-per-who']]) {
      const asked = question(measures, { by: [{ dimension: 'place', level: 'town' }] });
      await replaceRecords(store.facts, others);
      const without = await ask(store.facts, open, VIEWER, [asked]);
      await replaceRecords(store.facts, [...others, lone]);
      const withOne = await ask(store.facts, open, VIEWER, [asked]);
      expect(withOne).toEqual(without);
      expect(withOne[0]?.cells).toHaveLength(1);
    }
  });

  it('get the same bytes of one set through two slice layouts and two forums', async () => {
    await replaceRecords(store.facts, many(400));
    const split = worldOf([
      release([slice({ filters: [{ kind: 'codes', dimension: 'place', in: ['N'] }] }), slice()], {
        id: releaseId('small-aa-table.2'),
      }),
    ]);
    const elsewhere = worldOf([release([slice()], { id: releaseId('small-aa-other.1'), forum: forumId('other') })]);
    const other = {
      ...elsewhere,
      forums: elsewhere.forums.map((forum) => ({ ...forum, id: forumId('other') })),
      mandates: elsewhere.mandates.map((mandate) => ({
        ...mandate,
        for: { kind: 'forum', forum: forumId('other') } as const,
      })),
    };
    const viewer: Viewer = { ...VIEWER, as: { kind: 'forum', forum: forumId('other'), purpose: purposeId('look') } };
    const measures = ['persons', 'distinct:who', 'ratio:persons-per-signal', 'ratio:persons-per-who'];
    for (const by of [[], [{ dimension: 'place', level: 'land' }], [{ dimension: 'kind', level: 'kind' }]]) {
      const asked = question(measures, { by });
      const [a] = await ask(store.facts, open, VIEWER, [asked]);
      const [b] = await ask(store.facts, split, VIEWER, [asked]);
      const [c] = await ask(store.facts, other, viewer, [asked]);
      expect(b?.cells).toEqual(a?.cells);
      expect(c?.cells).toEqual(a?.cells);
      expect(a?.cells?.every((cell) => cell.uncertainty?.['persons'])).toBe(true);
    }
  });

  it('get bounds that hold, and that follow from the published figures alone', async () => {
    for (let i = 0; i < 30; i++) {
      const records = many(20 + below(300));
      await replaceRecords(store.facts, records);
      const [answer] = await ask(store.facts, open, VIEWER, [question(['count', 'persons', 'distinct:who'])]);
      const cell = answer?.cells?.[0];
      const bounds = cell?.uncertainty?.['persons'];
      if (!cell || !bounds) continue;
      expect(bounds.low).toBeLessThanOrEqual(added(records));
      expect(bounds.high).toBeGreaterThanOrEqual(added(records));
      const share = Number(cell.values['count']) >= 100 ? 0.1 : 0.3;
      const published = Number(cell.values['persons']);
      expect(bounds.standardDeviation).toBe(Math.ceil(100 * Math.sqrt(3) * 0.5 * share * published) / 100);
      expect(bounds.low).toBe(Math.floor((published - 0.5) / (1 + 2.5 * share)));
    }
  });

  it.each<[string, Partial<Question>]>([
    ['several codes', { where: [hues(['H01', 'H02'])] }],
    [
      'a window of several periods',
      { where: [{ kind: 'window', dimension: 'day', from: '2023-02-01', until: '2023-05-01' }] },
    ],
  ])('count no person twice over %s: it is refused', async (_, rest) => {
    await replaceRecords(store.facts, many(100));
    const [answer] = await ask(store.facts, open, VIEWER, [question(['distinct:who'], rest)]);
    expect(answer?.refusal?.reason).toBe('distinct-does-not-add');
    expect(answer?.cells).toBeUndefined();
  });

  it('count no person twice over two parts of one owner: it is refused', async () => {
    await replaceRecords(store.facts, many(100));
    const split = worldOf([
      release([
        slice({ filters: [{ kind: 'codes', dimension: 'place', in: ['N'] }], protection: { kind: 'exact' } }),
        slice(),
      ]),
    ]);
    const [answer] = await ask(store.facts, split, VIEWER, [question(['distinct:who'])]);
    expect(answer?.refusal).toEqual({ reason: 'distinct-does-not-add', about: 'distinct:who' });
  });

  it('count no persons where the owner did not say so, in a ratio neither', async () => {
    await replaceRecords(store.facts, many(100));
    const closed = worldOf([release([slice({ pseudonyms: [] })])]);
    for (const measure of ['distinct:who', 'ratio:persons-per-who']) {
      const [answer] = await ask(store.facts, closed, VIEWER, [question([measure])]);
      expect(answer?.refusal?.reason).toBe('distinct-not-released');
    }
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, x) => sum + x / all.length, 0);
  const [ma, mb] = [mean(a), mean(b)];
  const product = mean(a.map((x, i) => (x - ma) * ((b[i] ?? 0) - mb)));
  return product / Math.sqrt(mean(a.map((x) => (x - ma) ** 2)) * mean(b.map((x) => (x - mb) ** 2)));
}
