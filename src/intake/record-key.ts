import { type Fragment, sql } from '../sql/sql.ts';

/**
 * SQL for the record key: the first 32 bits of SHA-256 over the secret and the length-prefixed owner, dataset and first
 * source reference. Worked out in the engine, so that keys never pass through the program.
 *
 * @param reference name of a text column
 */
export function recordKey(secret: Uint8Array, owner: string, dataset: string, reference: Fragment): Fragment {
  // Bound as one parameter: the secret must not stand in a statement's text, which engines write to their logs.
  const start = Buffer.concat([secret, prefixed(owner), prefixed(dataset)]).toString('hex');
  // Below 128 a code point is one byte in UTF-8, and far cheaper to make than a printed number is to read.
  const length = sql`CASE WHEN strlen(${reference}) < 128 THEN from_hex('000000') || encode(chr(strlen(${reference})::INTEGER))
    ELSE from_hex(printf('%08X', strlen(${reference}))) END`;
  return sql`('0x' || substr(sha256(from_hex(${start}) || ${length} || encode(${reference})), 1, 8))::UINTEGER`;
}

function prefixed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
