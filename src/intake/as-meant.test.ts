import { readFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGNALS } from '../model/datasets/signals.ts';
import type { DateOrder, SourceMapping } from '../model/source-mapping.ts';
import { identifier, join, sql } from '../sql/sql.ts';
import { isoDate, plainNumber } from './as-meant.ts';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';
import { workbook } from './fixtures/workbook.ts';
import { fieldsOf } from './layout.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

const fieldOf = (id: string) => fieldsOf(SIGNALS).filter((one) => one.id === id);
const own: SourceMapping = {
  partner: SIGNALS.owners[0] as SourceMapping['partner'],
  dataset: SIGNALS.id,
  name: 'own',
  version: 1,
  columns: {},
  codes: {},
};

async function dated(value: string, order: DateOrder): Promise<unknown> {
  const [field] = fieldOf('event');
  if (!field) throw new Error('no field');
  const read = isoDate(sql`v`, { field, mapping: { ...own, dates: { event: order } } });
  return (await test.facts.rows(sql`SELECT ${read} AS d FROM (SELECT ${value}::VARCHAR AS v)`))[0]?.['d'];
}

async function counted(value: string, decimalSign: ',' | '.', factor = 1): Promise<unknown> {
  const read = plainNumber(sql`v`, { decimalSign, factor });
  return (await test.facts.rows(sql`SELECT ${read} AS n FROM (SELECT ${value}::VARCHAR AS v)`))[0]?.['n'];
}

describe('a date', () => {
  it.each([
    ['3-5-2024', 'D-M-Y', '2024-05-03'],
    ['03/05/2024', 'M-D-Y', '2024-03-05'],
    ['03.05.2024 14:30', 'D-M-Y', '2024-05-03'],
    ['2024/5/3', 'Y-M-D', '2024-05-03'],
    ['2024-05-03T00:00:00.000Z', 'D-M-Y', '2024-05-03'],
    ['31-13-2024', 'D-M-Y', '2024-13-31'],
    ['3-5-24', 'D-M-Y', '3-5-24'],
    ['mei 2024', 'D-M-Y', 'mei 2024'],
  ] as const)('%s written %s is %s', async (value, order, expected) => {
    expect(await dated(value, order)).toBe(expected);
  });

  it('comes back whichever order and separator it was written with', async () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    const order = fc.constantFrom<DateOrder>('D-M-Y', 'M-D-Y', 'Y-M-D');
    await fc.assert(
      fc.asyncProperty(day, order, fc.constantFrom('-', '/', '.'), async (date, written, sign) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        const parts = { 'D-M-Y': [d, m, y], 'M-D-Y': [m, d, y], 'Y-M-D': [y, m, d] }[written];
        expect(await dated(parts.join(sign), written)).toBe(iso);
      }),
    );
  });
});

describe('a number', () => {
  it.each([
    ['1.234', ',', 1, '1234'],
    ['1.234,0', ',', 1, '1234'],
    ['1 234', ',', 1, '1234'],
    ['1,5', ',', 60, '90'],
    ['0,1', ',', 60, '6'],
    ['1.5', '.', 60, '90'],
    ['1,234', '.', 1, '1234'],
    ['-3', ',', 1, '-3'],
    ['12.34', ',', 1, null],
    ['1,2,3', ',', 1, null],
    ['ongeveer 5', ',', 1, null],
  ] as const)("%s with '%s' times %d is %s", async (value, sign, factor, expected) => {
    expect(await counted(value, sign, factor)).toBe(expected);
  });

  it('that does not come out whole keeps its part behind the point', async () => {
    expect(await counted('1,5', ',')).toMatch(/^1[.]50*$/);
  });

  it('comes back from grouped notation in either country', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(9_999_999), fc.constantFrom<',' | '.'>(',', '.'), async (value, sign) => {
        const written = value.toLocaleString(sign === ',' ? 'nl-NL' : 'en-GB');
        expect(await counted(written, sign)).toBe(String(value));
      }),
    );
  });
});

describe('a delivery in its own words', () => {
  const mapping: SourceMapping = {
    ...own,
    columns: Object.fromEntries(
      Object.keys(signal()).map((id) => [id === 'theme' ? 'Soort zaak' : id === 'registered' ? 'Datum' : id, id]),
    ),
    codes: {
      theme: { Smokkel: 'SMUGGLING', smokkel: 'SMUGGLING', Handel: 'TRAFFICKING' },
      profit: { '?': '_U', '': '_X' },
    },
    dates: { registered: 'D-M-Y' },
    numbers: { suspects: { decimalSign: ',', factor: 2 } },
  };
  const file = (rows: readonly Record<string, string>[]) =>
    csv(
      rows.map((row) => signal(row)),
      ';',
    ).replace(/^([^\n]*)/, (head) => head.replace(';theme;', ';Soort zaak;').replace(';registered;', ';Datum;'));
  const row = (reference: string, values: Record<string, string>) => ({
    reference,
    theme: 'Smokkel',
    registered: '3-5-2024',
    suspects: '1,5',
    ...values,
  });

  it('is read with its dates, numbers and codes, capitals and outer spaces aside', async () => {
    const content = file([row('as-1', { theme: ' SMOKKEL ' }), row('as-2', { profit: '?', suspects: '1,0' })]);
    const { accepted, quarantined, list } = await test.deliver(content, { mapping });
    expect([accepted, quarantined, list]).toEqual([2, 0, []]);
    const rows = await test.facts.rows(
      sql`SELECT x_registered, x_suspects FROM facts_signals WHERE starts_with(reference, 'as-') ORDER BY reference`,
    );
    expect(rows).toEqual([
      { x_registered: '2024-05-03', x_suspects: 3 },
      { x_registered: '2024-05-03', x_suspects: 2 },
    ]);
  });

  it('takes the number in a cell of a workbook for what it is, whatever sign was named for typed ones', async () => {
    const names = Object.keys(mapping.columns);
    const cells = (reference: string, suspects: string | number) => {
      const values: Record<string, string | number> = { ...signal(row(reference, {})), suspects };
      return names.map((name) => values[mapping.columns[name] ?? ''] ?? '');
    };
    const content = workbook([
      {
        name: 'x',
        rows: [names, cells('as-7', 1.5), cells('as-8', '1,5'), cells('as-9', 1.125), cells('as-10', '1.125')],
      },
    ]);
    const { findings } = await test.deliver(content, { mapping });
    expect(findings).toEqual({ 'number-not-whole': 1 });
    const rows = await test.facts.rows(
      sql`SELECT reference, x_suspects FROM facts_signals WHERE reference IN ('as-7', 'as-8', 'as-9', 'as-10') ORDER BY reference`,
    );
    expect(rows).toEqual([
      { reference: 'as-10', x_suspects: 2250 },
      { reference: 'as-7', x_suspects: 3 },
      { reference: 'as-8', x_suspects: 3 },
    ]);
  });

  it('does so in NDJSON and Parquet too', async () => {
    const theirs = (reference: string) => {
      const values: Record<string, string> = signal(row(reference, {}));
      return Object.entries(mapping.columns).map(([name, ours]) => [name, values[ours] ?? ''] as const);
    };
    const json = [
      { ...Object.fromEntries(theirs('as-11')), suspects: 1.5 },
      { ...Object.fromEntries(theirs('as-12')), suspects: '1,5' },
      { ...Object.fromEntries(theirs('as-13')), suspects: 1.125 },
      { ...Object.fromEntries(theirs('as-14')), suspects: 4 },
    ];
    const lines = json.map((record) => `${JSON.stringify(record)}\n`).join('');
    expect((await test.deliver(lines, { mapping })).findings).toEqual({ 'number-not-whole': 1 });
    const path = pathOf(test.folder, 'staging', 'typed.parquet');
    for (const [type, reference] of [
      [sql`DOUBLE`, 'as-15'],
      [sql`DECIMAL(9,3)`, 'as-16'],
    ] as const) {
      const cells = theirs(reference).map(([name, value]) =>
        name === 'suspects' ? sql`1.5::${type} AS ${identifier(name)}` : sql`${value} AS ${identifier(name)}`,
      );
      await test.facts.run(sql`COPY (SELECT ${join(cells)}) TO ${path} (FORMAT parquet)`);
      expect((await test.deliver(readFileSync(path), { mapping })).findings).toEqual({});
    }
    const rows = await test.facts.rows(
      sql`SELECT reference, x_suspects FROM facts_signals WHERE reference BETWEEN 'as-11' AND 'as-16' ORDER BY reference`,
    );
    expect(rows.map((one) => [one['reference'], one['x_suspects']])).toEqual([
      ['as-11', 3],
      ['as-12', 3],
      ['as-14', 8],
      ['as-15', 3],
      ['as-16', 3],
    ]);
  });

  it('gives findings where a form does not fit', async () => {
    const content = file([
      row('as-3', { registered: '2024 mei' }),
      row('as-4', { suspects: '1,25' }),
      row('as-5', { theme: 'Ander' }),
    ]);
    const { findings } = await test.deliver(content, { mapping });
    expect(findings).toEqual({ 'date-not': 1, 'number-not-whole': 1, 'code-unknown': 1 });
  });

  it('without a mapping is read as strictly as ever', async () => {
    const { findings } = await test.deliver(csv([signal({ reference: 'as-6', theme: ' SMUGGLING' })]));
    expect(findings).toEqual({ 'code-unknown': 1 });
  });
});
