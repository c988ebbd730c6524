import { type Cell, workbook } from '../../src/intake/fixtures/workbook.ts';

/** A fictitious export of a registration system: Dutch headers, own codes, decimal commas, one fault in the third row. */
export const DUTCH_HEADER = [
  'Signaalnummer',
  'Thema',
  'Datum registratie',
  'Voorvaldatum',
  'Politie-eenheid',
  'Bronevaluatie',
  'Informatie-evaluatie',
  'Afhandelingscodes',
  'Grondslag',
  'Land van herkomst',
  'Aantal betrokken personen',
] as const;

const ROWS = [
  ['24-0001', 'Smokkel', '3-5-2024', '1-5-2024', 'Amsterdam', 'B', '2', 'H1', 'WPG_8', 'Syrie', '5,0'],
  ['24-0002', 'Smokkel', '14-5-2024', '', 'Rotterdam', 'A', '1', 'H1;H2', 'WPG_8', 'Eritrea', '1.002,0'],
  ['24-0003', 'Handel', '31-6-2024', '', 'Limburg', 'B', '2', 'H1', 'WPG_8', 'n.v.t.', '2,0'],
  ['24-0004', 'Handel', '28-6-2024', '20-6-2024', 'Den Haag', 'X', '4', 'H0', 'WPG_8', 'onbekend', '3,0'],
];

export const dutchCsv = (mark = '24'): string =>
  [DUTCH_HEADER, ...ROWS.map(([first = '', ...rest]) => [first.replace('24', mark), ...rest])]
    .map((row) => `${row.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';')}\n`)
    .join('');

const THEMES = ['Smokkel', 'Handel', 'MS/MH', 'Onbekend'];
const PLACES = ['Amsterdam', 'Rotterdam', 'Limburg', 'Den Haag'];
const COUNTRIES = ['Syrie', 'Eritrea', 'Vietnam', 'n.v.t.', 'onbekend'];
const [SHEET, HEADER_ROW] = ['Export mei', 6];

/** Where the names stand in `dutchWorkbook`. */
export const DUTCH_PLACE = { sheet: SHEET, headerRow: HEADER_ROW } as const;

/**
 * The same export as a workbook that somebody made for people: an explanation on the first sheet; merged titles and empty
 * rows above the names, a column without a name, dates and numbers both as such and typed, a total under the rows. One date
 * does not exist, and 'MS/MH' is like none of our codes.
 */
export const dutchWorkbook = (mark = '24', rows = 40): Buffer =>
  workbook([
    { name: 'Toelichting', rows: [['Deze gegevens zijn fictief.'], ['Zie het tweede blad.']] },
    {
      name: SHEET,
      rows: [
        ['Signalen mensensmokkel en mensenhandel'],
        [],
        ['Periode: mei 2024'],
        [],
        [],
        [...DUTCH_HEADER.slice(0, 5), '', ...DUTCH_HEADER.slice(5)],
        ...Array.from({ length: rows }, (_, i) => dutchRow(mark, i)),
        ['Totaal', '', '', '', '', '', '', '', '', '', '', rows * 2.5],
      ],
      after: '<mergeCells count="2"><mergeCell ref="A1:L1"/><mergeCell ref="A3:L3"/></mergeCells>',
    },
  ]);

function dutchRow(mark: string, i: number): readonly Cell[] {
  const of = (list: readonly string[]) => list[i % list.length] ?? '';
  const day = (i % 28) + 1;
  const registered: Cell =
    i === 2 ? '31-6-2024' : i % 3 === 0 ? { date: `2024-05-${String(day).padStart(2, '0')}` } : `${day}-5-2024`;
  return [
    `${mark}-${String(i + 1).padStart(4, '0')}`,
    of(THEMES),
    registered,
    i % 4 === 0 ? `${Math.max(1, day - 2)}-4-2024` : '',
    of(PLACES),
    i % 10 === 0 ? 'x' : '',
    of(['B', 'A', 'X']),
    of(['2', '1', '4']),
    of(['H1', 'H1;H2', 'H0']),
    'WPG_8',
    of(COUNTRIES),
    i % 2 === 0 ? (i % 6) + 1 : `${(i % 6) + 1},0`,
  ];
}
