import Table from 'cli-table3';

export const FORMATS = ['table', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];
export type Row = Readonly<Record<string, string | number | null>>;

export const chooseFormat = (asked: Format | undefined, isTerminal: boolean): Format =>
  asked ?? (isTerminal ? 'table' : 'ndjson');

/** Text for standard output, with a line end after every line; '' for no rows. Notes go to standard error. */
export function formatRows(rows: readonly Row[], format: Format, hasColour: boolean): string {
  if (rows.length === 0) return '';
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const table = new Table({
    head: columns,
    colAligns: columns.map((column) => (rows.some((row) => typeof row[column] === 'number') ? 'right' : 'left')),
    style: { head: hasColour ? ['bold'] : [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: LINES,
  });
  table.push(
    ...rows.map((row) => columns.map((column) => (Object.hasOwn(row, column) ? (row[column] ?? WITHHELD) : ''))),
  );
  const lines = table.toString().split('\n');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** A withheld figure looks withheld, not empty and not zero; empty is what the row has no figure for. */
const WITHHELD = '(withheld)';

const LINES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
};
