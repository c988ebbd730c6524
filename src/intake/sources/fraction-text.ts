import { type Fragment, sql } from '../../sql/sql.ts';

/** How values that a source holds as lists and numbers are written as text, so that the checks read them as they stand. */
export interface WrittenAs {
  /** Between the values of a list, by name of the column; `|` when absent. */
  readonly separators: ReadonlyMap<string, string>;
  /** Positions of the columns in which a fraction is written with a comma. */
  readonly commas: ReadonlySet<number>;
}

/** A number with a point as people write it: without a fraction of zeros, with the sign of its column. */
export function fractionText(text: Fragment, sign: ',' | '.'): Fragment {
  const bare = sql`regexp_replace(${text}, '\\.0+$', '')`;
  return sign === '.' ? bare : sql`regexp_replace(${bare}, '^(-?[0-9]+)[.]([0-9]+)$', '\\1,\\2')`;
}
