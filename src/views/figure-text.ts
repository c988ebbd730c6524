import type { Figure } from './figure.ts';
import { marginOf } from './figure.ts';
import type { Words } from './words.ts';

/** What stands in a cell or beside a bar. */
export function figureText(figure: Figure, words: Words): string {
  switch (figure.kind) {
    case 'value':
      return words.number(figure.value);
    case 'few':
      return words.text('figure.few');
    case 'withheld':
      return words.text('figure.withheld');
  }
}

/** The same with its margin, for a sentence: `123 (±5)`. */
export function figureWithMargin(figure: Figure, words: Words): string {
  const margin = marginOf(figure);
  if (figure.kind !== 'value' || margin === 0) return figureText(figure, words);
  return words.text('figure.margin', { value: words.number(figure.value), margin: words.number(margin) });
}

/** With the unit it counts, so that no count is read as a count of something else. */
export function figureWithUnit(figure: Figure, unit: string, words: Words): string {
  if (figure.kind === 'withheld') return figureText(figure, words);
  return words.text('figure.unit', { value: figureText(figure, words), unit });
}
