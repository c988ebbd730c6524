import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sql } from '../sql/sql.ts';
import { openEngine } from '../store/facts/engine.ts';
import { recordKey } from './record-key.ts';

const prefixed = (text: string) => {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

it('is the first 32 bits of the digest of secret, owner, dataset and reference, each with its length', async () => {
  const engine = await openEngine(':memory:', { threads: 1, memory: '100MB', tempFolder: '' });
  const facts = await engine.connect();
  const secret = new Uint8Array(32).map((_, i) => i * 7);
  for (const reference of ['pol-1', 'é', 'x'.repeat(64), 'x'.repeat(127), 'x'.repeat(128), 'é'.repeat(200)]) {
    const parts = [secret, prefixed('POLITIE'), prefixed('signals'), prefixed(reference)];
    const expected = createHash('sha256').update(Buffer.concat(parts)).digest().readUInt32BE(0);
    const key = recordKey(secret, 'POLITIE', 'signals', sql`reference`);
    const [row] = await facts.rows(sql`SELECT ${key} AS key FROM (SELECT ${reference} AS reference)`);
    expect(row?.['key']).toBe(expected);
  }
  facts.close();
  engine.close();
});
