import { type Fragment, sql } from '../sql/sql.ts';

/**
 * SQL for the first bits of SHA-256 over the secret and some texts, each with its length before it. Worked out in the
 * engine, so that digests never pass through the program.
 *
 * @param texts what the digest is for; their number and content keep one use of the secret apart from another
 * @param last name of a text column, or an expression on one
 * @param hexDigits how many bits, in fours; the result is a whole number of that many bits
 */
export function keyedDigest(secret: Uint8Array, texts: readonly string[], last: Fragment, hexDigits: 8 | 16): Fragment {
  // Bound as one parameter: the secret must not stand in a statement's text, which engines write to their logs.
  const start = Buffer.concat([secret, ...texts.map(prefixed)]).toString('hex');
  // Below 128 a code point is one byte in UTF-8, and far cheaper to make than a printed number is to read.
  const length = sql`CASE WHEN strlen(${last}) < 128 THEN from_hex('000000') || encode(chr(strlen(${last})::INTEGER))
    ELSE from_hex(printf('%08X', strlen(${last}))) END`;
  const digest = sql`sha256(from_hex(${start}) || ${length} || encode(${last}))`;
  return hexDigits === 8
    ? sql`('0x' || substr(${digest}, 1, 8))::UINTEGER`
    : sql`('0x' || substr(${digest}, 1, 16))::UBIGINT`;
}

function prefixed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
