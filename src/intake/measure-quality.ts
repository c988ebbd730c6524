import { DELAY_BANDS, LONGEST_DELAYS } from '../model/delay-bands.ts';
import { factColumn } from '../model/facts-layout.ts';
import { lateAfterDays } from '../model/late-after-days.ts';
import { anyOf, type Fragment, identifier, integer, join, sql } from '../sql/sql.ts';
import { ACCEPTED } from './accept.ts';
import { DUPLICATES } from './check-references.ts';
import type { RowCheck } from './check-rows.ts';
import type { CheckFrame } from './check-values.ts';
import type { DeliveryQuality, IntakeConnection } from './effects.ts';
import { FATES } from './fates.ts';
import type { Found } from './found.ts';
import { type Field, joinValues, STAGED, stagedColumn, valuesOf } from './layout.ts';
import { scratch } from './scratch.ts';
import { codeOf, valueClass } from './value-class.ts';

const FIELDS = scratch('quality_fields');
const WRONG = scratch('quality_wrong');
const UNITS = scratch('quality_units');
const TOTALS = scratch('quality_totals');
const DELAYS = scratch('quality_delays');
const LAGS = scratch('quality_lags');
const SAME = scratch('quality_same');

/** What quality is measured of: a delivery that was checked and whose fates are known, not yet landed. */
export interface Measured {
  readonly frame: CheckFrame;
  readonly checks: readonly RowCheck[];
  readonly found: Pick<Found, 'counts'>;
  /** Day of receipt in Europe/Amsterdam, ISO. */
  readonly receivedOn: string;
}

/**
 * Counts what a delivery is made of, as a whole (unit '') and by the unit that registered its rows ('_X': none that is
 * known). Rows that a mapping leaves out are not in it. Codes and dates are counted by distinct value, not by row.
 */
export async function measureQuality(facts: IntakeConnection, measured: Measured): Promise<DeliveryQuality> {
  const { frame } = measured;
  const unit = frame.fields.find(({ id }) => id === frame.dataset.registeringUnit);
  await nameUnits(facts, unit);
  await countWrong(facts, measured, unit);
  await countFields(facts, frame, unit);
  await countRows(facts, unit);
  await countDelays(facts, measured, unit);
  await countLags(facts, measured, unit);
  return {
    fields: sql`
      SELECT f.* REPLACE (f.invalid + coalesce(w.rows, 0) AS invalid)
      FROM ${FIELDS} f LEFT JOIN ${WRONG} w ON w.unit = f.unit AND w.field = f.field`,
    totals: sql`FROM ${TOTALS}`,
    delays: sql`FROM ${DELAYS}`,
    lags: sql`FROM ${LAGS}`,
    lateAfterDays: lateAfterDays(frame.dataset),
  };
}

/** Which unit a value in the unit's field stands for. */
const nameUnits = (facts: IntakeConnection, unit: Field | undefined) =>
  facts.run(
    unit === undefined
      ? sql`CREATE TABLE ${UNITS} (value VARCHAR, unit VARCHAR)`
      : sql`
        CREATE TABLE ${UNITS} AS
        SELECT value, CASE WHEN kind IS NULL AND ${valueClass(unit)} = 'filled' THEN ${codeOf(unit)} ELSE '_X' END AS unit
        FROM ${valuesOf(unit)}`,
  );

const unitJoin = (unit: Field | undefined) =>
  unit === undefined ? sql`` : sql`JOIN ${UNITS} u ON u.value = s.${stagedColumn(unit)}`;

// Misshapen rows have no unit: their fields may have moved.
const unitOf = (unit: Field | undefined) =>
  unit === undefined ? sql`''` : sql`CASE WHEN s.problem IS NULL THEN u.unit ELSE '_X' END`;

/** Whole and by unit in one pass; without units the whole alone. */
const byUnit = (unit: Field | undefined, others: readonly Fragment[] = []) =>
  unit === undefined
    ? sql`GROUP BY ${join([sql`unit`, ...others])}`
    : sql`GROUP BY GROUPING SETS ((${join([sql`unit`, ...others])}), (${join(others)}))`;

async function countWrong(facts: IntakeConnection, { frame, checks, found }: Measured, unit: Field | undefined) {
  await facts.run(sql`CREATE TABLE ${WRONG} (unit VARCHAR, field VARCHAR, rows BIGINT)`);
  const failed = checks.filter(({ kind }) => (found.counts.get(kind) ?? 0) > 0);
  for (const [field, own] of Map.groupBy(failed, (check) => check.field)) {
    const read = frame.fields.filter((one) => own.some((check) => check.field === one || check.other === one));
    await facts.run(sql`
      INSERT INTO ${WRONG}
      SELECT coalesce(unit, ''), ${field.id}, count(*) FROM (
        SELECT ${unitOf(unit)} AS unit FROM ${STAGED} s ${unitJoin(unit)} ${join(read.map(joinValues), ' ')}
        WHERE s.problem IS NULL AND ${anyOf(own.map(({ isWrong }) => isWrong))}) ${byUnit(unit)}`);
  }
}

async function countFields(facts: IntakeConnection, { fields }: CheckFrame, unit: Field | undefined) {
  const measured = fields.filter(({ kind }) => ['dimension', 'measure', 'pseudonym'].includes(kind.is));
  // One statement: dozens of small ones would take longer than a small delivery itself.
  await facts.run(
    sql`CREATE TABLE ${FIELDS} AS ${join(
      measured.map((field) => fieldCounts(field, unit)),
      ' UNION ALL ',
    )}`,
  );
}

function fieldCounts(field: Field, unit: Field | undefined): Fragment {
  const pairs =
    unit === undefined
      ? sql`SELECT value, '' AS unit, rows FROM ${valuesOf(field)} WHERE rows > 0`
      : sql`
        SELECT p.value, u.unit, sum(p.rows) AS rows FROM (
          SELECT ${stagedColumn(unit)} AS at, ${stagedColumn(field)} AS value, count(*) AS rows
          FROM ${STAGED} WHERE problem IS NULL GROUP BY 1, 2) p
        JOIN ${UNITS} u ON u.value = p.at GROUP BY p.value, u.unit`;
  const rows = (condition: Fragment, name: string) =>
    sql`coalesce(sum(p.rows) FILTER (${condition}), 0)::BIGINT AS ${identifier(name)}`;
  const classes = ['filled', 'unknown', 'not_registered', 'not_applicable'];
  return sql`
    SELECT coalesce(unit, '') AS unit, ${field.id} AS field, coalesce(sum(p.rows), 0)::BIGINT AS rows,
      ${join(classes.map((one) => rows(sql`v.class = ${one}`, one)))},
      ${rows(sql`v.class = 'filled' AND v.kind IS NOT NULL`, 'invalid')},
      count(DISTINCT v.stored) FILTER (v.class = 'filled' AND v.kind IS NULL) AS distinct_values
    FROM (${pairs}) p JOIN (SELECT value, kind, stored, ${valueClass(field)} AS class FROM ${valuesOf(field)}) v ON v.value = p.value
    ${byUnit(unit)}`;
}

async function countRows(facts: IntakeConnection, unit: Field | undefined) {
  const accepted = scratch(ACCEPTED);
  await facts.run(sql`
    CREATE TABLE ${SAME} AS SELECT line FROM ${accepted} WHERE content_hash IN (
      SELECT content_hash FROM ${accepted} GROUP BY 1 HAVING min(reference) <> max(reference))`);
  const isIn = (name: string) => sql`count(*) FILTER (${identifier(name)}.line IS NOT NULL)`;
  await facts.run(sql`
    CREATE TABLE ${TOTALS} AS
    SELECT coalesce(unit, '') AS unit, count(*) AS rows, ${isIn('a')} AS accepted, ${isIn('d')} AS duplicates,
      ${isIn('c')} AS same_content
    FROM (
      SELECT ${unitOf(unit)} AS unit, a, d, c FROM ${STAGED} s ${unitJoin(unit)}
      LEFT JOIN (SELECT line FROM ${accepted}) a ON a.line = s.line LEFT JOIN (SELECT line FROM ${DUPLICATES}) d ON d.line = s.line
      LEFT JOIN ${SAME} c ON c.line = s.line
      WHERE s.problem IS DISTINCT FROM 'rows-left-out') ${byUnit(unit)}`);
}

// Of records that are new to us alone: a later version of an old record is no late registration.
async function countDelays(facts: IntakeConnection, { frame, receivedOn }: Measured, unit: Field | undefined) {
  await facts.run(sql`
    CREATE TABLE ${DELAYS} (unit VARCHAR, field VARCHAR, band INTEGER, rows BIGINT, late BIGINT)`);
  const dates = frame.dataset.dimensions.filter((one) => one.kind === 'date' && one.mayLieAhead === undefined);
  for (const { id } of dates)
    await facts.run(sql`
      INSERT INTO ${DELAYS}
      SELECT coalesce(unit, ''), ${id}, band, count(*), count(*) FILTER (days > ${lateAfterDays(frame.dataset)}) FROM (
        SELECT unit, days, ${bandOf} AS band FROM (
          SELECT ${unitOf(unit)} AS unit, date_diff('day', a.${identifier(factColumn(id))}, ${receivedOn}::DATE) AS days
          FROM ${STAGED} s ${unitJoin(unit)} JOIN ${scratch(ACCEPTED)} a ON a.line = s.line
          JOIN ${FATES} f ON f.line = s.line AND f.fate = 'added')
        WHERE days IS NOT NULL) ${byUnit(unit, [sql`band`])}`);
}

// By the quarter in which it happened: months would be many and mostly small.
async function countLags(facts: IntakeConnection, { frame }: Measured, unit: Field | undefined) {
  await facts.run(sql`CREATE TABLE ${LAGS} (unit VARCHAR, quarter VARCHAR, band INTEGER, rows BIGINT)`);
  const lag = frame.dataset.registrationLag;
  if (lag === undefined) return;
  const column = (id: string) => sql`a.${identifier(factColumn(id))}`;
  const [happened, registered] = [column(lag[0]), column(lag[1])];
  await facts.run(sql`
    INSERT INTO ${LAGS}
    SELECT coalesce(unit, ''), quarter, band, count(*) FROM (
      SELECT unit, quarter, ${bandOf} AS band FROM (
        SELECT ${unitOf(unit)} AS unit, year(${happened}) || '-Q' || quarter(${happened}) AS quarter,
          date_diff('day', ${happened}, ${registered}) AS days
        FROM ${STAGED} s ${unitJoin(unit)} JOIN ${scratch(ACCEPTED)} a ON a.line = s.line
        JOIN ${FATES} f ON f.line = s.line AND f.fate = 'added')
      WHERE days IS NOT NULL) ${byUnit(unit, [sql`quarter`, sql`band`])}`);
}

const bandOf = sql`CASE ${join(
  DELAY_BANDS.map((days) => sql`WHEN days <= ${integer(days)} THEN ${integer(days)}`),
  ' ',
)} ELSE ${integer(LONGEST_DELAYS)} END`;
