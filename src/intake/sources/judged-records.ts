import { type Fragment, integer, join, sql } from '../../sql/sql.ts';
import { LIMITS } from './limits.ts';

/** Records whose fields came apart already (line, problem, f), with what is wrong in the text of a field. */
export const judgedRecords = (records: Fragment, read: readonly number[]): Fragment => sql`
  SELECT line, f, CASE WHEN problem IS NOT NULL THEN problem
    WHEN ${isTooLong(read)} THEN 'cell-too-long'
    WHEN regexp_matches(array_to_string(f, ''), '[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]') THEN 'control-character' END AS problem
  FROM (${records})`;

/** Whether a field that is read is longer than a cell may be. */
export const isTooLong = (read: readonly number[]): Fragment =>
  sql`greatest(0, ${join(read.map((position) => sql`length(f[${integer(position + 1)}])`))}) > ${LIMITS.cellCharacters}`;
