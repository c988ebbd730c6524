import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeOf } from './piece-programme.ts';
import { alsoKnowing, type Knowledge, knowledgeOf } from './reader-knowledge.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);

const anyCase = fc.record({
  counts: fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 6,
    maxLength: 14,
  }),
  sums: fc.array(fc.array(fc.nat(100), { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 9 }),
});

/** Least and greatest value of every cell. */
function rangesOf({ values, pieces }: Knowledge, inner: number): readonly (readonly [number, number])[] {
  const found = Array.from({ length: inner }, (_, i) => [values[i] ?? 0, values[i] ?? 0] as const);
  const shown: (readonly [number, number])[] = [...found];
  for (const piece of pieces)
    for (const cell of piece.cells) {
      const { best, sum } = programmeOf(piece);
      const [low, high] = [best([cell], -1, Infinity), best([cell], 1, Infinity)];
      shown[cell] = [low ? sum(low, [cell]) : -Infinity, high ? sum(high, [cell]) : Infinity];
    }
  return shown;
}

describe(`the programme of a piece, seed ${SEED}`, () => {
  it('finds the same ranges whether sums became known one after the other or all at once', () => {
    fc.assert(
      fc.property(anyCase, ({ counts, sums }) => {
        const inner = counts.length;
        const all = [[...counts.keys()], ...sums.map((it) => [...new Set(it.map((place) => place % inner))])];
        const known = all.map((of) => {
          const value = of.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
          return { of, min: value, max: value };
        });
        let grown = knowledgeOf(inner, known.slice(0, 1));
        for (const [i, { of, min }] of known.entries()) {
          if (i === 0) continue;
          grown = alsoKnowing(grown, of, min);
          if (i % 2 === 0) rangesOf(grown, inner);
        }
        const [one, other] = [rangesOf(grown, inner), rangesOf(knowledgeOf(inner, known), inner)];
        for (const [cell, [low, high]] of one.entries()) {
          expect(low, `least of cell ${cell}`).toBeCloseTo(other[cell]?.[0] ?? Number.NaN, 6);
          expect(high, `greatest of cell ${cell}`).toBeCloseTo(other[cell]?.[1] ?? Number.NaN, 6);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
