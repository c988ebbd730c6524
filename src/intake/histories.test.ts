import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { InputError } from '../model/errors.ts';
import type { DeliveryId } from '../model/ids.ts';
import { compareHeld, contentsOf } from './fixtures/compare-held.ts';
import { HeldOracle } from './fixtures/held-oracle.ts';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

const row = fc.record({ name: fc.nat(4), version: fc.nat(2), content: fc.nat(2) });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      rows: fc.uniqueArray(row, { selector: ({ name, version }) => `${name} ${version}`, minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      pairs: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 2 }),
    }),
  },
);
const history = fc.array(step, { minLength: 4, maxLength: 14 });
type Step = typeof history extends fc.Arbitrary<(infer T)[]> ? T : never;

it('holds at every sequence what a plain account of everything that was said holds, and every record keeps its key', async () => {
  const seed = Number(process.env['SEED'] ?? 20260301);
  let run = 0;
  const law = fc.asyncProperty(history, async (steps) => {
    run += 1;
    await follow(`h${run}-`, steps);
  });
  await fc.assert(law, { seed, numRuns: Number(process.env['KETENBEELD_RUNS'] ?? 12), endOnFailure: true });
}, 1_200_000);

/** Does the steps, then compares every sequence that they gave out with what the plain account held then. */
async function follow(run: string, steps: readonly Step[]): Promise<void> {
  const oracle = new HeldOracle();
  const done: { readonly by: number; readonly id: DeliveryId; isLive: boolean }[] = [];
  const files = new Map<string, number>();
  const snapshots = new Map([[await lastSequence(), oracle.held()]]);
  for (const [by, one] of steps.entries()) {
    if (one.kind === 'deliver') {
      const rows = one.rows.map((it) => ({ ...it, name: `${run}${it.name}` }));
      const text = csv(
        rows.map(({ name, version, content }) =>
          signal({ reference: name, version: `${version}`, suspects: `${content}` }),
        ),
      );
      const earlier = files.get(text);
      const isKnown = earlier !== undefined && done.some((it) => it.by === earlier && it.isLive);
      const refused = isKnown ? [] : oracle.deliver(by, rows);
      const delivery = await test.deliver(text);
      expect(delivery.state).toBe(isKnown ? 'unchanged' : 'accepted');
      if (!isKnown) {
        expect(delivery.quarantined).toBe(refused.length);
        files.set(text, by);
        done.push({ by, id: delivery.id, isLive: true });
      }
    } else if (one.kind === 'rename') {
      const pairs = one.pairs.map(([old, name]) => [`${run}${old}`, `${run}${name}`] as const);
      const isDone = oracle.rename(by, pairs);
      const text = ['old,new', ...pairs.map((pair) => pair.join(','))].join('\n');
      const { id, state } = await test.deliver(text, { kind: 're-reference' });
      expect(state).toBe(isDone ? 'accepted' : 'refused');
      if (isDone) done.push({ by, id, isLive: true });
    } else {
      const target = done[one.which % Math.max(done.length, 1)];
      if (!target) continue;
      const isPossible = target.isLive && oracle.withdraw(target.by);
      if (isPossible) expect((await test.withdraw(target.id))?.state).toBe('accepted');
      else await expect(test.withdraw(target.id)).rejects.toThrow(InputError);
      if (isPossible) target.isLive = false;
    }
    const sequence = await lastSequence();
    const held = oracle.held();
    const before = snapshots.get(sequence);
    // Without a new sequence nothing may have changed but names.
    if (before) expect(contentsOf(held)).toEqual(contentsOf(before));
    snapshots.set(sequence, held);
  }
  await compareHeld(test, run, snapshots, oracle);
}

const lastSequence = () => test.effects.deliveries.lastSequence(test.facts);
