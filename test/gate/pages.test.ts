import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountId, partnerId } from '../../src/model/ids.ts';
import type { Question } from '../../src/model/question.ts';
import { codes, permitOf } from '../../src/model/testing/small-permit.ts';
import type { Viewer } from '../../src/model/viewer.ts';
import { pageKey } from '../../src/query/page-statement.ts';
import { ask } from './ask.ts';
import { anyQuestion, anyRecord, anyReleases, VIEWER, worldOf } from './random.ts';
import { openSmallStore, replaceRecords } from './small-store.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['KETENBEELD_RUNS'] ?? 150);
const OWN: Viewer = { account: accountId('owner'), as: { kind: 'partner', partner: partnerId('AA') } };

const anyRecords = fc.array(anyRecord, { minLength: 5, maxLength: 80 });
const byDays = fc
  .constantFrom('week', 'day')
  .map((level): Pick<Question, 'by'> => ({ by: [{ dimension: 'day', level }] }));
/** Most of a page has one filter; some of its questions have their own. */
const anyPage = fc
  .tuple(
    fc.array(anyQuestion, { minLength: 2, maxLength: 8 }),
    fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 }),
    fc.option(byDays, { freq: 2 }),
  )
  .map(([questions, own, days]) => [
    ...questions.map((question, i) => (own[i] === 0 ? question : { ...question, where: questions[0]?.where ?? [] })),
    ...(days ? [{ ...(questions[0] as Question), ...days }] : []),
  ]);

describe('a page of questions', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  it.each([
    ['a forum member', VIEWER],
    ['an owner', OWN],
  ] as const)(
    `read in one pass gives %s the bytes of its questions read one by one (seed ${SEED})`,
    async (_, viewer) => {
      await fc.assert(
        fc.asyncProperty(anyReleases, anyRecords, anyPage, async (releases, records, questions) => {
          const world = worldOf(releases);
          await replaceRecords(store.facts, records);
          const together = await ask(store.facts, world, viewer, questions);
          const plainly = await ask(store.facts, world, viewer, questions, [], true);
          expect(JSON.stringify(together)).toBe(JSON.stringify(plainly));
        }),
        { seed: SEED, numRuns: RUNS, endOnFailure: false },
      );
    },
    120_000,
  );

  it('is one pass for equal filters, whatever is grouped by, and never one with persons', () => {
    const filter = codes('kind', { cover: ['X', 'Z'] });
    const key = pageKey(permitOf({ dimensions: [filter] }));
    expect(pageKey(permitOf({ by: ['place'], dimensions: [codes('place', { by: 'town' }), filter] }))).toBe(key);
    expect(pageKey(permitOf({ by: ['kind'], dimensions: [codes('kind', { by: 'kind', cover: ['X', 'Z'] })] }))).toBe(
      key,
    );
    expect(pageKey(permitOf({ dimensions: [codes('kind', { cover: ['X'] })] }))).not.toBe(key);
    expect(pageKey(permitOf({ dimensions: [filter], distincts: ['who'] }))).not.toBe(key);
  });
});
