const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0] as const;
const ROUND = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

type Digest = readonly [number, number, number, number, number];

/**
 * A whole number for a text: the first 4 bytes of the SHA-1 of its UTF-8, read little-endian. For signatures only; it
 * protects nothing.
 *
 * @returns a whole number in [0, 2^32)
 * @see FIPS 180-4 (SHA-1); datasketch sha1_hash32
 * @example textHash('abcde') // 1466752515
 */
export function textHash(text: string): number {
  const words = paddedWords(new TextEncoder().encode(text));
  let digest: Digest = START;
  for (let block = 0; block < words.length; block += 16) digest = mixed(digest, words.subarray(block, block + 16));
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, digest[0], false);
  return bytes.getUint32(0, true);
}

/** The message in big-endian words, closed by a 1 bit and its length in bits. */
function paddedWords(bytes: Uint8Array): Uint32Array {
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  for (const [place, byte] of bytes.entries()) padded.setUint8(place, byte);
  padded.setUint8(bytes.length, 0x80);
  padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n);
  return Uint32Array.from({ length: padded.byteLength / 4 }, (_, word) => padded.getUint32(word * 4));
}

function mixed(digest: Digest, block: Uint32Array): Digest {
  const schedule = Array.from(block);
  const word = (step: number) => schedule[step] ?? 0;
  for (let i = 16; i < 80; i++) schedule.push(turned(word(i - 3) ^ word(i - 8) ^ word(i - 14) ^ word(i - 16), 1));
  let [a, b, c, d, e] = digest;
  for (let i = 0; i < 80; i++) {
    const quarter = Math.floor(i / 20);
    const next = (turned(a, 5) + chosen(quarter, b, c, d) + e + (ROUND[quarter] ?? 0) + word(i)) >>> 0;
    [a, b, c, d, e] = [next, a, turned(b, 30), c, d];
  }
  const [h0, h1, h2, h3, h4] = digest;
  return [(h0 + a) >>> 0, (h1 + b) >>> 0, (h2 + c) >>> 0, (h3 + d) >>> 0, (h4 + e) >>> 0];
}

function chosen(quarter: number, b: number, c: number, d: number): number {
  if (quarter === 0) return ((b & c) | (~b & d)) >>> 0;
  return quarter === 2 ? ((b & c) | (b & d) | (c & d)) >>> 0 : (b ^ c ^ d) >>> 0;
}

const turned = (word: number, bits: number) => ((word << bits) | (word >>> (32 - bits))) >>> 0;
