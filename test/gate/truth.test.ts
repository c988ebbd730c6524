import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planQuestion } from '../../src/governance/plan-question.ts';
import { accountId, partnerId } from '../../src/model/ids.ts';
import { periodKey } from '../../src/model/period-key.ts';
import type { Condition, Question } from '../../src/model/question.ts';
import type { Release } from '../../src/model/release.ts';
import type { Viewer } from '../../src/model/viewer.ts';
import type { Answer } from '../../src/model/wire/answer.ts';
import { ask } from './ask.ts';
import { publishedAtom, sliceOf, trueCells } from './oracle.ts';
import { anyQuestion, anyRecord, anyReleases, EDITION, FULL_DETAIL, VIEWER, worldOf } from './random.ts';
import { openSmallStore, replaceRecords, type SmallRecord } from './small-store.ts';
import { SMALL_WORDS } from './small-words.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['KETENBEELD_RUNS'] ?? 150);
const options = { seed: SEED, numRuns: RUNS, endOnFailure: false };

const OWN: Viewer = { account: accountId('owner'), as: { kind: 'partner', partner: partnerId('AA') } };

const anyRecords = fc.array(anyRecord, { minLength: 5, maxLength: 80 });

/** Every slice answers everything, so that what is shown follows from records and protection alone. */
const opened = (release: Release, roundTo: boolean): Release => ({
  ...release,
  slices: release.slices.map((slice) => ({
    ...slice,
    detail: FULL_DETAIL,
    maxDimensions: 6,
    minimumBase: 0,
    protection:
      roundTo || slice.protection.kind === 'exact' ? slice.protection : { kind: 'cell-key', table: 'D5_V3_js2' },
  })),
});

const figures = (answer: Answer | undefined, question: Question): ReadonlyMap<string, number> =>
  new Map(
    (answer?.cells ?? []).map((cell) => [
      JSON.stringify(question.by.map(({ dimension }) => cell.key[dimension])),
      Number(cell.values['count']),
    ]),
  );

describe('what the gate says is true', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  it(`shows an owner its own records exactly, live (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, anyQuestion, async (records, asked) => {
        const question = { ...asked, measures: ['count'] };
        await replaceRecords(store.facts, records);
        const [answer] = await ask(store.facts, worldOf([]), OWN, [question]);
        if (answer?.refusal) return;
        const own = records.filter((record) => record.owner === 'AA' && record.until === null);
        const expected = new Map([...trueCells(own, question)].map(([key, cell]) => [key, cell.length]));
        expect(sorted(figures(answer, question))).toEqual(sorted(expected));
        expect(answer?.cells?.every((cell) => cell.atoms === 0)).toBe(true);
      }),
      options,
    );
  }, 120_000);

  it(`publishes, of single nodes, one look-up per part over exactly the released records (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(anyReleases, anyRecords, anyQuestion, async (releases, records, asked) => {
        const world = worldOf(releases.map((release) => opened(release, false)));
        const question = { ...asked, measures: ['count'] };
        if (planQuestion(question, SMALL_WORDS).dimensions.some((dimension) => (dimension.cover?.length ?? 1) > 1))
          return;
        await replaceRecords(store.facts, records);
        const [answer] = await ask(store.facts, world, VIEWER, [question]);
        if (answer?.refusal) return;
        expect(sorted(figures(answer, question))).toEqual(sorted(expectedCells(world.releases, records, question)));
      }),
      options,
    );
  }, 120_000);

  it(`adds up a set of nodes from the same look-ups as its cover nodes asked one by one (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(anyReleases, anyRecords, anyQuestion, async (releases, records, asked) => {
        const world = worldOf(releases.map((release) => opened(release, false)));
        const question = {
          ...asked,
          measures: ['count'],
          by: asked.by.filter(({ dimension }) => !asked.where.some((it) => it.dimension === dimension)),
        };
        await replaceRecords(store.facts, records);
        const [whole] = await ask(store.facts, world, VIEWER, [question]);
        if (!whole || whole.refusal) return;
        const singles = singleNodeQuestions(question);
        const parts = await ask(store.facts, world, VIEWER, singles);
        const sum = new Map<string, number>();
        parts.forEach((part) => {
          for (const [key, value] of figures(part, question)) sum.set(key, (sum.get(key) ?? 0) + value);
        });
        expect(sorted(figures(whole, question))).toEqual(sorted(sum));
        const keyOf = (cell: { readonly key: object }) => JSON.stringify(cell.key);
        const atomsOfOne = new Map(
          parts.flatMap((part) => (part.cells ?? []).map((cell) => [keyOf(cell), cell.atoms] as const)),
        );
        for (const cell of whole.cells ?? [])
          if (atomsOfOne.has(keyOf(cell))) expect(cell.atoms).toBe((atomsOfOne.get(keyOf(cell)) ?? 0) * singles.length);
      }),
      options,
    );
  }, 120_000);
});

const sorted = (cells: ReadonlyMap<string, number>) =>
  [...cells].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1));

/** Per release and protection one set of records, looked up as a whole, then added. */
function expectedCells(
  releases: readonly Release[],
  records: readonly SmallRecord[],
  question: Question,
): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const release of releases) {
    const kinds = Map.groupBy(
      records.filter((record) => sliceOf(record, release, EDITION) >= 0),
      (record) => release.slices[sliceOf(record, release, EDITION)]?.protection.kind,
    );
    for (const [kind, part] of kinds)
      for (const [key, cell] of trueCells(part, question))
        total.set(key, (total.get(key) ?? 0) + (kind === 'exact' ? cell.length : publishedAtom(cell)));
  }
  return total;
}

/** The product of the cover nodes of a question, each as a question of its own. */
function singleNodeQuestions(question: Question): readonly Question[] {
  const plan = planQuestion(question, SMALL_WORDS);
  let wheres: Condition[][] = [question.where.filter((condition) => condition.dimension === 'partner')];
  for (const dimension of plan.dimensions) {
    const level = (node: string) =>
      question.where.find((it) => it.dimension === dimension.id && it.kind === 'codes' && it.in.includes(node));
    const conditions: readonly Condition[] =
      dimension.kind === 'date'
        ? (dimension.cover ?? []).map(({ from, until }) => ({ kind: 'window', dimension: dimension.id, from, until }))
        : (dimension.cover ?? []).map((node) => ({
            kind: 'codes',
            dimension: dimension.id,
            level: level(node)
              ? (question.where.find((it) => it.dimension === dimension.id) as { level: string }).level
              : levelOf(dimension.codelist, node),
            in: [node],
          }));
    if (conditions.length > 0) wheres = wheres.flatMap((where) => conditions.map((condition) => [...where, condition]));
  }
  return wheres.map((where) => ({ ...question, where }));
}

const levelOf = (codelist: string, node: string) =>
  SMALL_WORDS.codelists.get(codelist)?.codes.find(({ code }) => code === node)?.level ?? '';

describe('period keys', () => {
  for (const [level, day, key] of [
    ['year', '2024-01-01', '2024'],
    ['quarter', '2024-04-01', '2024-Q2'],
    ['month', '2024-05-01', '2024-05'],
    ['week', '2024-12-30', '2025-W01'],
    ['week', '2020-12-28', '2020-W53'],
    ['week', '2021-01-04', '2021-W01'],
    ['day', '2024-05-03', '2024-05-03'],
  ] as const)
    it(`names the ${level} of ${day} ${key}`, () => expect(periodKey(level, day)).toBe(key));
});
