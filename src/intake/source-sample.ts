import { mkdtemp, rm } from 'node:fs/promises';
import { InputError } from '../model/errors.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { SourceSample } from '../model/source-sample.ts';
import { join, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import { FINDING_KINDS } from './finding-kinds.ts';
import { guessNames } from './sources/guess-names.ts';
import { jsonHead } from './sources/json-head.ts';
import { LIMITS } from './sources/limits.ts';
import {
  type ParquetColumn,
  parquetColumns,
  parquetRows,
  parquetText,
  readingParquet,
} from './sources/parquet-columns.ts';
import { csvHead, type TextRow } from './sources/sample-text.ts';
import { SourceFault } from './sources/source-fault.ts';
import { textFormOf } from './sources/text-form.ts';
import { type PlainFile, unpack } from './sources/unpack.ts';
import { openWorkbook, sheetOf } from './sources/xlsx/open-workbook.ts';
import { sheetRows } from './sources/xlsx/sheet-rows.ts';

const MOST_ROWS = 100;

/**
 * The beginning of a file that somebody may deliver, of any form that the way in reads; of several files in an archive
 * the first. Nothing is checked and nothing is kept. Time and memory do not grow with the number of rows, but for what
 * has to be unpacked.
 *
 * @param facts reads Parquet
 * @param path the file; what it unpacks to stands beside it for as long as this takes
 * @param layout where the names stand; guessed when absent
 * @throws InputError DELIVERY_REFUSED when the file cannot be read
 */
export async function sampleOf(
  facts: IntakeConnection,
  path: string,
  fileName: string,
  layout?: SourceMapping['layout'],
): Promise<SourceSample> {
  const folder = await mkdtemp(`${path}.sample-`);
  try {
    const [file] = await unpack(path, fileName, folder);
    if (!file) throw new SourceFault('file-empty', FINDING_KINDS['file-empty'].repair);
    return await sampleOfFile(facts, file, layout);
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const { problem, repair } = FINDING_KINDS[error.kind];
    const where = error.line > 0 ? `line ${error.line}: ` : '';
    throw new InputError('DELIVERY_REFUSED', `${where}${problem.en}; expected: ${error.expectation.en} ${repair.en}`, {
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sampleOfFile(
  facts: IntakeConnection,
  { path, signature }: PlainFile,
  layout: SourceMapping['layout'],
): Promise<SourceSample> {
  if (signature === 'zip') return workbookSample(path, layout);
  if (signature === 'parquet') return parquetSample(facts, path);
  if ((await textFormOf(path)) === 'ndjson')
    return {
      format: 'ndjson',
      sheets: [],
      headerRow: 1,
      preamble: [],
      lines: [],
      ...(await jsonHead(path, MOST_ROWS)),
    };
  const rows = await csvHead(path, mostRows(layout));
  // A file that we gave back has its names on the first line, whatever the layout of the file it came from.
  const isQuarantine = rows[0]?.cells.slice(-2).join() === '_line,_findings';
  return { format: 'csv', sheets: [], ...underNames(rows, isQuarantine ? { headerRow: 1 } : layout) };
}

interface NumberedRow extends TextRow {
  readonly fractions: readonly number[];
}

async function workbookSample(path: string, layout: SourceMapping['layout']): Promise<SourceSample> {
  const workbook = await openWorkbook(path);
  try {
    const sheet = sheetOf(workbook, layout?.sheet);
    const rows: NumberedRow[] = [];
    for await (const some of sheetRows(workbook, sheet)) {
      for (const { row, cells, fractions } of some)
        rows.push({ line: row, cells: cells.map((cell) => cell.trim()), fractions: [...(fractions ?? [])] });
      if (rows.length >= mostRows(layout)) break;
    }
    const found = underNames(rows, layout);
    const fractions = rows.slice(found.preamble.length + 1, found.lines.length).map((row) => row.fractions);
    return { format: 'xlsx', sheets: workbook.sheets, sheet, ...found, fractions };
  } finally {
    workbook.close();
  }
}

async function parquetSample(facts: IntakeConnection, path: string): Promise<SourceSample> {
  const columns = await parquetColumns(facts, path);
  const texts = join(columns.map((column) => parquetText(column, '|')));
  const query = sql`SELECT [${texts}] AS cells FROM (FROM ${parquetRows(path)} LIMIT 100)`;
  const rows = await readingParquet(() => facts.rows(query));
  const found = rows.map((row) => row['cells'] as readonly string[]);
  return {
    format: 'parquet',
    sheets: [],
    headerRow: 1,
    names: columns.map(({ name }) => name),
    preamble: [],
    lines: [],
    rows: found.map((cells) => cells.map(cut)),
    fractions: found.map((cells) =>
      cells.flatMap((cell, i) => (isFraction(columns[i]) && cell.includes('.') ? [i] : [])),
    ),
  };
}

/** The names and what stands above and under them; what is guessed is guessed from all of it. */
function underNames(rows: readonly TextRow[], layout: SourceMapping['layout']) {
  const named = layout?.headerRow;
  const at =
    named === undefined ? guessNames(rows.map(({ cells }) => cells)) : rows.findIndex(({ line }) => line === named);
  const header = rows[at];
  if (!header)
    throw new SourceFault('file-empty', {
      nl: 'Een rij met kolomnamen.',
      en: 'A row with names of columns.',
    });
  return {
    headerRow: named ?? header.line,
    names: header.cells.map(cut),
    preamble: rows.slice(0, at).map(({ cells }) => cells.map(cut)),
    rows: rows.slice(at + 1, at + 1 + MOST_ROWS).map(({ cells }) => cells.map(cut)),
    lines: rows.slice(0, at + 1 + MOST_ROWS).map(({ line }) => line),
  };
}

const isFraction = (column: ParquetColumn | undefined) => /^(DOUBLE|FLOAT|DECIMAL)/.test(column?.type ?? '');

const mostRows = (layout: SourceMapping['layout']) =>
  Math.min(layout?.headerRow ?? GUESSED_ROWS, LIMITS.headerRow) + MOST_ROWS;

// Titles and explanations above a table fill some rows; beyond this the layout has to say where the names are.
const GUESSED_ROWS = 60;

const cut = (cell: string) => cell.slice(0, 1_000);
