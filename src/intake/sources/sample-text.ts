import Papa from 'papaparse';
import { DELIMITERS, type Delimiter } from '../delimiters.ts';
import { textHead } from './text-form.ts';

/** A row with the line that it begins on. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const HEAD = 1 << 20;

/** The first rows of a CSV file, cut by the delimiter that gives the most even table. */
export async function csvHead(path: string, most: number): Promise<readonly TextRow[]> {
  const head = await textHead(path, HEAD);
  // A record that is cut off by the end of the head is none.
  const text = head.length < HEAD / 2 ? head : head.slice(0, head.lastIndexOf('\n') + 1);
  const tables = DELIMITERS.map((delimiter) => rowsOf(text, delimiter, most));
  const widths = tables.map(evenWidth);
  return tables[widths.indexOf(Math.max(...widths))] ?? [];
}

function rowsOf(text: string, delimiter: Delimiter, most: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  let [line, cursor] = [1, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: most,
    step: ({ data, meta }) => {
      rows.push({ line, cells: data.map((cell) => cell.trim()) });
      line += text.slice(cursor, meta.cursor).split('\n').length - 1;
      cursor = meta.cursor;
    },
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Cells in the width that most rows have, so that titles above the table and a stray delimiter weigh little. */
function evenWidth(rows: readonly TextRow[]): number {
  const byWidth = Map.groupBy(rows, ({ cells }) => cells.length);
  return Math.max(0, ...[...byWidth].map(([width, same]) => (width - 1) * same.length));
}
