import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, figureReader, marginOf, sumOf, WITHHELD } from './figure.ts';
import { figureText, figureWithMargin } from './figure-text.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';
import { answerOf, CELL_KEY, cell, covered, EXACT } from './testing/sample-answer.ts';

const protectedAnswer = answerOf([cell({ theme: 'BOTH' }, 12, 3)]);
const exactAnswer = answerOf([cell({}, 12, 0)], { protection: [EXACT] });
const text = (figure: ReturnType<ReturnType<typeof figureReader>>) => figureText(figure, PLAIN_WORDS);

describe('a figure', () => {
  it('that is missing under protection is none or few, never 0', () => {
    expect(text(figureReader(protectedAnswer, 'count')(undefined))).toBe('figure.few');
  });

  it('that is missing in an exact answer is 0', () => {
    expect(text(figureReader(exactAnswer, 'count')(undefined))).toBe('0');
  });

  it('that is withheld is no number at all', () => {
    const figure = figureReader(protectedAnswer, 'count')(cell({}, null));
    expect(amountOf(figure)).toBeNull();
    expect(text(figure)).toBe('figure.withheld');
  });

  it('of three atoms lies within 15, and very probably within 6', () => {
    const figure = figureReader(protectedAnswer, 'count')(cell({}, 12, 3));
    expect(figure).toEqual({ kind: 'value', value: 12, half: 15, variance: 9 });
    expect(marginOf(figure)).toBe(6);
    expect(figureWithMargin(figure, PLAIN_WORDS)).toBe('figure.margin value=12 margin=6');
  });

  it('of one atom has a margin within the hard bound of 5', () => {
    expect(marginOf(figureReader(protectedAnswer, 'count')(cell({}, 12, 1)))).toBe(4);
  });

  it('without atoms has no margin', () => {
    expect(marginOf(figureReader(exactAnswer, 'count')(cell({}, 12, 0)))).toBe(0);
  });

  it('that was rounded afterwards is wider, per part that rounds', () => {
    const rounded = { ...covered('POLITIE'), protection: [{ ...CELL_KEY, roundTo: 10 }] };
    const answer = answerOf([], { coverage: [rounded, covered('KMAR')] });
    expect(figureReader(answer, 'count')(cell({}, 20, 2))).toMatchObject({ half: 15, variance: 6 + 100 / 12 });
  });
});

describe('a sum of published figures', () => {
  it('is withheld when a part is', () => {
    expect(sumOf([{ kind: 'value', value: 3, half: 5, variance: 3 }, WITHHELD])).toEqual(WITHHELD);
  });

  it('adds values, bounds and variances', () => {
    const figure = fc.record({
      kind: fc.constant('value' as const),
      value: fc.nat(999),
      half: fc.nat(50),
      variance: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (figures) => {
        const add = (pick: (f: (typeof figures)[number]) => number) => figures.reduce((sum, f) => sum + pick(f), 0);
        const sum = sumOf(figures);
        expect([amountOf(sum), sum.kind === 'withheld' ? 0 : sum.half]).toEqual([
          add((f) => f.value),
          add((f) => f.half),
        ]);
      }),
    );
  });
});
