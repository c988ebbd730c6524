import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import type { SourceMapping } from '../../model/source-mapping.ts';
import { BLOCK_BYTES, blockReader } from '../block-reader.ts';
import { cutHeader } from '../cut-header.ts';
import { DELIMITERS, type Delimiter } from '../delimiters.ts';
import type { IntakeConnection } from '../effects.ts';
import { decodeText } from './decode-text.ts';
import { jsonNames } from './json-lines.ts';
import { LIMITS } from './limits.ts';
import { type ParquetColumn, parquetColumns } from './parquet-columns.ts';
import { SourceFault, tooMany } from './source-fault.ts';
import { textFormOf } from './text-form.ts';
import type { PlainFile } from './unpack.ts';
import { openWorkbook, sheetOf } from './xlsx/open-workbook.ts';
import { sheetRows } from './xlsx/sheet-rows.ts';

/** What a file says of itself before its rows are read. */
export type SourceHead = { readonly names: readonly string[] } & (
  | { readonly form: 'csv'; readonly headerLine: number; readonly delimiter: Delimiter }
  | { readonly form: 'ndjson' }
  | { readonly form: 'parquet'; readonly columns: readonly ParquetColumn[] }
  | { readonly form: 'xlsx'; readonly headerLine: number; readonly sheet: string }
);

/**
 * Finds the names of a file.
 * @param isKnown whether a name means something to the dataset or the mapping; decides on the delimiter
 * @throws SourceFault
 */
export async function sourceHead(
  facts: IntakeConnection,
  { path, signature }: PlainFile,
  layout: SourceMapping['layout'],
  isKnown: (name: string) => boolean,
): Promise<SourceHead> {
  if ((layout?.headerRow ?? 1) > LIMITS.headerRow)
    throw tooMany(`Namen binnen ${LIMITS.headerRow} regels.`, `Names within ${LIMITS.headerRow} lines.`);
  const head = await headOf(facts, path, signature, layout, isKnown);
  if (head.names.length > LIMITS.columns)
    throw tooMany(
      `Hoogstens ${LIMITS.columns} kolommen; dit bestand heeft er ${head.names.length}.`,
      `At most ${LIMITS.columns} columns; this file has ${head.names.length}.`,
    );
  return head;
}

async function headOf(
  facts: IntakeConnection,
  path: string,
  signature: PlainFile['signature'],
  layout: SourceMapping['layout'],
  isKnown: (name: string) => boolean,
): Promise<SourceHead> {
  if (signature === 'zip') return workbookHead(path, layout);
  if (signature === 'parquet') {
    const columns = await parquetColumns(facts, path);
    return { form: 'parquet', names: columns.map(({ name }) => name), columns };
  }
  if ((await textFormOf(path)) === 'ndjson') return { form: 'ndjson', names: await jsonNames(facts, path) };
  return csvHead(path, layout, isKnown);
}

async function csvHead(
  path: string,
  layout: SourceMapping['layout'],
  isKnown: (name: string) => boolean,
): Promise<SourceHead> {
  const stream = createReadStream(path, { highWaterMark: BLOCK_BYTES });
  const block = await blockReader(decodeText(stream).pieces).next();
  stream.destroy();
  const bytes = block?.bytes ?? Buffer.alloc(0);
  const first = cutHeader(bytes);
  const headerLine = isQuarantine(first.text) ? 1 : (layout?.headerRow ?? (isDelimiterLine(first.text) ? 2 : 1));
  const { text } = cutHeader(fromLine(bytes, headerLine));
  if (text === undefined)
    throw new SourceFault('file-form-unknown', {
      nl: 'CSV, NDJSON, Parquet of XLSX, met kolomnamen.',
      en: 'CSV, NDJSON, Parquet or XLSX, with names of columns.',
    });
  if (text.trim() === '')
    throw new SourceFault('file-empty', { nl: 'Een regel met kolomnamen.', en: 'A line with names of columns.' });
  return { form: 'csv', headerLine, ...namesOf(text, isKnown) };
}

/** The delimiter that gives the most known names, else the most names. */
function namesOf(text: string, isKnown: (name: string) => boolean) {
  const readings = DELIMITERS.map((delimiter) => {
    const names = (Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? []).map((name) => name.trim());
    return { delimiter, names, known: names.filter(isKnown).length };
  });
  return readings.reduce((best, one) =>
    one.known > best.known || (one.known === best.known && one.names.length > best.names.length) ? one : best,
  );
}

async function workbookHead(path: string, layout: SourceMapping['layout']): Promise<SourceHead> {
  const workbook = await openWorkbook(path);
  try {
    const sheet = sheetOf(workbook, layout?.sheet);
    const headerLine = layout?.headerRow ?? 1;
    for await (const rows of sheetRows(workbook, sheet)) {
      const found = rows.find(({ row }) => row >= headerLine);
      if (found?.row === headerLine)
        return { form: 'xlsx', headerLine, sheet, names: found.cells.map((cell) => cell.trim()) };
      if (found) break;
    }
    throw new SourceFault('header-missing', HERE(headerLine), headerLine);
  } finally {
    workbook.close();
  }
}

const HERE = (line: number) => ({ nl: `Kolomnamen op rij ${line}.`, en: `Names of columns in row ${line}.` });

// A file that we gave back has its names on the first line, whatever the layout of the file it came from.
const isQuarantine = (header: string | undefined) => /(^|[,;])_line[,;]_findings$/.test(header ?? '');

// Spreadsheets write and hide such a line.
const isDelimiterLine = (header: string | undefined) => /^"?sep=.?"?$/i.test(header ?? '');

/** The bytes from a line on, from 1. */
export function fromLine(bytes: Buffer, line: number): Buffer {
  let start = 0;
  for (let i = 1; i < line; i += 1) {
    const end = bytes.indexOf(10, start);
    if (end < 0) return Buffer.alloc(0);
    start = end + 1;
  }
  return bytes.subarray(start);
}
