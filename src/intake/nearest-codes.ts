import { type Fragment, sql } from '../sql/sql.ts';
import { MASK } from './identifiers.ts';
import { type Field, valuesOf } from './layout.ts';
import { NODES } from './words-table.ts';

// Every value is compared with every code and label: beyond this many the file has another problem than slips.
const MOST_VALUES = 100;
const NEAR_ENOUGH = 0.82;

/** Query with about and hint: the nearest code to a value that is not one. */
export const hintsOf = (field: Field, codelist: string, kind: string): Fragment => sql`
  SELECT about, arg_max(code, nearness) AS hint FROM (
    SELECT v.about, n.code, greatest(
      jaro_winkler_similarity(upper(v.about), upper(n.code)),
      jaro_winkler_similarity(lower(v.about), lower(n.label_nl)),
      jaro_winkler_similarity(lower(v.about), lower(n.label_en))) AS nearness
    FROM (SELECT DISTINCT about FROM ${valuesOf(field)} WHERE kind = ${kind} AND rows > 0 AND shown <> ${MASK} ORDER BY about LIMIT ${MOST_VALUES}) v
    JOIN ${NODES} n ON n.codelist = ${codelist} AND n.is_leaf AND NOT n.is_special AND n.alias_of IS NULL)
  WHERE nearness >= ${NEAR_ENOUGH} GROUP BY about`;
