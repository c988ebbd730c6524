import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS, csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder(), { maximumBytes: 64 << 20 });
}, 60_000);
afterAll(() => test.remove());

let last = 0;
/** A new good row each time, so that every file has something to take in. */
const fresh = (values = {}) => {
  last += 1;
  return signal({ reference: `pol-reading-${last}`, ...values });
};
const kinds = (delivery: Awaited<ReturnType<TestIntake['deliver']>>) =>
  delivery.list.map(({ line, kind, column }) => [line, kind, column].join(' ').trim());
const quoted = (text: string) => text.replaceAll(/[^,\n]+/g, '"$&"');

describe('a file that is read as it should be', () => {
  const files: readonly (readonly [string, () => string | Buffer, number])[] = [
    ['with a byte order mark', () => `\uFEFF${csv([fresh()])}`, 1],
    ['with CRLF', () => csv([fresh(), fresh()], ',', '\r\n'), 2],
    ['with CRLF and LF by turns', () => csv([fresh(), fresh()]).replace('\n', '\r\n'), 2],
    ['with semicolons', () => csv([fresh(), fresh()], ';'), 2],
    ['without a line end at the end', () => csv([fresh(), fresh()]).trimEnd(), 2],
    [
      'with blank lines and lines of delimiters only',
      () => csv([fresh(), fresh()]).replace('\n', '\n\n\r\n,,,,,,\n'),
      2,
    ],
    ['with every field quoted', () => quoted(csv([fresh(), fresh()])), 2],
    ['with a quoted delimiter and line end in a column of its own', () => remarks('"a, b\r\nc ""d"", e"'), 2],
    ['with a quoted empty field', () => csv([fresh()]).replace(',_U,', ',"",'), 1],
    ['with the columns in another order', () => csv([fresh()], ',', '\n', COLUMNS.toReversed()), 1],
    ['with only the required columns', () => csv([fresh()], ',', '\n', REQUIRED), 1],
    ['with a header between quotes', () => csv([fresh()]).replace('theme', '"theme"'), 1],
  ];
  it.each(files)('%s', async (_, file, rows) => {
    const delivery = await test.deliver(file());
    expect(kinds(delivery).filter((kind) => !kind.includes('column-unknown'))).toEqual([]);
    expect(delivery).toMatchObject({ state: 'accepted', rows, accepted: rows, added: rows });
  });

  it('with lines counted as an editor does, whatever stands in quotes', async () => {
    const rows = [fresh({ remark: '"one\ntwo\r\n\nfour"' }), fresh({ remark: 'x', theme: 'NOPE' })];
    const delivery = await test.deliver(csv(rows, ',', '\n', [...COLUMNS, 'remark']));
    expect(kinds(delivery)).toEqual(['1 column-unknown remark', '6 code-unknown theme']);
  });

  it('with cells that run over the end of a block', async () => {
    const remark = `"${'x\n'.repeat(300)}"`;
    const rows = Array.from({ length: 1000 }, () => fresh({ remark }));
    const delivery = await test.deliver(csv([...rows, fresh({ theme: 'NOPE' })], ',', '\n', [...COLUMNS, 'remark']));
    expect(delivery).toMatchObject({ rows: 1001, accepted: 1000 });
    expect(kinds(delivery)).toEqual(['1 column-unknown remark', `${2 + 1000 * 301} code-unknown theme`]);
  }, 60_000);
});

const REQUIRED = [
  'reference',
  'theme',
  'registered',
  'region',
  'source-evaluation',
  'information-evaluation',
  'handling',
  'wpg-ground',
];
const remarks = (remark: string) => csv([fresh({ remark }), fresh()], ',', '\n', [...COLUMNS, 'remark']);

describe('a row that cannot be read, beside one that can', () => {
  const rows: readonly (readonly [string, (good: string) => string | Buffer, readonly string[]])[] = [
    ['too few fields', (good) => `${good.slice(0, good.lastIndexOf(','))}\n`, ['2 fields-too-few']],
    ['too many fields', (good) => `${good.trimEnd()},H1\n`, ['2 fields-too-many']],
    ['a stray quote', (good) => good.replace('SYR', 'S"YR'), ['2 quote-stray']],
    ['a stray quote, twice', (good) => good.replace('SYR', 'S"Y"R'), ['2 quote-stray']],
    ['text after a quote', (good) => good.replace('SYR', '"SY"R'), ['2 quote-stray']],
    ['a zero byte', (good) => good.replace('SYR', 'S\0YR'), ['2 control-character']],
    ['a unit separator, which we use ourselves', (good) => good.replace('SYR', '"S\x1fY"'), ['2 control-character']],
    ['a byte of old DOS', (good) => Buffer.from(good.replace('SYR', 'Syri\x89'), 'latin1'), ['2 encoding-invalid']],
    ['a cell of two million characters', (good) => good.replace('SYR', 'x'.repeat(2e6)), ['2 line-too-long']],
    ['a cell of twenty million characters', (good) => good.replace('SYR', `"${'x'.repeat(2e7)}"`), ['2 line-too-long']],
  ];
  it.each(rows)('%s', async (_, spoil, expected) => {
    const [header = '', bad = '', good = ''] = csv([fresh(), fresh()]).split(/(?<=\n)/);
    const file = Buffer.concat([Buffer.from(header), Buffer.from(spoil(bad)), Buffer.from(good)]);
    const delivery = await test.deliver(file);
    expect(kinds(delivery)).toEqual(expected);
    expect(delivery).toMatchObject({ state: 'accepted', rows: 2, accepted: 1, quarantined: 1 });
  });
});

describe('a file that is refused as a whole', () => {
  const files: readonly (readonly [string, () => string | Buffer, readonly string[]])[] = [
    ['empty', () => '', ['0 file-empty']],
    ['one empty line', () => '\n', ['0 file-empty']],
    ['the beginning of a workbook', () => Buffer.from('PK\x03\x04\0\0\x08\0'), ['0 file-broken']],
    ['no header', () => csv([fresh()]).split('\n')[1] ?? '', ['1 header-missing']],
    [
      'a required column missing',
      () =>
        csv(
          [fresh()],
          ',',
          '\n',
          COLUMNS.filter((c) => c !== 'theme'),
        ),
      ['1 column-missing theme'],
    ],
    ['a column twice', () => csv([fresh()], ',', '\n', [...COLUMNS, 'theme']), ['1 column-duplicate theme']],
    [
      'a column for names',
      () => csv([fresh()], ',', '\n', [...COLUMNS, 'Achternaam']),
      ['1 column-identifies Achternaam', '1 column-unknown Achternaam'],
    ],
    ['a quote that is never closed', () => csv([fresh(), fresh({ origin: '"SYR' }), fresh()]), ['3 quote-not-closed']],
    [
      'a quote closed two thousand lines on',
      () => csv([fresh({ origin: '"SYR' }), ...Array.from({ length: 2000 }, () => fresh()), fresh({ origin: 'SYR"' })]),
      ['2 quote-not-closed'],
    ],
  ];
  it.each(files)('%s', async (_, file, expected) => {
    const delivery = await test.deliver(file());
    expect(kinds(delivery)).toEqual(expected);
    expect(delivery).toMatchObject({ state: 'refused', accepted: 0, added: 0 });
  });
});

describe('a file at the edge', () => {
  it('is accepted with a notice when it has no rows', async () => {
    const delivery = await test.deliver(csv([]));
    expect(delivery).toMatchObject({ state: 'accepted', rows: 0, findings: { 'no-rows': 1 } });
  });

  it('has nine hundred columns, of which we read ours', async () => {
    const columns = [...COLUMNS, ...Array.from({ length: 900 }, (_, i) => `extra${i}`)];
    const delivery = await test.deliver(csv([fresh(), fresh()], ',', '\n', columns));
    expect(delivery).toMatchObject({ state: 'accepted', rows: 2, accepted: 2, findings: { 'column-unknown': 100 } });
  });

  it('is refused when it is larger than the limit, and nothing of it stays', async () => {
    const pieces = async function* () {
      for (let i = 0; i < 65; i += 1) yield Buffer.alloc(1 << 20, 'x');
    };
    await expect(test.receive(pieces())).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(test.log().at(-1)).toMatchObject({ phase: 'outcome', status: 'refused:TOO_LARGE' });
  });
});
