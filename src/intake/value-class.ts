import { type Fragment, sql } from '../sql/sql.ts';
import { ordinalOf } from './check-codes.ts';
import type { Field } from './layout.ts';
import { NODES } from './words-table.ts';

/**
 * What stands in a field, over a row of its values: 'filled' (a wrong value too: something was said), 'unknown' (`_U`),
 * 'not_registered' (`_X`, or nothing at all) or 'not_applicable' (`_Z`). An empty date is stored as unknown; here it is not
 * registered, because nobody said that it is unknown.
 */
export function valueClass({ kind }: Pick<Field, 'kind'>): Fragment {
  if (kind.is !== 'dimension' || kind.dimension.kind === 'date')
    return sql`CASE WHEN stored IS NOT NULL OR kind IS NOT NULL AND kind <> 'field-required' THEN 'filled'
      WHEN ${kind.is === 'dimension'} AND trim(value) <> '' THEN 'unknown' ELSE 'not_registered' END`;
  const { dimension } = kind;
  const isCode = (code: string) => {
    const ordinal = ordinalOf(dimension, code);
    return dimension.kind === 'code' ? sql`stored = ${ordinal}` : sql`stored = [${ordinal}]`;
  };
  return sql`CASE WHEN kind = 'field-required' THEN 'not_registered' WHEN ${isCode('_U')} THEN 'unknown'
    WHEN ${isCode('_X')} THEN 'not_registered' WHEN ${isCode('_Z')} THEN 'not_applicable' ELSE 'filled' END`;
}

/** Code of the ordinal that a value of a field with one code is stored as. */
export function codeOf({ kind }: Pick<Field, 'kind'>): Fragment {
  if (kind.is !== 'dimension' || kind.dimension.kind !== 'code')
    throw new Error('only a field with one code has a code');
  return sql`(SELECT any_value(code) FROM ${NODES} n WHERE n.codelist = ${kind.dimension.codelist} AND n.alias_of IS NULL AND n.ordinal = stored)`;
}
