import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identifier, join, sql } from '../sql/sql.ts';
import { parquetOf } from './fixtures/parquet.ts';
import { COLUMNS, csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';
import { type WorkbookOf, workbook } from './fixtures/workbook.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

const good = (values = {}) => csv([signal({ reference: 'broken-1', ...values })]);
const many = () =>
  csv(Array.from({ length: 500 }, (_, i) => signal({ reference: `broken-${i}`, suspects: String(i % 40) })));
const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));
const rows = [COLUMNS, COLUMNS.map((column) => signal({ reference: 'broken-1' })[column] ?? '')];
const book = (parts?: WorkbookOf['parts']) => workbook([{ name: 'x', rows }], parts ? { parts } : {});
const sheet = (row: string) =>
  book({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row}</sheetData></worksheet>` });
const zip = (files: Readonly<Record<string, Uint8Array | string>>) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  );
const zeros = Buffer.alloc(128 << 20, 'a');
/** The flag of encryption in both headers of the first entry. */
function encrypted(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  bytes[6] = (bytes[6] ?? 0) | 1;
  const directory = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
  return bytes;
}
const parquet = (data = [signal({ reference: 'broken-1' })], columns = COLUMNS) =>
  parquetOf(test.facts, pathOf(test.folder, 'staging', 'made.parquet'), data, columns);
async function nestedParquet() {
  const path = pathOf(test.folder, 'staging', 'nested.parquet');
  await test.facts.run(
    sql`COPY (SELECT ${join(COLUMNS.map((column) => (column === 'theme' ? sql`{a: 1} AS theme` : sql`'' AS ${identifier(column)}`)))}) TO ${path} (FORMAT parquet)`,
  );
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

type File = () => string | Uint8Array | Promise<Uint8Array>;
const REFUSED: readonly (readonly [string, File, string])[] = [
  ['nothing', () => '', 'file-empty'],
  ['a workbook of old', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-form-unknown'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-form-unknown'],
  ['half a gzip file', () => half(gzipSync(many())), 'file-broken'],
  ['half a zstd file', () => half(zstdCompressSync(many())), 'file-broken'],
  ['half a zip file', () => half(zip({ 'a.csv': many() })), 'file-broken'],
  ['half a Parquet file', async () => half(await parquet()), 'file-broken'],
  ['half a workbook', () => half(book()), 'file-broken'],
  [
    'gzip with damage in it',
    () => {
      const b = Buffer.from(gzipSync(many()));
      b.fill(7, 300, 400);
      return b;
    },
    'file-broken',
  ],
  ['a gzip file in a gzip file', () => gzipSync(gzipSync(good())), 'archive-nested'],
  ['a zip file in a zip file', () => zip({ 'a.zip': zip({ 'b.csv': good() }) }), 'archive-nested'],
  ['an empty zip file', () => zip({}), 'file-empty'],
  ['an archive with a password', () => encrypted(zip({ 'a.csv': good() })), 'file-encrypted'],
  ['a name that leaves the archive', () => zip({ '../../etc/a.csv': good() }), 'archive-name-unsafe'],
  ['a name from the root', () => zip({ '/etc/a.csv': good() }), 'archive-name-unsafe'],
  ['a bomb in gzip', () => gzipSync(zeros), 'limit-exceeded'],
  ['a bomb in zstd', () => zstdCompressSync(zeros), 'limit-exceeded'],
  ['a bomb in zip', () => zip({ 'a.csv': zeros }), 'limit-exceeded'],
  [
    'a bomb in a workbook',
    () => book({ 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(128 << 20)}</t></si></sst>` }),
    'limit-exceeded',
  ],
  [
    'six thousand entries',
    () => zip(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`${i}.csv`, '']))),
    'limit-exceeded',
  ],
  [
    'three hundred files',
    () => zip(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.csv`, good()]))),
    'limit-exceeded',
  ],
  [
    'ten thousand columns',
    () => csv([signal()], ',', '\n', [...COLUMNS, ...Array.from({ length: 10_000 }, (_, i) => `x${i}`)]),
    'limit-exceeded',
  ],
  ['a cell in column ZZZ', () => sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), 'limit-exceeded'],
  [
    'six hundred sheets',
    () => workbook(Array.from({ length: 600 }, (_, i) => ({ name: `s${i}`, rows: [] }))),
    'limit-exceeded',
  ],
  [
    'files with different columns',
    () => zip({ 'a.csv': good(), 'b.csv': 'reference,theme\nx,SMUGGLING\n' }),
    'parts-differ',
  ],
  ['one bad file among good ones', () => zip({ 'a.csv': good(), 'b.xlsx': half(book()) }), 'file-broken'],
  ['a JSON array', () => `[\n{"reference":"a"}\n]`, 'json-not-lines'],
  ['one JSON object over many lines', () => '{\n  "reference": "a"\n}\n', 'json-not-lines'],
  ['a quote that is never closed', () => good({ origin: '"SYR' }), 'quote-not-closed'],
  ['a column twice', () => csv([signal()], ',', '\n', [...COLUMNS, 'theme']), 'column-duplicate'],
  ['no names', () => good().split('\n')[1] ?? '', 'header-missing'],
  ['a workbook with an empty first row', () => workbook([{ name: 'x', rows: [[], ...rows] }]), 'header-missing'],
  ['a workbook with names twice', () => workbook([{ name: 'x', rows: [[...COLUMNS, 'theme']] }]), 'column-duplicate'],
  ['a workbook without its book', () => book({ 'xl/workbook.xml': undefined }), 'file-broken'],
  ['a workbook without its sheet', () => book({ 'xl/worksheets/sheet1.xml': undefined }), 'file-broken'],
  ['a workbook that is no XML', () => book({ 'xl/worksheets/sheet1.xml': '<worksheet><row>' }), 'file-broken'],
  [
    'entities that multiply',
    () =>
      book({
        'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
    'file-broken',
  ],
  [
    'an entity that names a file',
    () =>
      book({
        'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>',
      }),
    'file-broken',
  ],
  ['a text that is not there', () => book({ 'xl/sharedStrings.xml': '<sst><si><t>one</t></si></sst>' }), 'file-broken'],
  ['rows out of order', () => sheet('<row r="2"/><row r="1"/>'), 'file-broken'],
  ['cells out of order', () => sheet('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'), 'file-broken'],
  ['a structure in Parquet', nestedParquet, 'column-nested'],
];

const json = (values: object) => JSON.stringify({ ...signal({ reference: 'json-1' }), ...values });
const inRow: readonly (readonly [string, File, Readonly<Record<string, number>>])[] = [
  ['an invalid line of JSON', () => `${json({ reference: 'json-0' })}\n{"reference":\n`, { 'json-invalid': 1 }],
  [
    'a name twice in JSON',
    () => `${json({ reference: 'json-0' })}\n{"reference":"a","reference":"b"}\n`,
    { 'json-invalid': 1 },
  ],
  [
    'a nested value in JSON',
    () => `${json({ reference: 'json-0' })}\n${json({ transit: { a: 1 } })}\n`,
    { 'value-nested': 1 },
  ],
  [
    'a list of lists in JSON',
    () => `${json({ reference: 'json-0' })}\n${json({ transit: [['SYR']] })}\n`,
    { 'value-nested': 1 },
  ],
  [
    'a zero in JSON',
    () => `${json({ reference: 'json-0' })}\n${json({ origin: 'S\0R' })}\n`,
    { 'control-character': 1 },
  ],
  [
    'a huge cell in CSV',
    () => `${good()}${good({ origin: 'x'.repeat(40_000) }).split('\n')[1]}\n`,
    { 'cell-too-long': 1 },
  ],
  [
    'a huge cell in a workbook',
    () =>
      workbook([
        { name: 'x', rows: [...rows, rows[1]?.map((cell, i) => (i === 10 ? 'x'.repeat(40_000) : cell)) ?? []] },
      ]),
    { 'cell-too-long': 1 },
  ],
  ['date parts swapped', () => good({ registered: '2024-31-12' }), { 'date-impossible': 1 }],
];

describe('a broken file', () => {
  it.each(REFUSED)(
    '%s is refused with a clear finding, and nothing of it is in',
    async (_, file, kind) => {
      const delivery = await test.deliver(await file());
      expect(delivery.list.map((finding) => finding.kind)).toContain(kind);
      expect(delivery).toMatchObject({ state: 'refused', accepted: 0, added: 0 });
      expect(readdirSync(pathOf(test.folder, 'staging'))).toEqual([]);
      expect(
        await test.facts.rows(sql`SELECT reference FROM facts_signals WHERE starts_with(reference, 'broken-')`),
      ).toEqual([]);
    },
    60_000,
  );

  it.each(inRow)('%s blocks its row', async (_, file, findings) => {
    const delivery = await test.deliver(await file());
    expect(delivery.findings).toEqual(findings);
    expect(delivery).toMatchObject({ state: 'accepted', quarantined: 1 });
    await test.facts.run(sql`DELETE FROM facts_signals`);
  });

  it('does not keep the next one out', async () => {
    expect(await test.deliver(good({ reference: 'after-1' }))).toMatchObject({ state: 'accepted', added: 1 });
  });
});
