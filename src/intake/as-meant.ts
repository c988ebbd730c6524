import type { DateOrder, NumberForm, SourceMapping } from '../model/source-mapping.ts';
import { type Fragment, sql } from '../sql/sql.ts';
import type { Field } from './layout.ts';
import { TRANSLATIONS } from './words-table.ts';

/** A field and how the sender writes it; without a mapping nothing is read in another way than it stands. */
export interface Reading {
  readonly field: Field;
  readonly mapping: SourceMapping | undefined;
}

/**
 * What the sender's mapping makes of a value or part. The exact value goes before one that differs in capitals or in
 * spaces around it; a value that the mapping does not name is our own, without the spaces.
 */
export function meantBy(value: Fragment, { field, mapping }: Reading): Fragment {
  if (!mapping) return value;
  const named = (source: Fragment, isFolded: Fragment) => sql`
    (SELECT code FROM ${TRANSLATIONS} t WHERE t.place = ${field.place} AND t.is_folded = ${isFolded} AND t.source = ${source})`;
  return sql`coalesce(${named(value, sql`false`)}, ${named(sql`lower(trim(${value}))`, sql`true`)}, trim(${value}))`;
}

const TIME = '(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?';

/** A date as ISO; what does not have the sender's form stays as it is, so that the check tells of it. */
export function isoDate(date: Fragment, { field, mapping }: Reading): Fragment {
  const order = mapping?.dates && Object.hasOwn(mapping.dates, field.id) ? mapping.dates[field.id] : undefined;
  if (order === undefined) return date;
  const { pattern, parts } = FORMS[order];
  const part = (i: number) => sql`regexp_extract(${date}, ${pattern}, ${parts[i] ?? 0})`;
  const written = sql`${part(0)} || '-' || lpad(${part(1)}, 2, '0') || '-' || lpad(${part(2)}, 2, '0')`;
  return sql`CASE WHEN regexp_full_match(${date}, ${FORMS['Y-M-D'].pattern}) THEN ${isoIn(date)}
    WHEN regexp_full_match(${date}, ${pattern}) THEN ${written} ELSE ${date} END`;
}

// A year in front leaves no doubt, whatever order was named: spreadsheets hold real dates beside typed ones.
const isoIn = (date: Fragment) => {
  const part = (i: number) => sql`regexp_extract(${date}, ${FORMS['Y-M-D'].pattern}, ${i}::INTEGER)`;
  return sql`${part(1)} || '-' || lpad(${part(2)}, 2, '0') || '-' || lpad(${part(3)}, 2, '0')`;
};

const YEAR_LAST = `([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})${TIME}`;

/** Group of year, month and day in the pattern. */
const FORMS: Readonly<Record<DateOrder, { readonly pattern: string; readonly parts: readonly number[] }>> = {
  'D-M-Y': { pattern: YEAR_LAST, parts: [3, 2, 1] },
  'M-D-Y': { pattern: YEAR_LAST, parts: [3, 1, 2] },
  'Y-M-D': { pattern: `([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})${TIME}`, parts: [1, 2, 3] },
};

/**
 * A number as digits with a point, after the factor; null when it is not written in the sender's form. Exact decimals:
 * in binary ones 0.1 times 60 would not be whole.
 */
export function plainNumber(number: Fragment, { decimalSign, factor = 1 }: NumberForm): Fragment {
  const [sign, thousands] = decimalSign === ',' ? [',', '.'] : ['.', ','];
  const grouped = `-?[0-9]{1,3}(?:[${thousands}  ][0-9]{3})+`;
  const pattern = `(?:-?[0-9]+|${grouped})(?:[${sign}][0-9]{1,6})?`;
  const bare = sql`replace(regexp_replace(${number}, ${`[${thousands}  ]`}, '', 'g'), ${sign}, '.')`;
  const outcome = sql`TRY_CAST(${bare} AS DECIMAL(19,6)) * ${String(factor)}::DECIMAL(19,6)`;
  return sql`CASE WHEN regexp_full_match(${number}, ${pattern}) THEN
    regexp_replace((${outcome})::VARCHAR, '[.]0+$', '') END`;
}

export const numberFormOf = ({ field, mapping }: Reading): NumberForm | undefined =>
  mapping?.numbers && Object.hasOwn(mapping.numbers, field.id) ? mapping.numbers[field.id] : undefined;
