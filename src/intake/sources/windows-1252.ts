import { isUtf8 } from 'node:buffer';

// What stands in texts of ours: letters with accents, the euro sign, curly quotes, dashes and a few signs. The other
// bytes are either not defined or are what another encoding (of DOS, of old Macs) leaves behind.
const PLAUSIBLE = new Set([
  ...[0x80, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9a, 0x9c, 0x9e, 0x9f],
  ...[0xa0, 0xa3, 0xa7, 0xab, 0xb0, 0xb2, 0xb3, 0xb4, 0xb7, 0xba, 0xbb],
  ...Array.from({ length: 64 }, (_, i) => 0xc0 + i).filter((byte) => byte !== 0xd7 && byte !== 0xf7),
]);
const SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/** Whether bytes that are not UTF-8 can only be Windows-1252: nothing in them is UTF-8, and all of it is text. */
export function isWindows1252(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  if (text.search(SEQUENCE) >= 0) return false;
  return bytes.every((byte) => byte < 0x80 || PLAUSIBLE.has(byte));
}

/** As UTF-8. What is not plausible after all becomes U+FFFD, at which the row is blocked: nothing is decoded by guess. */
export function fromWindows1252(bytes: Uint8Array): Buffer {
  const doubtful = latin1(bytes).replace(SEQUENCE, (found) => '\x81'.repeat(found.length));
  const marked = Buffer.from(doubtful, 'latin1');
  const text = new TextDecoder('windows-1252').decode(marked);
  // The decoder gives C1 controls for the bytes that are not defined.
  return Buffer.from(text.replace(IMPLAUSIBLE, '\uFFFD'), 'utf8');
}

const IMPLAUSIBLE = new RegExp(
  `[${new TextDecoder('windows-1252')
    .decode(Uint8Array.from({ length: 128 }, (_, i) => i + 0x80).filter((byte) => !PLAUSIBLE.has(byte)))
    .replace(/[\\\]^-]/g, '\\$&')}]`,
  'g',
);

/** Bytes as UTF-8, but for a character that is cut off at the end. */
export function isUtf8UpTo(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
    const byte = bytes[bytes.length - cut] ?? 0;
    if (byte < 0x80) return false;
    if (byte >= 0xc0) return isUtf8(bytes.subarray(0, bytes.length - cut));
  }
  return false;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
