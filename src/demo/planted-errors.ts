import type { DatasetDefinition } from '../model/dataset.ts';
import { dayNumber, isoDay } from './calendar.ts';

/** A mistake as a partner makes it. */
export interface PlantedError {
  readonly name: string;
  /** What intake calls it. */
  readonly finding: string;
  /** Lines that it leaves in the file in place of one, and how many of those intake must reject. */
  readonly lines: readonly string[];
}

type Row = readonly string[];
/** The cells that the mistake changes; undefined where this row has no room for it. */
type Cells = (row: Row, at: (column: string) => number) => Readonly<Record<string, string>> | undefined;
export interface Mistake {
  readonly name: string;
  readonly finding: string;
  readonly cells: Cells;
}

/**
 * The mistakes that a file of this dataset can hold: one of each kind that intake must catch, as far as its columns allow.
 * Nothing in them belongs to anybody: numbers and addresses are those that are reserved for examples.
 */
export function mistakesOf(dataset: DatasetDefinition): readonly Mistake[] {
  const codes = dataset.dimensions.filter((one) => one.kind === 'code');
  const optional = codes.filter(({ isRequired, id }) => !isRequired && id !== 'marking');
  const required = codes.filter(({ isRequired, codelist }) => isRequired && codelist !== 'wpg-ground');
  const lists = dataset.dimensions.filter((one) => one.kind === 'code-list');
  const dates = dataset.dimensions.filter((one) => one.kind === 'date');
  const [measure] = dataset.measures;
  const reference = dataset.referenceDate;
  const other = dates.find(({ id }) => id !== reference)?.id ?? reference;
  const rest = Object.fromEntries(dates.filter(({ id }) => id !== reference).map(({ id }) => [id, '']));
  const places = [...optional, ...required].map(({ id }) => id);
  const place = (turn: number) => places[turn % places.length] ?? '';
  const kinds: (Mistake | undefined)[] = [
    kind('unknown-code', 'code-unknown', { [place(0)]: 'NORTHERN_PASSAGE' }),
    required[0] && kind('missing-required', 'field-required', { [required[0].id]: '' }),
    kind('missing-reference', 'reference-missing', { reference: '' }),
    kind('impossible-date', 'date-impossible', { ...rest, [reference]: '2023-02-30' }),
    kind('not-a-date', 'date-not', { [other]: 'vorige week' }),
    kind('future-date', 'date-in-future', { ...rest, [reference]: '2099-01-01' }),
    ...dataset.dateOrder.slice(0, 1).map(([earlier, later]) => turned(earlier, later)),
    kind('wrong-unit', 'unit-wrong', { unit: dataset.unit === 'victim' ? 'signal' : 'victim' }),
    {
      name: 'owner-of-another',
      finding: 'owner-wrong',
      cells: (row, at) => ({ owner: row[at('owner')] === 'KMAR' ? 'POLITIE' : 'KMAR' }),
    },
    kind('e-mail-address', 'identifier-email', { [place(0)]: 'voorbeeld@example.org' }),
    kind('phone-number', 'identifier-phone', { [place(1)]: '0612345678' }),
    kind('iban', 'identifier-iban', { [place(2)]: 'NL91ABNA0417164300' }),
    kind('document-number', 'identifier-document', { [place(3)]: 'SPECI2014' }),
    kind('citizen-service-number', 'identifier-bsn', { [place(4)]: '999999990' }),
    kind('licence-plate', 'identifier-plate', { [place(5)]: 'XX-00-XX' }),
    kind('personal-name', 'identifier-name', { [place(6)]: 'Jan Voorbeeld' }),
    kind('identifier-in-reference', 'identifier-email', { reference: 'voorbeeld@example.org' }),
    ...(measure ? numbers(measure.id, measure.maximum) : []),
    ...dataset.measureOrder
      .slice(0, 1)
      .map(([part, whole]) => kind('part-over-whole', 'measure-order', { [part]: '7', [whole]: '2' })),
    lists[0] && kind('special-beside-codes', 'special-combined', { [lists[0].id]: '_U|_Z' }),
    kind('bad-version', 'version-invalid', { version: 'tweede' }),
    ...LISTED.filter(({ column }) => dataset.dimensions.some(({ id }) => id === column)).map(
      ({ name, finding, column, mistake }) => ({
        name,
        finding,
        cells:
          typeof mistake === 'string'
            ? () => ({ [column]: mistake })
            : (row: Row, at: (name: string) => number) => ({ [column]: mistake(row[at(reference)] ?? '') }),
      }),
    ),
    { name: 'too-few-fields', finding: 'fields-too-few', cells: () => ({}) },
    { name: 'too-many-fields', finding: 'fields-too-many', cells: () => ({}) },
    { name: 'duplicate-reference', finding: 'reference-duplicate', cells: () => ({}) },
  ];
  return kinds.filter((one) => one !== undefined);
}

/** The lines that the mistake of that turn makes of a good row. Mistakes take turns, so that even a small file has them. */
export function plantError(
  row: Row,
  columns: readonly string[],
  kinds: readonly Mistake[],
  turn: number,
): PlantedError {
  const at = (column: string) => columns.indexOf(column);
  for (let step = 0; step < kinds.length; step++) {
    const one = kinds[(turn + step) % kinds.length];
    const cells = one?.cells(row, at);
    if (!one || !cells) continue;
    const changed = row.map((cell, place) => cells[columns[place] ?? ''] ?? cell);
    return { name: one.name, finding: one.finding, lines: linesOf(one.name, changed).map((line) => line.join(',')) };
  }
  return { name: 'none', finding: '', lines: [row.join(',')] };
}

function linesOf(name: string, row: Row): readonly Row[] {
  switch (name) {
    case 'too-few-fields':
      return [row.slice(0, -2)];
    case 'too-many-fields':
      return [[...row, '', '']];
    case 'duplicate-reference':
      return [row, row];
    default:
      return [row];
  }
}

const kind = (name: string, finding: string, cells: Readonly<Record<string, string>>): Mistake => ({
  name,
  finding,
  cells: () => cells,
});

/** One day the wrong way round; the row needs the later of the two dates. */
const turned = (earlier: string, later: string): Mistake => ({
  name: 'dates-turned',
  finding: 'date-order',
  cells: (row, at) => {
    const last = row[at(later)] ?? '';
    return last === '' ? undefined : { [earlier]: isoDay(dayNumber(last) + 1) };
  },
});

const numbers = (measure: string, maximum: number): readonly Mistake[] => [
  kind('negative-number', 'number-range', { [measure]: '-1' }),
  kind('not-a-number', 'number-not-whole', { [measure]: 'enkele' }),
  kind('broken-number', 'number-not-whole', { [measure]: '1.5' }),
  kind('number-out-of-range', 'number-range', { [measure]: String(maximum + 1) }),
];

/** Mistakes with codes of lists that some datasets have; a function is given the reference date. */
const LISTED: readonly {
  readonly name: string;
  readonly finding: string;
  readonly column: string;
  readonly mistake: string | ((day: string) => string);
}[] = [
  {
    name: 'unit-not-valid-then',
    finding: 'code-not-valid',
    column: 'region',
    mistake: (day) => (day < '2024-01-01' ? 'LX' : 'LE'),
  },
  {
    name: 'modus-not-valid-then',
    finding: 'code-not-valid',
    column: 'modus',
    mistake: (day) => (day < '2022-01-01' ? 'CREW_VULNERABLE_DRIVER' : 'CREW_COURIER'),
  },
  { name: 'code-of-coarser-level', finding: 'code-not-finest', column: 'exploitation', mistake: 'SEXUAL' },
  { name: 'ground-article-12', finding: 'wpg-article-12', column: 'wpg-ground', mistake: 'WPG_12' },
  { name: 'marking-too-high', finding: 'marking-too-high', column: 'marking', mistake: 'STG_GEHEIM' },
];
