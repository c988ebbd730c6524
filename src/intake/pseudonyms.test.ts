import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetDefinition } from '../model/dataset.ts';
import { SIGNALS } from '../model/datasets/signals.ts';
import { WORDS } from '../model/words.ts';
import { sql } from '../sql/sql.ts';
import { COLUMNS, csv, type SignalRow, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

const text = (name: string) => ({ nl: name, en: name });
const WITH_PERSONS: DatasetDefinition = {
  ...SIGNALS,
  pseudonyms: [
    { id: 'person', label: text('persoon'), definition: text('persoon'), isRequired: false, unit: 'suspect' },
    { id: 'other-person', label: text('ander'), definition: text('ander'), isRequired: false, unit: 'suspect' },
  ],
};
const GIVEN = '0f8fad5bd9cb469fa16570867728950e';
const SAME_AS_UUID = '0F8FAD5B-D9CB-469F-A165-70867728950E';

let test: TestIntake;
let references = 0;
beforeAll(async () => {
  const datasets = new Map(WORDS.datasets).set('signals', WITH_PERSONS);
  test = await openTestIntake(testFolder(), { catalogue: { ...WORDS, datasets } });
}, 60_000);
afterAll(() => test.remove());

const deliver = (persons: readonly string[], rest: SignalRow = {}, partner = 'POLITIE') =>
  test.deliver(
    csv(
      persons.map((person) => signal({ reference: `p-${++references}`, owner: partner, person, ...rest })),
      ',',
      '\n',
      [...COLUMNS, 'person'],
    ),
    { partner },
  );
const storedOf = async (references: readonly string[]) =>
  Promise.all(
    references.map(async (reference) => {
      const [row] = await test.facts.rows(sql`
        SELECT x_person::VARCHAR AS person FROM facts_signals WHERE reference = ${reference}`);
      return row?.['person'];
    }),
  );
const last = (count: number) => Array.from({ length: count }, (_, i) => `p-${references - count + 1 + i}`);

describe('a pseudonym', () => {
  it('is stored as the first 64 bits of a digest over the secret, its own use, owner, dataset and what was given', async () => {
    expect(await deliver([GIVEN])).toMatchObject({ accepted: 1, findings: {} });
    const prefixed = (part: string) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(Buffer.byteLength(part));
      return Buffer.concat([length, Buffer.from(part)]);
    };
    const parts = ['pseudonym', 'POLITIE', 'signals', GIVEN].map(prefixed);
    const digest = createHash('sha256')
      .update(Buffer.concat([test.effects.recordKeySecret, ...parts]))
      .digest();
    expect(await storedOf(last(1))).toEqual([String(digest.readBigUInt64BE(0))]);
  });

  it('is one for one person, whatever the notation', async () => {
    await deliver([GIVEN, SAME_AS_UUID, GIVEN.toUpperCase(), 'f'.repeat(32)]);
    const [a, b, c, d] = await storedOf(last(4));
    expect([b, c]).toEqual([a, a]);
    expect(d).not.toBe(a);
  });

  it('cannot be followed from one owner to another', async () => {
    await deliver([GIVEN]);
    const own = await storedOf(last(1));
    expect(await deliver([GIVEN], {}, 'KMAR')).toMatchObject({ accepted: 1 });
    expect(await storedOf(last(1))).not.toEqual(own);
  });

  it('may be empty where it is not required, and is then nobody', async () => {
    expect(await deliver([''])).toMatchObject({ accepted: 1, findings: {} });
    expect(await storedOf(last(1))).toEqual([null]);
  });

  it('that changed makes another version of the record', async () => {
    await deliver([GIVEN], { reference: 'changed' });
    // Another file, as the same one again is not read: the same person in another notation changes nothing.
    expect(await deliver([SAME_AS_UUID], { reference: 'changed' })).toMatchObject({ added: 0, unchangedRows: 1 });
    expect(await deliver(['e'.repeat(16)], { reference: 'changed' })).toMatchObject({ superseding: 1 });
  });

  it.each([
    ['Jansen', 'pseudonym-shape'],
    ['jan-jansen-1980', 'pseudonym-shape'],
    ['4111111111111111', 'pseudonym-shape'],
    ['0f8fad5b', 'pseudonym-shape'],
    ['verdachte-nummer-een-2024', 'pseudonym-shape'],
    ['Jan Voorbeeld', 'identifier-name'],
    ['999999990', 'identifier-bsn'],
    ['0612345678', 'identifier-phone'],
    ['NL91ABNA0417164300', 'identifier-iban'],
    ['SPECI2014', 'identifier-document'],
    ['XX-00-XX', 'identifier-plate'],
    ['voorbeeld@example.org', 'identifier-email'],
  ])('%s is refused as %s, and repeated nowhere', async (given, kind) => {
    const delivery = await deliver([given]);
    expect(delivery).toMatchObject({ accepted: 0, quarantined: 1, findings: { [kind]: 1 } });
    expect(delivery.list.map(({ column, value }) => [column, value])).toEqual([['person', '***']]);
    expect(test.quarantine(delivery.id)).not.toContain(given);
  });

  it('as it was given stays in no file of the store', async () => {
    const given = 'abcdef0123456789abcdef0123456789abcdef99';
    await deliver([given]);
    await test.facts.run(sql`CHECKPOINT`);
    const files = readdirSync(test.folder, { recursive: true })
      .map((name) => join(test.folder, String(name)))
      .filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((path) => readFileSync(path).includes(given))).toEqual([]);
  });
});
