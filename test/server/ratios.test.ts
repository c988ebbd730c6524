import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratioOf } from '../../src/model/measure-id.ts';
import type { Answer } from '../../src/model/wire/answer.ts';
import { WORDS } from '../../src/model/words.ts';
import { asForum, startTestServer, type TestServer } from './running.ts';

/** What the circle may not ask of, and why it gets no figure. */
const NOT_HERE = new Set(['network-ties']);
const RATIOS = [...WORDS.datasets.values()].flatMap(({ id, ratios = [], referenceDate }) =>
  ratios.map((ratio) => ({ dataset: `${id}`, referenceDate, ratio })),
);
/** Datasets of which an answer is exact in the demonstration. */
const EXACT = new Set(['interventions']);

describe('the ratios of the datasets', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(26_000);
  }, 180_000);
  afterAll(() => server.close());

  it('are there for every dataset of records that is released', () => {
    const without = [...WORDS.datasets.values()].filter(
      ({ kind, isFictitious, ratios = [], id }) =>
        kind === 'records' && isFictitious && ratios.length === 0 && !NOT_HERE.has(id),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each(RATIOS.map((one) => [`${one.dataset} ${one.ratio.id}`, one] as const))(
    '%s is divided from what is published, with its uncertainty',
    async (_, { dataset, referenceDate, ratio }) => {
      const name = ratioOf(ratio.id);
      const where = [{ dimension: referenceDate, from: '2024-01-01', until: '2025-01-01' }];
      const { answers } = await server.ask('mdt-member', {
        as: asForum('mdt'),
        questions: [{ dataset, measures: [name, ratio.numerator, ratio.denominator], by: [], where }],
      });
      const [answer] = answers as readonly Answer[];
      const cell = answer?.cells?.[0];
      const [value, numerator, denominator] = [name, ratio.numerator, ratio.denominator].map(
        (measure) => cell?.values[measure],
      );
      const isShown = numerator !== null && denominator !== null && (denominator ?? 0) >= 25;
      if (!isShown) return expect(value).toBeNull();
      expect(value).toBeCloseTo((ratio.per * (numerator ?? 0)) / (denominator ?? 1), 2);
      const bounds = cell?.uncertainty?.[name];
      if (EXACT.has(dataset)) return expect(bounds).toBeUndefined();
      expect(bounds?.low).toBeLessThan(value ?? 0);
      expect(bounds?.standardDeviation).toBeGreaterThan(0);
    },
  );
});
