import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { ask } from './ask.ts';
import { sliceOf } from './oracle.ts';
import { anyQuestion, anyRecord, anyReleases, EDITION, VIEWER, worldOf } from './random.ts';
import { openSmallStore, replaceRecords, type SmallRecord } from './small-store.ts';

const RUNS = Number(process.env['KETENBEELD_RUNS'] ?? 700);
const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);

describe('non-interference at the gate', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  // Three questions a run: 700 runs are 2,100 cases.
  it(
    `changes no byte of an answer when hidden records come, go or change (seed ${SEED}, ${RUNS} runs of 3 questions)`,
    async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(
          anyReleases,
          fc.array(anyRecord, { minLength: 10, maxLength: 60 }),
          fc.array(anyRecord, { maxLength: 30 }),
          fc.array(anyQuestion, { minLength: 3, maxLength: 3 }),
          async (releases, records, others, questions) => {
            const isReleased = (record: SmallRecord) =>
              releases.some((release) => sliceOf(record, release, EDITION) >= 0);
            const visible = records.filter(isReleased);
            const hiddenBefore = records.filter((record) => !isReleased(record));
            const hiddenAfter = others.filter((record) => !isReleased(record));
            const world = worldOf(releases);
            await replaceRecords(store.facts, [...visible, ...hiddenBefore]);
            const before = await ask(store.facts, world, VIEWER, questions);
            await replaceRecords(store.facts, [...hiddenAfter, ...visible.toReversed()]);
            const after = await ask(store.facts, world, VIEWER, questions);
            expect(canonicalJson(after)).toBe(canonicalJson(before));
            answered += before.filter((answer) => answer.cells && answer.cells.length > 0).length;
          },
        ),
        { seed: SEED, numRuns: RUNS, endOnFailure: false },
      );
      // The law is empty if nothing is ever shown.
      expect(answered).toBeGreaterThan(RUNS / 4);
    },
    Math.max(600_000, RUNS * 1000),
  );
});
