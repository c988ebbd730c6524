import type { Figure } from './figure.ts';
import { figureText } from './figure-text.ts';
import type { Words } from './words.ts';

/** The same protected numbers as a table, for readers and for the clipboard. */
export interface TableView {
  readonly caption: string;
  /** The first heads the row headers. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly header: string;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly text: string;
  readonly kind: 'number' | 'few' | 'withheld' | 'text';
}

export function figureCell(figure: Figure, words: Words): TableCell {
  const kind = figure.kind === 'value' ? 'number' : figure.kind;
  return { text: figureText(figure, words), kind };
}

export const textCell = (text: string): TableCell => ({ text, kind: 'text' });
