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
