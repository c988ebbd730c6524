import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DELAY_BANDS, LONGEST_DELAYS } from '../model/delay-bands.ts';
import { sql } from '../sql/sql.ts';
import { dayIn } from './amsterdam.ts';
import { countsOf, GOOD, isAccepted, ORACLE_FIELDS, type OracleField, unitOf } from './fixtures/quality-oracle.ts';
import { csv, type SignalRow, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

const WRONG: Readonly<Record<OracleField, string>> = {
  theme: 'NO_SUCH_CODE',
  region: 'NO_SUCH_CODE',
  route: 'NO_SUCH_CODE',
  modus: 'TRANSPORT_CAR|NO_SUCH_CODE',
  registered: '2024-02-30',
  event: 'gisteren',
  suspects: 'drie',
};
const OTHER: Readonly<Record<OracleField, readonly string[]>> = {
  ...{ theme: ['', '_U'], region: ['', '_U'], route: ['', '_U', '_Z'], modus: ['', '_U'] },
  ...{ registered: ['', '_U'], event: ['', '_U'], suspects: [''] },
};
const field = (id: OracleField) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...GOOD[id]) },
    { weight: 2, arbitrary: fc.constantFrom(...OTHER[id]) },
    { weight: 1, arbitrary: fc.constant(WRONG[id]) },
  );
const rows = fc.array(
  fc.record({ nr: fc.nat(12), ...Object.fromEntries(ORACLE_FIELDS.map((id) => [id, field(id)])) }),
  { minLength: 1, maxLength: 12 },
);

it('counts of random files what a plain count of their rows gives: by field, as a whole and by unit, duplicates and late ones too', async () => {
  const seed = Number(process.env['SEED'] ?? 20260401);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(rows, async (drawn) => {
      run += 1;
      const file = drawn.map(({ nr, ...values }) => signal({ ...EMPTY, ...values, reference: `run${run}-${nr}` }));
      const delivery = await test.deliver(csv(file), { fileName: `run${run}` });
      expect(delivery.state).toBe('accepted');
      for (const unit of ['', ...new Set(file.map(unitOf))]) {
        const own = file.filter((row) => unit === '' || unitOf(row) === unit);
        for (const id of ORACLE_FIELDS)
          expect([unit, id, await storedOf(delivery.id, unit, id)]).toEqual([unit, id, countsOf(id, own)]);
        await compareRows(delivery.id, unit, own, file);
        await compareLags(delivery.id, unit, own, file);
      }
    }),
    { seed, numRuns: Number(process.env['KETENBEELD_RUNS'] ?? 8) },
  );
}, 120_000);

it('keeps what was counted when the delivery is withdrawn, and counts late only what is new', async () => {
  const old = signal({ reference: 'late-1', version: '1', registered: '2024-01-10', event: '2024-01-09' });
  const first = await test.deliver(csv([old]));
  const again = await test.deliver(csv([{ ...old, version: '2', suspects: '1' }]));
  const lateOf = async (id: string) =>
    (
      await test.facts.rows(
        sql`SELECT field, rows, late FROM delivery_delays WHERE delivery = ${id} AND unit = '' ORDER BY field`,
      )
    ).map(({ field: of, rows: all, late }) => [of, all, late]);
  expect(await lateOf(first.id)).toEqual([
    ['event', 1, 1],
    ['registered', 1, 1],
  ]);
  expect(await lateOf(again.id)).toEqual([]);
  await test.withdraw(first.id);
  expect(await lateOf(first.id)).toHaveLength(2);
});

it('counts what has the same content under another reference, and rows that cannot be cut under no unit', async () => {
  const file = csv([
    signal({ reference: 'twin-1' }),
    signal({ reference: 'twin-2' }),
    signal({ reference: 'twin-3', suspects: '1' }),
  ]);
  const { id } = await test.deliver(`${file}twin-4,too,short\n`);
  const found = await test.facts.rows(sql`
    SELECT unit, rows, accepted, same_content FROM delivery_quality_totals WHERE delivery = ${id} ORDER BY unit`);
  expect(found.map(({ unit, ...counts }) => [unit, ...Object.values(counts)])).toEqual([
    ['', 4, 3, 2],
    ['AMS', 3, 3, 2],
    ['_X', 1, 0, 0],
  ]);
});

const EMPTY: SignalRow = { version: '', 'persons-involved': '', 'smuggled-persons': '', minors: '' };

async function storedOf(id: string, unit: string, of: OracleField) {
  const [row] = await test.facts.rows(sql`
    SELECT rows, filled, unknown, not_registered, not_applicable, invalid, distinct_values FROM delivery_quality
    WHERE delivery = ${id} AND unit = ${unit} AND field = ${of}`);
  return {
    rows: row?.['rows'],
    filled: row?.['filled'],
    unknown: row?.['unknown'],
    notRegistered: row?.['not_registered'],
    notApplicable: row?.['not_applicable'],
    invalid: row?.['invalid'],
    distinct: row?.['distinct_values'],
  };
}

async function compareRows(id: string, unit: string, own: readonly SignalRow[], file: readonly SignalRow[]) {
  const [totals] = await test.facts.rows(sql`
    SELECT rows, accepted, duplicates, late_after_days FROM delivery_quality_totals WHERE delivery = ${id} AND unit = ${unit}`);
  const references = file.map((row) => row['reference']);
  const isTwice = (row: SignalRow) => references.filter((one) => one === row['reference']).length > 1;
  const accepted = own.filter((row) => isAccepted(row, file));
  expect([unit, totals]).toEqual([
    unit,
    { rows: own.length, accepted: accepted.length, duplicates: own.filter(isTwice).length, late_after_days: 62 },
  ]);
  const [delays] = await test.facts.rows(sql`
    SELECT coalesce(sum(rows), 0)::BIGINT AS rows, coalesce(sum(late), 0)::BIGINT AS late FROM delivery_delays
    WHERE delivery = ${id} AND unit = ${unit} AND field = 'event'`);
  const today = Date.parse(dayIn(new Date()));
  const dated = accepted.filter((row) => row['event'] !== '' && row['event'] !== '_U');
  const late = dated.filter((row) => (today - Date.parse(row['event'] ?? '')) / 86_400_000 > 62);
  expect([unit, delays]).toEqual([unit, { rows: dated.length, late: late.length }]);
}

async function compareLags(id: string, unit: string, own: readonly SignalRow[], file: readonly SignalRow[]) {
  const stored = await test.facts.rows(sql`
    SELECT quarter, band, rows FROM delivery_lags WHERE delivery = ${id} AND unit = ${unit} ORDER BY quarter, band`);
  const dated = own.filter((row) => isAccepted(row, file) && row['event'] !== '' && row['event'] !== '_U');
  const keys = dated.map((row) => {
    const [event = '', registered = ''] = [row['event'], row['registered']];
    const days = (Date.parse(registered) - Date.parse(event)) / 86_400_000;
    const quarter = `${event.slice(0, 4)}-Q${Math.ceil(Number(event.slice(5, 7)) / 3)}`;
    return `${quarter} ${DELAY_BANDS.find((band) => days <= band) ?? LONGEST_DELAYS}`;
  });
  const expected = [...new Set(keys)].toSorted().map((key) => [key, keys.filter((one) => one === key).length]);
  expect([unit, stored.map(({ quarter, band, rows: count }) => [`${quarter} ${band}`, count]).toSorted()]).toEqual([
    unit,
    expected.toSorted(),
  ]);
}
