import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../sql/sql.ts';
import { openEngine } from '../store/facts/engine.ts';
import { workbook } from './fixtures/workbook.ts';
import { sampleOf } from './source-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-'));
let engine: Awaited<ReturnType<typeof openEngine>>;
let facts: Awaited<ReturnType<typeof engine.connect>>;
beforeAll(async () => {
  engine = await openEngine(':memory:', { threads: 1, memory: '200MB', tempFolder: '', folders: [folder] });
  facts = await engine.connect();
});
afterAll(() => {
  facts.close();
  engine.close();
  rmSync(folder, { recursive: true });
});

async function sample(content: string | Uint8Array, layout?: { sheet?: string; headerRow?: number }) {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const read = await sampleOf(facts, path, 'file', layout);
  expect(readdirSync(folder)).toEqual(['file']);
  return read;
}

const TABLE = 'zaak;datum;plaats\n1;2024-05-03;Venlo\n2;2024-05-04;Gorinchem\n';
const NAMES = ['zaak', 'datum', 'plaats'];
const ROWS = [
  ['1', '2024-05-03', 'Venlo'],
  ['2', '2024-05-04', 'Gorinchem'],
];
const CELLS = [NAMES, [1, { date: '2024-05-03' }, 'Venlo'], [2, { date: '2024-05-04' }, 'Gorinchem']];
const JSON_LINES = '{"zaak":1,"datum":"2024-05-03"}\n{"plaats":"Gorinchem","zaak":2,"datum":"2024-05-04","x":null}\n';

describe('the sample of a file', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['CSV with semicolons', TABLE, { format: 'csv', headerRow: 1, preamble: [] }],
    ['CSV with tabs', TABLE.replaceAll(';', '\t'), { format: 'csv' }],
    ['CSV with pipes', TABLE.replaceAll(';', '|'), { format: 'csv' }],
    ['CSV in UTF-16', Buffer.from(`\uFEFF${TABLE}`, 'utf16le'), { format: 'csv' }],
    ['CSV with carriage returns only', TABLE.replaceAll('\n', '\r'), { format: 'csv' }],
    [
      'CSV under a title',
      `Levering mei;;\n;;\n${TABLE}`,
      { headerRow: 3, preamble: [['Levering mei', '', '']], lines: [1, 3, 4, 5] },
    ],
    ['CSV under a title with a line end in it', `"Levering\nmei"\n${TABLE}`, { headerRow: 3 }],
    ['gzip', gzipSync(TABLE), { format: 'csv' }],
    ['zstd', zstdCompressSync(TABLE), { format: 'csv' }],
    ['zip', zipSync({ 'map/mei.csv': strToU8(TABLE) }), { format: 'csv' }],
    [
      'a workbook',
      workbook([{ name: 'Zaken', rows: CELLS }]),
      { format: 'xlsx', sheets: ['Zaken'], sheet: 'Zaken', headerRow: 1 },
    ],
    [
      'a workbook under merged titles',
      workbook([
        { name: 'Verborgen', rows: [['x']], isHidden: true },
        {
          name: 'Zaken',
          rows: [['Levering'], [], ['mei 2024'], ...CELLS],
          after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
        },
      ]),
      {
        sheets: ['Zaken', 'Verborgen'],
        sheet: 'Zaken',
        headerRow: 4,
        preamble: [['Levering'], ['mei 2024']],
        lines: [1, 3, 4, 5, 6],
      },
    ],
  ])('of %s', async (_, content, expected) => {
    expect(await sample(content)).toMatchObject({ names: NAMES, rows: ROWS, ...expected });
  });

  it('tells fractions that are numbers from those that are text', async () => {
    const book = workbook([
      {
        name: 'x',
        rows: [
          ['a', 'b'],
          [1.5, '1.5'],
          [2, '2,5'],
        ],
      },
    ]);
    expect((await sample(book)).fractions).toEqual([[0], []]);
    expect((await sample('{"a":"1.5","b":1.5}\n{"a":2,"b":2}\n')).fractions).toEqual([[1], []]);
    expect(await sample('a,b\n1.5,2\n')).not.toHaveProperty('fractions');
  });

  it('of NDJSON has the names of all its records', async () => {
    expect(await sample(JSON_LINES)).toMatchObject({
      format: 'ndjson',
      names: ['zaak', 'datum', 'plaats', 'x'],
      rows: [
        ['1', '2024-05-03', '', ''],
        ['2', '2024-05-04', 'Gorinchem', ''],
      ],
    });
  });

  it('of Parquet has dates, whole numbers and lists as text', async () => {
    const path = join(folder, 'file');
    await facts.run(
      sql`COPY (SELECT 1.0::DOUBLE AS zaak, TIMESTAMP '2024-05-03' AS datum, ['SYR', NULL, 'IRQ'] AS landen, NULL AS leeg) TO ${path} (FORMAT parquet)`,
    );
    expect(await sampleOf(facts, path, 'x.csv')).toMatchObject({
      format: 'parquet',
      names: ['zaak', 'datum', 'landen', 'leeg'],
      rows: [['1', '2024-05-03', 'SYR|IRQ', '']],
    });
  });

  it('follows the layout that it is given', async () => {
    const book = workbook([
      { name: 'Een', rows: [['a', 'b']] },
      {
        name: 'Twee',
        rows: [
          ['x', 'y'],
          ['zaak', 'datum'],
          [7, 8],
        ],
      },
    ]);
    expect(await sample(book, { sheet: 'Twee', headerRow: 2 })).toMatchObject({
      names: ['zaak', 'datum'],
      rows: [['7', '8']],
    });
    await expect(sample(book, { sheet: 'Drie' })).rejects.toMatchObject({
      code: 'DELIVERY_REFUSED',
      message: expect.stringMatching(/Drie/),
    });
  });

  it('finds the names of a quarantine file on its first line, whatever the layout says', async () => {
    const quarantine = 'zaak,datum,_line,_findings\n1,2024-05-03,9,iets\n';
    expect(await sample(quarantine, { headerRow: 6 })).toMatchObject({
      headerRow: 1,
      rows: [['1', '2024-05-03', '9', 'iets']],
    });
  });

  it('has at most a hundred rows, however long the file is', async () => {
    const { rows } = await sample(`a,b\n${'1,2\n'.repeat(2_000_000)}`);
    expect(rows).toHaveLength(100);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /empty/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /XLSX without a password/],
    ['half a gzip file', gzipSync(TABLE.repeat(100)).subarray(0, 60), /damaged or cut off/],
    ['half a workbook', workbook([{ name: 'Zaken', rows: CELLS }]).subarray(0, 900), /damaged or cut off/],
    ['the beginning of a Parquet file', 'PAR1abc', /damaged or cut off/],
    ['a JSON array', '[\n{"a":1}\n]', /not by line/],
  ])('refuses %s and says why', async (_, content, message) => {
    await expect(sample(content)).rejects.toMatchObject({
      code: 'DELIVERY_REFUSED',
      message: expect.stringMatching(message),
    });
  });
});
