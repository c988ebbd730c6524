import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOLDS } from '../model/facts-layout.ts';
import { sql } from '../sql/sql.ts';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

interface Version {
  readonly record: number;
  readonly version: number;
  readonly suspects: number;
}

const rowOf = (run: string, { record, version, suspects }: Version) =>
  signal({ reference: `${run}-${record}`, version: String(version), suspects: String(suspects) });

async function held(run: string): Promise<ReadonlyMap<string, number>> {
  const rows = await test.facts.rows(sql`
    SELECT reference, x_suspects FROM facts_signals WHERE held_until = ${HOLDS} AND starts_with(reference, ${`${run}-`})`);
  expect(new Set(rows.map((row) => row['reference'])).size).toBe(rows.length);
  return new Map(rows.map((row) => [String(row['reference']), Number(row['x_suspects'])]));
}

// One of each record and version: with two, the later delivery holds, and then order must matter.
const history = fc
  .uniqueArray(fc.record({ record: fc.nat(3), version: fc.nat(4), suspects: fc.nat(9) }), {
    selector: ({ record, version }) => `${record} ${version}`,
    minLength: 1,
    maxLength: 12,
  })
  .chain((rows) =>
    fc.tuple(fc.shuffledSubarray(rows, { minLength: rows.length }), fc.array(fc.nat(rows.length), { maxLength: 2 })),
  );

describe('versions', () => {
  it('give the same held records in any order and any cut into files', async () => {
    const seed = Number(process.env['SEED'] ?? 20260301);
    let run = 0;
    const law = fc.asyncProperty(history, async ([rows, cuts]) => {
      run += 1;
      const edges = [0, ...cuts.toSorted((a, b) => a - b), rows.length];
      for (const [i, from] of edges.slice(0, -1).entries()) {
        const part = rows.slice(from, edges[i + 1]);
        if (part.length > 0) await test.deliver(csv(part.map((row) => rowOf(`run${run}`, row))));
      }
      const newest = Map.groupBy(rows, ({ record }) => record);
      const expected = [...newest].map(
        ([record, versions]) =>
          [`run${run}-${record}`, versions.toSorted((a, b) => b.version - a.version)[0]?.suspects] as const,
      );
      expect(new Map([...(await held(`run${run}`))].toSorted())).toEqual(new Map(expected.toSorted()));
    });
    await fc.assert(law, { seed, numRuns: Number(process.env['KETENBEELD_RUNS'] ?? 8) });
  }, 120_000);

  it('without a number, let the later delivery hold, and only if it says something else', async () => {
    const first = await test.deliver(csv([signal({ reference: 'plain-1' }), signal({ reference: 'plain-2' })]));
    const second = await test.deliver(
      csv([signal({ reference: 'plain-1', suspects: '7' }), signal({ reference: 'plain-2' })]),
    );
    expect(first).toMatchObject({ added: 2 });
    expect(second).toMatchObject({ superseding: 1, unchangedRows: 1, added: 0 });
    expect(await held('plain')).toEqual(
      new Map([
        ['plain-1', 7],
        ['plain-2', 2],
      ]),
    );
  });

  it('keep the record key and say between which sequences each row held', async () => {
    await test.deliver(csv([signal({ reference: 'keep-1', version: '1' })]));
    await test.deliver(csv([signal({ reference: 'keep-1', version: '3', suspects: '4' })]));
    await test.deliver(csv([signal({ reference: 'keep-1', version: '2', suspects: '3' })]));
    const rows = await test.facts.rows(sql`
      SELECT version, record_key, held_from, held_until FROM facts_signals WHERE reference = 'keep-1' ORDER BY version`);
    const [one, two, three] = rows.map((row) => [Number(row['held_from']), Number(row['held_until'])] as const);
    expect(new Set(rows.map((row) => row['record_key'])).size).toBe(1);
    expect(one?.[1]).toBe(three?.[0]);
    expect(three?.[1]).toBe(HOLDS);
    expect(two?.[0]).toBe(two?.[1]);
  });

  it('change nothing when the same rows come again, and give no new sequence', async () => {
    const rows = [
      signal({ reference: 'same-1', version: '1' }),
      signal({ reference: 'same-1', version: '2', suspects: '5' }),
    ];
    await test.deliver(csv(rows));
    const before = test.landings.length;
    const again = await test.deliver(csv(rows.toReversed()));
    expect(again).toMatchObject({ state: 'accepted', added: 0, superseding: 0, outdated: 0, unchangedRows: 2 });
    expect(test.landings).toHaveLength(before);
  });

  it('do nothing at all when the same file comes again', async () => {
    const file = csv([signal({ reference: 'file-1' })]);
    await test.deliver(file);
    expect(await test.deliver(file)).toMatchObject({ state: 'unchanged', rows: 0, added: 0 });
    expect(test.log().at(-1)).toMatchObject({ phase: 'outcome', status: 'unchanged' });
  });
});
