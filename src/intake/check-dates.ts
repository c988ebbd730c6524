import type { DatasetDefinition, DateDimension } from '../model/dataset.ts';
import { type Fragment, sql } from '../sql/sql.ts';
import { isoDate, meantBy, type Reading } from './as-meant.ts';
import { emptyKind, offeredOf } from './check-codes.ts';

const DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
// Plans have an end too: a year 9999 is a slip of the pen or somebody's word for 'never'.
const TOO_LATE = sql`WHEN day >= DATE '2100-01-01' THEN 'date-in-future'`;
const PERIOD = '[0-9]{4}(-[0-9]{2}){0,2}';

/**
 * Values of a date field. In a counts dataset a whole period stands for its first day.
 *
 * @param today last day that is not in the future, ISO, Europe/Amsterdam
 */
export const dateValues = (
  reading: Reading,
  dimension: DateDimension,
  dataset: Pick<DatasetDefinition, 'kind'>,
  today: string,
): Fragment => sql`
  WITH translated AS (SELECT value, rows, ${meantBy(sql`value`, reading)} AS written FROM (${offeredOf(reading.field)})),
  meant AS (SELECT value, rows, ${isoDate(sql`written`, reading)} AS date FROM translated),
  read AS (
    SELECT value, rows, date IN ('', '_U') AS is_empty, regexp_full_match(date, ${dataset.kind === 'counts' ? PERIOD : DAY}) AS has_shape,
      TRY_CAST(CASE strlen(date) WHEN 4 THEN date || '-01-01' WHEN 7 THEN date || '-01' ELSE date END AS DATE) AS day FROM meant)
  SELECT value, rows,
    CASE WHEN is_empty THEN ${emptyKind(reading.field)}
      WHEN NOT has_shape THEN 'date-not'
      WHEN day IS NULL THEN 'date-impossible' WHEN day < DATE '1990-01-01' THEN 'date-too-early'
      ${dimension.mayLieAhead ? TOO_LATE : sql`WHEN day > ${today}::DATE THEN 'date-in-future'`} END AS kind,
    NULL::VARCHAR AS notice, value AS about, CASE WHEN has_shape THEN day END AS stored,
    NULL::DATE AS valid_from, NULL::DATE AS valid_until
  FROM read`;
