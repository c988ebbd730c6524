import { type Fragment, integer, sql } from '../sql/sql.ts';

/**
 * SQL for the key of a record for one measure: 32 bits, uniform, and no linear function of the record key, so that the
 * noise of a sum tells nothing of that of the count or of another sum. The measure's id enters as 32-bit FNV-1a; then comes
 * the mix `lowbias32` (C. Wellons, Prospecting for Hash Functions, 2018): two rounds of xor-shift and multiplication modulo
 * 2^32, a bijection in which each input bit turns each output bit about half of the time. Whole-number arithmetic that
 * stays below 2^64: the same on every engine and in every version, where an engine's own hash is not.
 */
export function measureKey(recordKey: Fragment, measure: string): Fragment {
  const start = sql`xor(${recordKey}::UBIGINT, ${integer(fnv1a(measure))}::UBIGINT)`;
  return shifted(turned(turned(start, 16, 0x7feb352d), 15, 0x846ca68b), 16);
}

const turned = (value: Fragment, by: number, factor: number) =>
  sql`((${shifted(value, by)} * ${integer(factor)}::UBIGINT) % 4294967296)`;

const shifted = (value: Fragment, by: number) => sql`xor(${value}, ${value} >> ${integer(by)})`;

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
