import type { BandDimension } from '../model/dataset.ts';
import { type Fragment, identifier, join, sql } from '../sql/sql.ts';
import { meantBy, numberFormOf, plainNumber, type Reading } from './as-meant.ts';
import { emptyKind, NOT_REGISTERED, offeredOf, ordinalOf } from './check-codes.ts';
import type { Field } from './layout.ts';

/** Values of a measure: whole numbers from 0 to its maximum, with the bands that they fall in. */
export const measureValues = (reading: Reading, maximum: number, bands: readonly BandDimension[]): Fragment => sql`
  WITH translated AS (SELECT value, rows, ${meantBy(sql`value`, reading)} AS written FROM (${offeredOf(reading.field)})),
  meant AS (SELECT value, rows, ${numberOf(reading)} AS number FROM translated),
  read AS (SELECT *, regexp_full_match(number, '-?[0-9]+') AS is_whole, TRY_CAST(number AS BIGINT) AS amount FROM meant)
  SELECT value, rows,
    CASE WHEN number = '' THEN ${emptyKind(reading.field)}
      WHEN NOT is_whole THEN 'number-not-whole'
      WHEN amount IS NULL OR amount < 0 OR amount > ${maximum} THEN 'number-range' END AS kind,
    NULL::VARCHAR AS notice, value AS about, CASE WHEN is_whole THEN amount END AS stored,
    NULL::DATE AS valid_from, NULL::DATE AS valid_until${join(bands.map(bandColumn), '')}
  FROM read`;

function numberOf(reading: Reading): Fragment {
  const form = numberFormOf(reading);
  return form ? sql`coalesce(${plainNumber(sql`written`, form)}, written)` : sql`written`;
}

/** Column in the values of a measure that holds the ordinal of the band. */
export const bandOf = (band: Pick<BandDimension, 'id'>): Fragment => identifier(`band_${band.id}`);

function bandColumn(band: BandDimension): Fragment {
  const cases = band.bands
    .toReversed()
    .map(({ from, code }) => sql`WHEN amount >= ${from} THEN ${ordinalOf(band, code)}`);
  return sql`, CASE WHEN amount IS NULL THEN ${ordinalOf(band, NOT_REGISTERED)} ${join(cases, ' ')} END AS ${bandOf(band)}`;
}

/** Versions: whole numbers; none is 0. */
export const versionValues = (field: Field): Fragment => sql`
  SELECT value, rows,
    CASE WHEN value <> '' AND NOT regexp_full_match(value, '[0-9]{1,15}')
      THEN 'version-invalid' END AS kind,
    NULL::VARCHAR AS notice, value AS about, CASE WHEN value = '' THEN 0 ELSE TRY_CAST(value AS BIGINT) END AS stored,
    NULL::DATE AS valid_from, NULL::DATE AS valid_until
  FROM (${offeredOf(field)})`;

/** Values of a field that may say only one thing: the owner, the unit. */
export const fixedValues = (field: Field, only: string, kind: 'owner-wrong' | 'unit-wrong'): Fragment => sql`
  SELECT value, rows,
    CASE WHEN value NOT IN ('', ${only}) THEN ${kind} END AS kind,
    NULL::VARCHAR AS notice, value AS about, NULL::BIGINT AS stored, NULL::DATE AS valid_from, NULL::DATE AS valid_until
  FROM (${offeredOf(field)})`;
