import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueInForce } from '../model/catalogue-in-force.ts';
import type { CodelistChange } from '../model/codelist-change.ts';
import { accountId, codelistId, type DeliveryId, partnerId } from '../model/ids.ts';
import { WORDS } from '../model/words.ts';
import { sql } from '../sql/sql.ts';
import { changeWords } from './fixtures/change-words.ts';
import { csv, type SignalRow, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['KETENBEELD_RUNS'] ?? 4);

const MODUS = codelistId('modus');
const POLICE = partnerId('POLITIE');
const OWNER = accountId('owner');
const TRACE = 'd'.repeat(32);
const [OLD, NEW, CAR] = ['TRANSPORT_AIRCRAFT', 'TRANSPORT_DRONE', 'TRANSPORT_CAR'];
const NEW_FROM = '2025-03-01';
const AT = '2026-01-01T00:00:00.000Z';
const label = { nl: 'Drone', en: 'Drone' };
/** What the keeper decided since the files were delivered: a code, how a word is read, and what a code goes on as. */
const TODAY = catalogueInForce(WORDS, [
  {
    ...{ kind: 'code-added', id: 'c', codelist: MODUS, at: AT, code: NEW, level: 'modus' },
    ...{ parent: 'TRANSPORT', label, definition: label, validFrom: NEW_FROM },
  },
  {
    ...{ kind: 'alias-added', id: 'a', codelist: MODUS, at: AT, value: 'DROON', code: NEW },
    ...{ relation: 'close', earlier: OLD, owner: POLICE },
  },
  {
    ...{ kind: 'code-ended', id: 'e', codelist: MODUS, at: AT, code: OLD, validUntil: '2027-01-01' },
    ...{ successors: [NEW], relation: 'exact', reason: 'test' },
  },
] satisfies readonly CodelistChange[]);

const anyRow = fc
  .record({
    reference: fc.constantFrom(...'abcdefgh'),
    registered: fc.constantFrom('2025-02-28', NEW_FROM, '2025-03-02'),
    modus: fc.uniqueArray(fc.constantFrom(OLD, OLD, CAR, 'DROON', 'DROON', 'NIETS'), { minLength: 1, maxLength: 2 }),
    suspects: fc.constantFrom('2', '2', '2', '-1'),
  })
  .map(({ reference, registered, modus, suspects }) =>
    signal({ reference: `pol-${reference}`, registered, event: registered, modus: modus.join('|'), suspects }),
  );
const anyFiles = fc.array(fc.uniqueArray(anyRow, { selector: (row) => row['reference'], minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 3,
});

/** The row as its source would write it today: under what the code goes on as, where that holds. */
const asOfToday = (row: SignalRow): SignalRow => {
  const words = (row['modus'] ?? '').split('|');
  const goesOn = (word: string) => (word === OLD && (row['registered'] ?? '') >= NEW_FROM ? NEW : word);
  return { ...row, modus: words.map(goesOn).join('|') };
};

/** What holds, by reference: its day and all its nodes. */
async function held({ facts }: TestIntake): Promise<readonly string[]> {
  const rows = await facts.rows(sql`
    SELECT reference || ' ' || d || ' ' || string_agg(DISTINCT c.code, '|' ORDER BY c.code) AS told
    FROM (
      SELECT reference, x_registered::VARCHAR AS d, unnest(x_modus) AS o
      FROM facts_signals WHERE held_until = 4294967295
    ) f
    JOIN codes c ON c.codelist = 'modus' AND c.ordinal = f.o GROUP BY reference, d ORDER BY 1`);
  return rows.map(({ told }) => String(told));
}

/** Takes in all that passes now, the newest delivery first, and recodes all that may be. Gives how many rows moved. */
async function remap({ intake, faults }: TestIntake, deliveries: readonly DeliveryId[]): Promise<number> {
  let moved = 0;
  for (const delivery of deliveries.toReversed()) {
    const { lines } = await intake.previewReadmission(delivery);
    moved += lines.length;
    if (lines.length > 0) await intake.readmit({ account: OWNER, delivery, rows: lines.length, traceId: TRACE });
    await intake.idle();
  }
  for (const { dataset, records, codelist, code, successor } of await intake.recodings(POLICE)) {
    moved += records;
    const recoding = { codelist, code, successor };
    if (records > 0)
      await intake.recode({ ...{ account: OWNER, partner: POLICE, dataset, recoding, records }, traceId: TRACE });
    await intake.idle();
  }
  if (faults.length > 0) throw faults[0];
  return moved;
}

describe('readmission and recoding', { timeout: 600_000 }, () => {
  it(`end with the records of a fresh delivery under the words of today, and do nothing a second time (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const [test, fresh] = [await openTestIntake(testFolder()), await openTestIntake(testFolder())];
        try {
          const accepted: DeliveryId[] = [];
          for (const rows of files) {
            const { id, state } = await test.deliver(csv(rows));
            if (state === 'accepted') accepted.push(id);
          }
          await changeWords(test, TODAY);
          await remap(test, accepted);

          await changeWords(fresh, TODAY);
          for (const rows of files) await fresh.deliver(csv(rows.map(asOfToday)));
          expect(await held(test)).toEqual(await held(fresh));

          const [before, landings] = [await held(test), test.landings.length];
          expect(await remap(test, accepted)).toBe(0);
          expect([await held(test), test.landings.length]).toEqual([before, landings]);
        } finally {
          await test.remove();
          await fresh.remove();
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });
});
