import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { HeldOracle, type Said } from '../../src/intake/fixtures/held-oracle.ts';
import { sql } from '../../src/sql/sql.ts';
import type { FactsConnection } from '../../src/store/facts/engine.ts';
import { type Plan, plansIn } from './plan.ts';
import { DATASET, OWNER } from './world.ts';

/** By record, under the first name that it had, what holds of it. */
export type Held = ReadonlyMap<string, Said>;

export interface AccountedDelivery {
  readonly id: string;
  readonly plan: Plan;
  /** Good rows that were refused all the same: their references were replaced. */
  readonly refused: readonly string[];
  readonly added: number;
}

/** A plain account of what was done, from what was asked and which of it the register says was done. */
export interface Account {
  /** What held after each sequence; the place is the sequence, 0 = nothing. */
  readonly held: readonly Held[];
  /** What holds now: re-references since change names and no figure. */
  readonly now: Held;
  /** Receipt of the delivery with each sequence, by place. ISO date-times. */
  readonly receivedAt: readonly string[];
  /** Deliveries of records that are in, withdrawn or not. */
  readonly landed: readonly AccountedDelivery[];
  readonly ids: ReadonlySet<string>;
  keyOf(record: string): number;
}

/** Sequences have no gaps, nothing waits, all is reported, and what was done could be done. */
export async function accountOf(facts: FactsConnection, folder: string, secret: Uint8Array): Promise<Account> {
  const plans = plansIn(folder);
  const rows = await facts.rows(sql`SELECT * FROM deliveries ORDER BY arrival`);
  const oracle = new HeldOracle();
  const arrivals = new Map(rows.map((row) => [row['id'], Number(row['arrival'])]));
  const held: Held[] = [new Map()];
  const receivedAt = [''];
  const landed: AccountedDelivery[] = [];
  for (const row of rows) {
    const [id, by, state] = [String(row['id']), Number(row['arrival']), String(row['state'])];
    assert.equal(row['is_settled'], true, id);
    assert.ok(
      ['accepted', 'withdrawn', 'refused', 'unchanged', 'cancelled', 'failed'].includes(state),
      `${id} ${state}`,
    );
    // A delivery during which the process dies three times is given up, and says so.
    if (state === 'failed') assert.ok(Number(row['attempts']) >= 3, `${id} failed`);
    const wasDone = state === 'accepted' || state === 'withdrawn';
    const plan = plans.get(String(row['file_name']));
    if (row['kind'] === 'withdrawal' && wasDone) assert.ok(oracle.withdraw(arrivals.get(row['withdraws']) ?? -1));
    if (row['kind'] === 're-reference' && !['cancelled', 'failed'].includes(state))
      assert.equal(oracle.rename(by, plan?.pairs ?? []), wasDone, id);
    if (row['kind'] === 'delivery' && wasDone) {
      assert.ok(plan, id);
      landed.push({ id, plan, refused: oracle.deliver(by, plan.rows ?? []), added: Number(row['added']) });
    }
    if (row['sequence'] === null) continue;
    assert.equal(Number(row['sequence']), held.length, 'sequences follow each other');
    held.push(oracle.held());
    receivedAt.push(String(row['received_at']));
  }
  const ids = new Set(rows.map((row) => String(row['id'])));
  return { held, now: oracle.held(), receivedAt, landed, ids, keyOf: (record) => keyOf(secret, record) };
}

/** Decision in the design: SHA-256 over the secret and the length-prefixed owner, dataset and first reference. */
function keyOf(secret: Uint8Array, record: string): number {
  const hash = createHash('sha256').update(secret);
  for (const text of [OWNER, DATASET.id, record]) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(text));
    hash.update(length).update(text);
  }
  return hash.digest().readUInt32BE(0);
}
