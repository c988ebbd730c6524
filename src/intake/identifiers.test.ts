import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../sql/sql.ts';
import { type FactsConnection, type FactsEngine, openEngine } from '../store/facts/engine.ts';
import { type Care, identifierIn } from './identifiers.ts';

let engine: FactsEngine;
let facts: FactsConnection;
beforeAll(async () => {
  engine = await openEngine(':memory:', { threads: 1, memory: '200MB', tempFolder: '' });
  facts = await engine.connect();
});
afterAll(() => {
  facts.close();
  engine.close();
});

async function kindOf(value: string, care: Care): Promise<unknown> {
  const [row] = await facts.rows(sql`SELECT ${identifierIn(sql`value`, care)} AS kind FROM (SELECT ${value} AS value)`);
  return row?.['kind'] ?? null;
}

// Examples that are published as such, reserved, or made up.
const CASES: readonly (readonly [value: string, text: string | null, reference: string | null])[] = [
  ['voorbeeld@example.org', 'email', null],
  ['zie voorbeeld@example.org', 'email', null],
  ['0612345678', 'phone', 'phone'],
  ['06-12345678', 'phone', 'phone'],
  ['+31 6 12345678', 'phone', null],
  ['0031612345678', 'phone', 'phone'],
  ['+49 30 901820', 'phone', null],
  ['020-1234567', 'phone', null],
  ['NL91ABNA0417164300', 'iban', 'iban'],
  ['NL91 ABNA 0417 1643 00', 'iban', null],
  ['GB82WEST12345698765432', 'iban', 'iban'],
  ['NL92ABNA0417164300', null, null],
  ['999999990', 'bsn', 'bsn'],
  ['9999.99.990', 'bsn', null],
  ['999999991', null, null],
  ['000000000', null, null],
  ['SPECI2014', 'document', null],
  ['NXD4K2L10', 'document', 'document'],
  ['XX-00-XX', 'plate', 'plate'],
  ['00-XXX-0', 'plate', 'plate'],
  ['Jan Voorbeeld', 'name', null],
  ['Jan van der Voorbeeld', 'name', null],
  ['Voorbeeld, J.', 'name', null],
  ['Çelik Örnek', 'name', null],
  ['مثال اسم', 'name', null],
  ['Jan-Voorbeeld', null, 'name'],
  ['Jan_van_Voorbeeld', null, 'name'],
  ['dit is een hele zin', 'text', null],
];

// What partners number records with, and slips in codes: none of it may cost anybody a row.
const HARMLESS_REFERENCES = [
  'POL-2024-0012345',
  'POL-123456782',
  'pol-bcdfghjk',
  'SIG123456',
  'IND-000123',
  'a1b2c3d4-e5f6-4a5b-8c9d-0e1f2a3b4c5d',
  'd41d8cd98f00b204e9800998ecf8427e',
  '2024-05-03/17',
  '0012345678',
  '20240503001',
  'AUT:2011:AFG:female',
  'KMAR.SIG.17',
];
const HARMLESS_TEXTS = [
  'NORTHERN_PASSAGE',
  'NLT',
  '2024-02-30',
  '1-5-2024',
  '20240503',
  'vorige week',
  '1.5',
  '12',
  'H1;H2',
  'A|B',
  'victim',
];

describe('direct identifiers', () => {
  it.each(CASES)('%s', async (value, text, reference) => {
    expect(await kindOf(value, 'text')).toBe(text && `identifier-${text}`);
    expect(await kindOf(value, 'reference')).toBe(reference && `identifier-${reference}`);
  });

  it.each(HARMLESS_REFERENCES)('lets the reference %s pass', async (value) => {
    expect(await kindOf(value, 'reference')).toBeNull();
  });

  it.each(HARMLESS_TEXTS)('takes %s for a slip, not for a person', async (value) => {
    expect(await kindOf(value, 'text')).toBeNull();
  });
});
