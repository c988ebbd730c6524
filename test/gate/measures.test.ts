import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planQuestion } from '../../src/governance/plan-question.ts';
import { accountId, partnerId } from '../../src/model/ids.ts';
import type { Question } from '../../src/model/question.ts';
import type { Release } from '../../src/model/release.ts';
import type { Viewer } from '../../src/model/viewer.ts';
import type { Answer } from '../../src/model/wire/answer.ts';
import { ask } from './ask.ts';
import { personsIn, publishedPersons, publishedSum } from './measure-oracle.ts';
import { publishedAtom, sliceOf, trueCells } from './oracle.ts';
import { anyQuestion, anyRecord, anyReleases, EDITION, FULL_DETAIL, VIEWER, worldOf } from './random.ts';
import { openSmallStore, replaceRecords, type SmallRecord } from './small-store.ts';
import { SMALL, SMALL_WORDS } from './small-words.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['KETENBEELD_RUNS'] ?? 150);
const options = { seed: SEED, numRuns: RUNS, endOnFailure: false };
const OWN: Viewer = { account: accountId('owner'), as: { kind: 'partner', partner: partnerId('AA') } };
const ALL = ['count', 'persons', 'distinct:who', 'ratio:persons-per-signal', 'ratio:persons-per-who'];

const anyRecords = fc.array(anyRecord, { minLength: 40, maxLength: 200, size: 'max' });

/** One slice per release that answers everything: a person is then in one part of its owner. */
const opened = (release: Release): Release => ({
  ...release,
  slices: release.slices.slice(0, 1).map(({ protection, ...slice }) => ({
    ...slice,
    detail: FULL_DETAIL,
    maxDimensions: 6,
    minimumBase: 0,
    pseudonyms: ['who'],
    protection: protection.kind === 'exact' ? protection : { kind: 'cell-key', table: 'D5_V3_js2' },
  })),
});

type Figures = readonly (number | null)[];
const figuresOf = (answer: Answer | undefined, { by, measures }: Question) =>
  (answer?.cells ?? [])
    .map(({ key, values }): readonly [string, Figures] => [
      JSON.stringify(by.map(({ dimension }) => key[dimension])),
      measures.map((measure) => values[measure] ?? null),
    ])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

const total = (figures: Figures): number | null =>
  figures.reduce<number | null>((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);
const ratio = (numerator: number | null, denominator: number | null, per: number) =>
  numerator === null || denominator === null || denominator < 25
    ? null
    : Number(((per * numerator) / denominator).toFixed(2));

/** Count, sum and persons per part of a cell, then added, then divided. */
function expectedOf(parts: readonly (readonly [isExact: boolean, records: readonly SmallRecord[]])[]): Figures {
  const amount = (record: SmallRecord) => record.persons ?? 0;
  const count = total(parts.map(([isExact, set]) => (isExact ? set.length : publishedAtom(set))));
  const sum = total(
    parts.map(([isExact, set]) => (isExact ? set.reduce((all, record) => all + amount(record), 0) : publishedSum(set))),
  );
  const persons = total(parts.map(([isExact, set]) => (isExact ? personsIn(set).length : publishedPersons(set))));
  return [count, sum, persons, ratio(sum, count, 1), ratio(sum, persons, 100)];
}

function expectedCells(cells: ReadonlyMap<string, (readonly [boolean, readonly SmallRecord[]])[]>) {
  return [...cells]
    .map(([key, parts]) => [key, expectedOf(parts)] as const)
    .filter(([, [count, sum, persons]]) => count !== 0 || sum !== 0 || persons !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe('sums, distinct persons and ratios', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  it(`are exact in an owner's own view, persons over a set of any shape once (seed ${SEED})`, async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(anyRecords, anyQuestion, async (records, asked) => {
        const question = { ...asked, measures: ALL };
        await replaceRecords(store.facts, records);
        const [answer] = await ask(store.facts, worldOf([]), OWN, [question]);
        if (answer?.refusal) return;
        answered += 1;
        const own = records.filter((record) => record.owner === 'AA' && record.until === null);
        const cells = [...trueCells(own, question)].map(([key, set]) => [key, [[true, set] as const]] as const);
        expect(figuresOf(answer, question)).toEqual(expectedCells(new Map(cells.map(([key, set]) => [key, [...set]]))));
        expect(answer?.cells?.every((cell) => cell.uncertainty === undefined)).toBe(true);
      }),
      options,
    );
    expect(answered).toBeGreaterThan(RUNS / 2);
  }, 120_000);

  it(`are, of single nodes, one look-up per part over exactly the released records (seed ${SEED})`, async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(anyReleases, anyRecords, anyQuestion, async (releases, records, asked) => {
        const world = worldOf(releases.map(opened));
        const question = { ...asked, measures: ALL };
        if (planQuestion(question, SMALL_WORDS).dimensions.some((it) => (it.cover?.length ?? 1) > 1)) return;
        await replaceRecords(store.facts, records);
        const [answer] = await ask(store.facts, world, VIEWER, [question]);
        if (answer?.refusal) return;
        const cells = new Map<string, (readonly [boolean, readonly SmallRecord[]])[]>();
        for (const release of world.releases) {
          const isExact = release.slices[0]?.protection.kind === 'exact';
          const part = records.filter((record) => sliceOf(record, release, EDITION) >= 0);
          for (const [key, set] of trueCells(part, question))
            cells.set(key, [...(cells.get(key) ?? []), [isExact, set]]);
        }
        expect(figuresOf(answer, question)).toEqual(expectedCells(cells));
        shown += (answer?.cells ?? []).filter((cell) => cell.uncertainty?.['persons']).length;
      }),
      options,
    );
    expect(shown).toBeGreaterThan(0);
  }, 120_000);

  it(`of several nodes are the published sums of each, and withheld when one of them is (seed ${SEED})`, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        anyReleases,
        anyRecords,
        fc.subarray(['N1', 'N2', 'S1', '_U'], { minLength: 2 }),
        async (releases, records, codes) => {
          const world = worldOf(releases.map(opened));
          await replaceRecords(store.facts, records);
          const where = (some: readonly string[]) =>
            ({ kind: 'codes', dimension: 'place', level: 'town', in: some }) as const;
          const question = (some: readonly string[]): Question => ({
            dataset: SMALL.id,
            measures: ['persons'],
            by: [],
            where: [where(some)],
          });
          const [whole, ...singles] = await ask(
            store.facts,
            world,
            VIEWER,
            [codes, ...codes.map((code) => [code])].map(question),
          );
          if (!whole || whole.refusal) return;
          const of = (answer: Answer) => (answer.cells?.[0] ? (answer.cells[0].values['persons'] ?? null) : 0);
          expect(of(whole)).toBe(total(singles.map(of)));
          compared += 1;
        },
      ),
      options,
    );
    expect(compared).toBeGreaterThan(RUNS / 2);
  }, 120_000);
});
