import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOLDS } from '../model/facts-layout.ts';
import { accountId, datasetId, partnerId } from '../model/ids.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { sql } from '../sql/sql.ts';
import { parquetOf } from './fixtures/parquet.ts';
import { COLUMNS, csv, type SignalRow, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';
import { type Cell, workbook } from './fixtures/workbook.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

const NUMBERS = ['persons-involved', 'smuggled-persons', 'minors', 'victims', 'suspects'];
const DATES = ['registered', 'event'];
const cellsOf = (row: SignalRow): readonly Cell[] =>
  COLUMNS.map((column) => {
    const value = row[column] ?? '';
    if (value === '') return '';
    if (DATES.includes(column)) return { date: value };
    return NUMBERS.includes(column) ? Number(value) : value;
  });
const jsonOf = (row: SignalRow) =>
  JSON.stringify(
    Object.fromEntries(
      COLUMNS.flatMap((column) => {
        const value = row[column] ?? '';
        if (value === '') return [];
        const typed = column === 'transit' ? value.split('|') : NUMBERS.includes(column) ? Number(value) : value;
        return [[column, typed] as const];
      }),
    ),
  );
const lines = (rows: readonly SignalRow[]) => rows.map((row) => `${jsonOf(row)}\n`).join('');
const sheetRowsOf = (rows: readonly SignalRow[]) => [COLUMNS, ...rows.map(cellsOf)];
const quoted = (text: string, delimiter: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(delimiter)
        .map((field) => (/[|]/.test(field) ? `"${field}"` : field))
        .join(delimiter),
    )
    .join('\n');
const pipes = (rows: readonly SignalRow[]) =>
  `${[COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))].map((fields) => fields.map((field) => `"${field}"`).join('|')).join('\n')}\n`;
const bigEndian = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

const FORMS: Readonly<Record<string, (rows: readonly SignalRow[]) => Promise<Buffer> | Uint8Array | string>> = {
  'CSV with tabs': (rows) => csv(rows, '\t'),
  'CSV with semicolons, a mark and CRLF': (rows) => `\uFEFF${quoted(csv(rows, ';'), ';').replaceAll('\n', '\r\n')}`,
  'CSV with pipes': pipes,
  'CSV with carriage returns only': (rows) => csv(rows, ',', '\r'),
  'CSV with a line that names its delimiter': (rows) => `sep=;\r\n${csv(rows, ';', '\r\n')}`,
  'CSV in UTF-16, little end first': (rows) => Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le'),
  'CSV in UTF-16, big end first': (rows) => bigEndian(csv(rows)),
  'CSV in UTF-16 without a mark': (rows) => Buffer.from(csv(rows), 'utf16le'),
  NDJSON: lines,
  Parquet: (rows) => parquetOf(test.facts, join(test.folder, 'staging', 'made.parquet'), rows, COLUMNS),
  XLSX: (rows) => workbook([{ name: 'Signalen', rows: sheetRowsOf(rows) }]),
  'XLSX with dates from 1904': (rows) =>
    workbook([{ name: 'Signalen', rows: sheetRowsOf(rows) }], { isFrom1904: true }),
  'CSV in gzip': (rows) => gzipSync(csv(rows)),
  'NDJSON in zstd': (rows) => zstdCompressSync(lines(rows)),
  'a workbook in gzip': (rows) => gzipSync(workbook([{ name: 'x', rows: sheetRowsOf(rows) }])),
  'a zip of CSV and NDJSON': (rows) =>
    zipSync({
      'a/': new Uint8Array(),
      'a/een.csv': strToU8(csv(rows.slice(0, 1), ';')),
      'a/twee.ndjson': strToU8(lines(rows.slice(1))),
      '__MACOSX/._een.csv': strToU8('x'),
    }),
};

const rowsOf = fc.array(
  fc.record({
    theme: fc.constantFrom('SMUGGLING', 'TRAFFICKING', '_U'),
    origin: fc.constantFrom('SYR', 'IRQ', ''),
    transit: fc.constantFrom('DEU|AUT', 'DEU', '_U', ''),
    event: fc.constantFrom('2024-02-29', '2023-12-31', '1999-01-01', ''),
    suspects: fc.nat(40).map(String),
  }),
  { minLength: 2, maxLength: 8 },
);

/** What is in the store of rows whose reference begins so, but for what differs by delivery. */
async function stored(run: string) {
  const rows = await test.facts.rows(sql`
    SELECT * EXCLUDE (held_from, held_until) FROM facts_signals
    WHERE held_until = ${HOLDS} AND starts_with(reference, ${run}) ORDER BY reference`);
  return JSON.stringify(rows, (key, value) => (key === 'delivery' ? undefined : value));
}

describe('the same records', () => {
  it('are the same facts with the same keys and content hashes in every form', async () => {
    const seed = Number(process.env['SEED'] ?? 20260301);
    let run = 0;
    const law = fc.asyncProperty(rowsOf, async (values) => {
      run += 1;
      const rows = values.map((value, i) => signal({ ...value, reference: `form${run}-${i}` }));
      expect(await test.deliver(csv(rows))).toMatchObject({ added: rows.length, findings: {} });
      const before = await stored(`form${run}-`);
      for (const [form, write] of Object.entries(FORMS)) {
        const again = await test.deliver(await write(rows));
        expect([form, again.state, again.findings, again.unchangedRows]).toEqual([form, 'accepted', {}, rows.length]);
      }
      expect(await stored(`form${run}-`)).toBe(before);
      // And first in another form: the same again from nothing.
      const form = Object.keys(FORMS)[run % Object.keys(FORMS).length] ?? '';
      const other = rows.map((row, i) => ({ ...row, reference: `other${run}-${i}` }));
      expect(await test.deliver((await FORMS[form]?.(other)) ?? '')).toMatchObject({ added: rows.length });
      expect(await test.deliver(csv(other))).toMatchObject({ unchangedRows: rows.length, added: 0 });
    });
    await fc.assert(law, { seed, numRuns: Number(process.env['KETENBEELD_RUNS'] ?? 1), endOnFailure: true });
  }, 240_000);
});

describe('Windows-1252', () => {
  const mapping: SourceMapping = {
    partner: partnerId('POLITIE'),
    dataset: datasetId('signals'),
    name: 'eigen',
    version: 1,
    columns: { ...Object.fromEntries(COLUMNS.map((column) => [column, column])), categorieën: 'theme' },
    codes: { theme: { 'geïmporteerd – “ja”': 'TRAFFICKING' } },
  };
  delete (mapping.columns as Record<string, string>)['theme'];
  const file = (reference: string) =>
    csv([signal({ reference, theme: 'geïmporteerd – “ja”' })]).replace('theme', 'categorieën');
  const in1252 = (text: string) =>
    Buffer.from(text.replaceAll('–', '\x96').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');

  it('is recognised, told, and means the same as UTF-8', async () => {
    expect(await test.deliver(file('win-1'), { mapping })).toMatchObject({ added: 1, findings: {} });
    const again = await test.deliver(in1252(file('win-1')), { mapping });
    expect(again).toMatchObject({ unchangedRows: 1, findings: { 'encoding-converted': 1 } });
  });

  it.each([
    ['a byte of old DOS', Buffer.from([0x82])],
    ['a byte that it does not have', Buffer.from([0x81])],
  ])('is not assumed at %s', async (_, byte) => {
    const [before = '', after = ''] = csv([
      signal({ reference: 'win-2', origin: 'X?X' }),
      signal({ reference: 'win-3' }),
    ]).split('?');
    const delivery = await test.deliver(Buffer.concat([Buffer.from(before), byte, Buffer.from(after)]));
    expect(delivery.findings).toEqual({ 'encoding-invalid': 1 });
  });

  it('is not read where UTF-8 stands in it', async () => {
    const rows = csv([signal({ reference: 'win-4', theme: 'é' }), signal({ reference: 'win-5', theme: 'Ã©' })]);
    const delivery = await test.deliver(Buffer.concat([Buffer.from(rows.slice(0, -1), 'latin1'), Buffer.from('\n')]));
    expect(delivery.findings['encoding-invalid']).toBeGreaterThan(0);
  });
});

describe('a layout', () => {
  const layout = { sheet: 'Data', headerRow: 4 };
  const mapping = (columns: Readonly<Record<string, string>>): SourceMapping => ({
    partner: partnerId('POLITIE'),
    dataset: datasetId('signals'),
    name: 'eigen',
    version: 2,
    layout,
    columns,
    codes: {},
  });
  const own = Object.fromEntries(COLUMNS.map((column) => [column, column]));

  it('says where the names are, and the quarantine file comes back without it', async () => {
    const good = signal({ reference: 'lay-1' });
    const bad = signal({ reference: 'lay-2', theme: 'NOPE' });
    const book = workbook([
      { name: 'Uitleg', rows: [['Lees mij']] },
      { name: 'Data', rows: [['Levering mei'], [], ['Vertrouwelijk'], ...sheetRowsOf([good, bad])] },
    ]);
    const delivery = await test.deliver(book, { mapping: mapping(own) });
    expect(delivery).toMatchObject({ added: 1, quarantined: 1 });
    expect(delivery.list).toMatchObject([{ line: 6, column: 'theme', kind: 'code-unknown' }]);
    const mended = test.quarantine(delivery.id).replace('NOPE', 'SMUGGLING');
    expect(await test.deliver(mended, { mapping: mapping(own) })).toMatchObject({ added: 1, findings: {} });
  });

  it('skips lines of CSV too, and counts them', async () => {
    const file = `Levering\n"mei\n2024"\n${csv([signal({ reference: 'lay-3' }), signal({ reference: 'lay-4', theme: 'NOPE' })])}`;
    const delivery = await test.deliver(file, { mapping: mapping(own) });
    expect(delivery.list).toMatchObject([{ line: 6, kind: 'code-unknown' }]);
    expect(delivery).toMatchObject({ added: 1 });
  });
});

describe('several files', () => {
  it('are one delivery, in which findings and quarantine name the file', async () => {
    const one = csv([signal({ reference: 'part-1' }), signal({ reference: 'part-2', theme: 'NOPE' })]);
    const two = csv([signal({ reference: 'part-3', origin: 'NOPE' }), signal({ reference: 'part-1' })]);
    const delivery = await test.deliver(zipSync({ 'één.csv': strToU8(one), 'map/twee.csv': strToU8(two) }));
    expect(delivery.list.map(({ file, line, kind }) => [file, line, kind])).toEqual([
      ['één.csv', 2, 'reference-duplicate'],
      ['één.csv', 3, 'code-unknown'],
      ['twee.csv', 2, 'code-unknown'],
      ['twee.csv', 3, 'reference-duplicate'],
    ]);
    const [header, first] = test.quarantine(delivery.id).split('\n');
    expect(header).toMatch(/,_file,_part,_line,_findings$/);
    expect(first).toMatch(/,één\.csv,1,2,/);
    const mended = test.quarantine(delivery.id).replaceAll('NOPE', '_U').split('\n').toSpliced(1, 1).join('\n');
    expect(await test.deliver(mended)).toMatchObject({ added: 3, findings: {} });
  });

  it('are mended row by row, each in its own file', async () => {
    const [one, two] = ['mend-1', 'mend-2'].map((reference) => csv([signal({ reference, theme: 'NOPE' })]));
    const { id } = await test.deliver(zipSync({ 'a.csv': strToU8(one ?? ''), 'b.csv': strToU8(two ?? '') }));
    const { rows } = await test.intake.quarantined(id, { after: 0, limit: 10 });
    expect(rows).toMatchObject([{ file: 'a.csv' }, { file: 'b.csv' }]);
    const cells = [{ line: rows[1]?.line ?? 0, cells: { theme: 'SMUGGLING' } }];
    await test.intake.mend({ account: accountId('owner'), delivery: id, rows: cells, traceId: 'f'.repeat(32) });
    await test.intake.idle();
    const after = await test.intake.quarantined(id, { after: 0, limit: 10 });
    expect(after.rows.map(({ isMended }) => isMended)).toEqual([false, true]);
    expect(await stored('mend-')).toContain('mend-2');
  });

  it('of which one cannot be read are refused whole', async () => {
    const archive = zipSync({
      'a.csv': strToU8(csv([signal({ reference: 'whole-1' })])),
      'b.csv': strToU8(csv([signal({ reference: 'whole-2', origin: '"SYR' })])),
    });
    const delivery = await test.deliver(archive);
    expect(delivery).toMatchObject({ state: 'refused', accepted: 0 });
    expect(delivery.list).toMatchObject([{ file: 'b.csv', line: 2, kind: 'quote-not-closed' }]);
    expect(await stored('whole-')).toBe('[]');
  });
});

describe('cells of a workbook', () => {
  const cells = (values: Readonly<Record<string, Cell>>) =>
    COLUMNS.map((column) => values[column] ?? cellsOf(signal({ reference: 'x' }))[COLUMNS.indexOf(column)] ?? '');
  it('give what was computed and say so, and block rows where nothing was', async () => {
    const rows = [
      cells({ reference: 'cell-1', suspects: { xml: '<c r="@"><f>1+1</f><v>2</v></c>' } }),
      cells({ reference: 'cell-2', suspects: { xml: '<c r="@"><f>1+1</f></c>' } }),
      cells({ reference: 'cell-3', suspects: { xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' } }),
      cells({ reference: 'cell-4', 'persons-involved': { xml: '<c r="@"><v>6.9999999999999996</v></c>' } }),
      cells({ reference: 'cell-5', origin: '=1+1' }),
      cells({
        reference: { xml: '<c r="@" t="inlineStr"><is><r><t>cell</t></r><r><t>-6</t></r><rPh><t>x</t></rPh></is></c>' },
      }),
    ];
    const delivery = await test.deliver(workbook([{ name: 'x', rows: [COLUMNS, ...rows] }]));
    expect(delivery.list.map(({ line, kind, value }) => [line, kind, value])).toEqual([
      [2, 'formula-read', ''],
      [3, 'formula-empty', ''],
      [4, 'cell-error', ''],
      [6, 'code-unknown', '=1+1'],
    ]);
    expect(delivery).toMatchObject({ added: 3, quarantined: 3 });
  });
});
