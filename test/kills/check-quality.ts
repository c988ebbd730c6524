import assert from 'node:assert/strict';
import { lateAfterDays } from '../../src/model/late-after-days.ts';
import { sql } from '../../src/sql/sql.ts';
import type { Row as EngineRow, FactsConnection } from '../../src/store/facts/engine.ts';
import type { Account, AccountedDelivery } from './account.ts';
import { type Row, rowsOf } from './plan.ts';
import { DATASET } from './world.ts';

const FIELDS = ['place', 'kind', 'way', 'day', 'hue', 'persons', 'who'] as const;
const KNOWN = ['N1', 'N2', 'N3', 'S1', 'S2'];

/** Quality is there once for each delivery of records that landed and for nothing else, and counts what its file holds. */
export async function checkQuality(facts: FactsConnection, { landed }: Account): Promise<void> {
  const fields = await facts.rows(sql`FROM delivery_quality`);
  const totals = await facts.rows(sql`FROM delivery_quality_totals`);
  const delays = await facts.rows(sql`
    SELECT delivery, sum(rows)::BIGINT AS rows, sum(late)::BIGINT AS late FROM delivery_delays WHERE unit = '' GROUP BY 1`);
  const whole = totals.filter((row) => row['unit'] === '').map((row) => String(row['delivery']));
  assert.deepEqual(whole.toSorted(), landed.map(({ id }) => id).toSorted());
  for (const delivery of landed) {
    const own = (rows: readonly EngineRow[]) =>
      rows.flatMap(({ delivery: of, ...row }) => (of === delivery.id ? [JSON.stringify(row)] : [])).toSorted();
    assert.deepEqual(own(fields), fieldCounts(delivery), `fields of ${delivery.plan.tag}`);
    assert.deepEqual(own(totals), rowCounts(delivery), `totals of ${delivery.plan.tag}`);
    // All days of the files lie long before their receipt, so that whatever is new is late.
    const { added } = delivery;
    assert.deepEqual(own(delays), added > 0 ? [JSON.stringify({ rows: added, late: added })] : []);
  }
}

const unitOf = ({ place = '' }: Row) => (KNOWN.includes(place) ? place : '_X');

const unitsOf = (rows: readonly Row[]) =>
  ['', ...new Set(rows.map(unitOf))].map(
    (unit) => [unit, rows.filter((row) => unit === '' || unitOf(row) === unit)] as const,
  );

function fieldCounts({ plan }: AccountedDelivery): readonly string[] {
  const counted = unitsOf(rowsOf(plan)).flatMap(([unit, rows]) =>
    FIELDS.map((field) => {
      const values = rows.map((row) => row[field] ?? '');
      const filled = values.filter((value) => value !== '' && value !== '_U');
      return {
        ...{ unit, field, rows: rows.length, filled: filled.length },
        unknown: values.filter((value) => value === '_U').length,
        not_registered: values.filter((value) => value === '').length,
        not_applicable: 0,
        invalid: filled.filter((value) => value === 'NOWHERE').length,
        distinct_values: new Set(filled.filter((value) => value !== 'NOWHERE')).size,
      };
    }),
  );
  return counted.map((row) => JSON.stringify(row)).toSorted();
}

function rowCounts({ plan, refused }: AccountedDelivery): readonly string[] {
  const file = rowsOf(plan);
  const accepted = plan.rows?.filter(({ name }) => !refused.includes(name)) ?? [];
  const contents = new Map(accepted.map(({ name, content }) => [name, content]));
  const isSame = (name: string) => accepted.some((one) => one.name !== name && one.content === contents.get(name));
  const counted = unitsOf(file).map(([unit, rows]) => {
    const own = rows.flatMap(({ reference = '' }) => (contents.has(reference) ? [reference] : []));
    return {
      ...{ unit, rows: rows.length, accepted: own.length },
      duplicates: rows.filter(({ reference }) => reference === `${plan.tag}-twice`).length,
      same_content: own.filter(isSame).length,
      late_after_days: lateAfterDays(DATASET),
    };
  });
  return counted.map((row) => JSON.stringify(row)).toSorted();
}
