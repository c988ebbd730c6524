import type { Answer } from '../../model/wire/answer.ts';
import { figureReader } from '../figure.ts';
import { figureWithMargin } from '../figure-text.ts';
import { frameView } from '../frame-view.ts';
import { protectionSentences } from '../protection-view.ts';
import { type TableView, textCell } from '../table-view.ts';
import type { Words } from '../words.ts';

/** The overlap with one other partner: a sentence, and the same by year, or the reason why there is none. */
export interface OverlapView {
  readonly partner: string;
  readonly sentence: string;
  readonly years?: TableView;
  /** As of when, how it is protected, and what one may do with it; empty without a figure. */
  readonly limits: readonly string[];
}

interface Input {
  /** Of the other one, as words. */
  readonly partner: string;
  readonly total: Answer;
  readonly byYear: Answer;
  /** Date of the event, which the years are of. */
  readonly date: string;
}

const MEASURE = 'overlap';

export function overlapView({ partner, total, byYear, date }: Input, words: Words): OverlapView {
  const refusal = total.refusal ?? byYear.refusal;
  if (refusal)
    return {
      partner,
      sentence: words.text(`refusal.${refusal.reason}`, { about: words.text('quality.overlap.about') }),
      limits: [],
    };
  const figure = figureReader(total, MEASURE)(total.cells?.[0]);
  const read = figureReader(byYear, MEASURE);
  const cells = new Map((byYear.cells ?? []).map((cell) => [cell.key[date] ?? '', cell]));
  const { asOf, terms } = frameView(total, { dataset: undefined, partners: new Map(), measure: MEASURE }, words);
  const years = yearsOf([...cells.keys()]);
  return {
    partner,
    sentence: words.text('quality.overlap.total', { figure: figureWithMargin(figure, words) }),
    limits: [...(asOf === undefined ? [] : [asOf]), ...protectionSentences(total, words), ...terms],
    years: {
      caption: words.text('quality.overlap.years', { partner }),
      columns: [words.text('table.period'), words.text('quality.overlap.events')],
      rows: years.map((year) => ({
        header: year,
        cells: [textCell(figureWithMargin(read(cells.get(year)), words))],
      })),
    },
  };
}

/** All years between the first and the last: one that is missing was published as 0. */
function yearsOf(keys: readonly string[]): readonly string[] {
  const numbers = keys.map(Number);
  const first = Math.min(...numbers);
  return keys.length === 0 ? [] : Array.from({ length: Math.max(...numbers) - first + 1 }, (_, i) => String(first + i));
}
