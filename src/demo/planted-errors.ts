import { dayNumber, isoDay } from './calendar.ts';
import type { Column, Row } from './columns.ts';
import { AT } from './columns.ts';

/** Turns a good row into the rows that stand in the file in its place. Nothing in them belongs to anybody. */
type Spoiler = (row: Row) => readonly Row[];

/** One of every mistake that intake must catch. Numbers and addresses are those that are reserved for examples. */
export const PLANTED_ERRORS: Readonly<Record<string, Spoiler>> = {
  'unknown-code': set({ route: 'NORTHERN_PASSAGE' }),
  'code-of-coarser-level': set({ exploitation: 'SEXUAL' }),
  'code-not-valid-then': (row) => set({ region: isBefore(row, '2024-01-01') ? 'LX' : 'LE' })(row),
  'modus-not-valid-then': (row) =>
    set({ modus: isBefore(row, '2022-01-01') ? 'CREW_VULNERABLE_DRIVER' : 'CREW_COURIER' })(row),
  'missing-required': set({ theme: '' }),
  'missing-reference': set({ reference: '' }),
  'impossible-date': set({ registered: '2023-02-30', event: '' }),
  'not-a-date': set({ event: 'vorige week' }),
  'future-date': set({ registered: '2099-01-01', event: '' }),
  'event-after-registration': (row) => set({ event: isoDay(dayNumber(row[AT.registered] ?? '') + 1) })(row),
  'wrong-unit': set({ unit: 'victim' }),
  'owner-of-another': (row) => set({ owner: row[AT.owner] === 'KMAR' ? 'POLITIE' : 'KMAR' })(row),
  'duplicate-reference': (row) => [row, ...set({ suspects: '9', region: 'ON' })(row)],
  'e-mail-address': set({ route: 'voorbeeld@example.org' }),
  'phone-number': set({ 'place-type': '0612345678' }),
  iban: set({ 'crime-link': 'NL91ABNA0417164300' }),
  'document-number': set({ origin: 'SPECI2014' }),
  'citizen-service-number': set({ nationality: '999999990' }),
  'licence-plate': set({ modus: 'XX-00-XX' }),
  'personal-name': set({ destination: 'Jan Voorbeeld' }),
  'identifier-in-reference': set({ reference: 'voorbeeld@example.org' }),
  'negative-number': set({ suspects: '-1' }),
  'not-a-number': set({ victims: 'enkele' }),
  'broken-number': set({ victims: '1.5' }),
  'number-out-of-range': set({ suspects: '10001' }),
  'minors-over-persons': set({ 'persons-involved': '2', 'smuggled-persons': '1', minors: '5' }),
  'smuggled-over-persons': set({ 'persons-involved': '2', 'smuggled-persons': '7', minors: '0' }),
  'special-beside-codes': set({ modus: '_U|TRANSPORT_CAR' }),
  'ground-article-12': set({ 'wpg-ground': 'WPG_12' }),
  'marking-too-high': set({ marking: 'STG_GEHEIM' }),
  'too-few-fields': (row) => [row.slice(0, -4)],
  'too-many-fields': (row) => [[...row, '', '']],
  'bad-version': set({ version: 'tweede' }),
};

export const ERROR_KINDS: readonly string[] = Object.keys(PLANTED_ERRORS);

/** The rows that replace a spoiled one; mistakes take turns, so that even a small file has them all. */
export function spoiled(row: Row, turn: number): readonly Row[] {
  const spoil = PLANTED_ERRORS[ERROR_KINDS[turn % ERROR_KINDS.length] ?? ''];
  return spoil === undefined ? [row] : spoil(row);
}

function set(values: Partial<Record<Column, string>>): Spoiler {
  const places = Object.entries(values) as readonly (readonly [Column, string])[];
  return (row) => {
    const changed = [...row];
    for (const [column, value] of places) changed[AT[column]] = value;
    return [changed];
  };
}

const isBefore = (row: Row, day: string): boolean => (row[AT.registered] ?? '') < day;
