import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

const inbox = () => readdirSync(join(test.folder, 'inbox'));

describe('receiving', () => {
  it('needs a mandate for the partner, and the partner among the owners of the dataset', async () => {
    const logged = test.log().length;
    await expect(test.receive('x', { partner: 'EUROSTAT' })).rejects.toMatchObject({ code: 'NOT_MANDATED' });
    await expect(test.receive('x', { partner: 'POLITIE', dataset: 'displacement' })).rejects.toMatchObject({
      code: 'NOT_MANDATED',
    });
    expect(test.log()).toHaveLength(logged);
    expect(inbox()).toEqual([]);
  });

  it('logs the intent before anything is kept', async () => {
    const seen: unknown[] = [];
    const content = async function* () {
      seen.push(
        test.log().at(-1)?.phase,
        inbox().filter((name) => name.endsWith('.csv')),
      );
      yield Buffer.from(csv([signal({ reference: 'logged' })]));
    };
    await test.receive(content());
    expect(seen).toEqual(['intent', []]);
    await test.intake.idle();
    expect(test.log().at(-1)).toMatchObject({ phase: 'outcome', status: 'accepted', step: 0 });
  });

  it('keeps nothing of a file that breaks off, and says so in the log', async () => {
    const content = async function* () {
      yield Buffer.from('reference,');
      throw new Error('connection lost');
    };
    await expect(test.receive(content())).rejects.toThrow('connection lost');
    expect(inbox()).toEqual([]);
    expect(test.log().at(-1)).toMatchObject({ phase: 'outcome', status: 'failed' });
  });

  it('takes deliveries in one after another, in order of arrival, and keeps no source files', async () => {
    const files = Array.from({ length: 5 }, (_, i) => csv([signal({ reference: 'queue', suspects: String(i) })]));
    const receipts = [];
    for (const file of files) receipts.push(await test.receive(file));
    await test.intake.idle();
    const sequences = test.landings.slice(-5);
    expect(sequences.map(({ delivery }) => delivery)).toEqual(receipts.map(({ id }) => id));
    expect(inbox()).toEqual([]);
    expect(readdirSync(join(test.folder, 'staging'))).toEqual([]);
  });

  it('goes on where it stopped', async () => {
    const folder = testFolder();
    const first = await openTestIntake(folder);
    const { id } = await first.receive(csv([signal({ reference: 'stopped' })]));
    await first.close();
    const second = await openTestIntake(folder);
    await second.intake.resume();
    await second.intake.idle();
    expect(second.faults).toEqual([]);
    expect(second.landings.map(({ delivery }) => delivery)).toEqual([id]);
    await second.remove();
  });
});
