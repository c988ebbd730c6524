import type { Text } from '../model/text.ts';
import type { WireTableEdition } from '../model/wire/published-table.ts';

const TOTAL = '_T';

/**
 * One edition as CSV (RFC 4180, UTF-8): first what a reader must know, then every number of every linked table. A margin
 * has the code `_T`; a withheld number is empty and says so. No field can be taken for a formula.
 */
export function publishedTableCsv({ table, number, asOf, dimensions, tables }: WireTableEdition): string {
  const ids = dimensions.map(({ dimension }) => dimension);
  const both = ({ nl, en }: Text) => `${nl} / ${en}`;
  const preface: readonly (readonly string[])[] = [
    ['titel', both(table.title)],
    ['eigenaar', table.owner],
    ['dataset', `${both(table.datasetLabel)}${table.isFictitious ? ' (fictief / fictitious)' : ''}`],
    ['periode', `${table.period.from} / ${table.period.until}`],
    ...table.where.map((filter) => [
      'selectie',
      both(filter.label),
      ...filter.in.map(({ code, label }) => `${code}: ${both(label)}`),
    ]),
    ['editie', String(number), asOf],
    ['methode', table.method.kind],
    ['betekenis', both(table.meaning)],
    ['overleg', table.forum, table.purpose],
    ['grondslag', table.legalGround],
    ['geldig tot', table.validUntil],
    ['markering', table.terms.marking],
    ['behandelcodes', ...table.terms.handling],
    ['voorwaarden', table.terms.text],
    [],
  ];
  const rows = tables.flatMap(({ title, cells }) =>
    cells.map(({ key, value, status }) => [
      title.nl,
      ...ids.map((id) => key[id] ?? TOTAL),
      value === null ? '' : String(value),
      status,
    ]),
  );
  return [...preface, ['table', ...ids, 'count', 'status'], ...rows]
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('');
}

/** A spreadsheet takes what begins so for a formula; an apostrophe makes it text. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
