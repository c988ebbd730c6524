import { isAscii } from 'node:buffer';
import { fromWindows1252, isUtf8UpTo, isWindows1252 } from './windows-1252.ts';

export interface DecodedText {
  /** UTF-8 without byte order mark, in which every line ends in LF or CRLF. */
  readonly pieces: AsyncIterable<Buffer>;
  /** Whether bytes were read as Windows-1252 so far. */
  isConverted(): boolean;
}

/**
 * Text in UTF-8, UTF-16 or Windows-1252 as UTF-8. The encoding follows from the byte order mark, else from the first
 * bytes that are not ASCII; what turns out not to be in it becomes U+FFFD, at which the checks block the row.
 */
export function decodeText(pieces: AsyncIterable<Uint8Array>): DecodedText {
  let isConverted = false;
  async function* decoded(): AsyncGenerator<Buffer> {
    let wide: TextDecoder | undefined;
    let encoding: 'ascii' | 'utf-8' | 'windows-1252' | 'utf-16' | undefined;
    for await (const piece of pieces) {
      let bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
      if (encoding === undefined) {
        const name = utf16Of(bytes);
        encoding = name ? 'utf-16' : 'ascii';
        if (name) wide = new TextDecoder(name);
        else if (bytes.subarray(0, 3).equals(MARK)) {
          encoding = 'utf-8';
          bytes = bytes.subarray(3);
        }
      }
      if (wide) bytes = Buffer.from(wide.decode(bytes, { stream: true }));
      else if (encoding === 'ascii' && !isAscii(bytes))
        encoding = !isUtf8UpTo(bytes) && isWindows1252(bytes) ? 'windows-1252' : 'utf-8';
      if (encoding === 'windows-1252') {
        isConverted ||= !isAscii(bytes);
        if (!isAscii(bytes)) bytes = fromWindows1252(bytes);
      }
      yield bytes;
    }
    const rest = wide?.decode() ?? '';
    if (rest !== '') yield Buffer.from(rest);
  }
  return { pieces: lineFeeds(decoded()), isConverted: () => isConverted };
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const [NEWLINE, RETURN] = [10, 13];

/** By its mark; without one, by zeros in every other place of the first line, as Latin letters have them. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 64);
  const zeros = (parity: number) => head.filter((byte, i) => i % 2 === parity && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const most = head.length * 0.4;
  if (even === 0 && odd > most) return 'utf-16le';
  if (odd === 0 && even > most) return 'utf-16be';
  return undefined;
}

/** Carriage returns on their own become line feeds; a cell may hold one too, and a line end there is as good. */
async function* lineFeeds(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = false;
  for await (const piece of pieces) {
    const bytes: Buffer = held ? Buffer.concat([Buffer.from([RETURN]), piece]) : piece;
    held = bytes.at(-1) === RETURN;
    const whole = held ? bytes.subarray(0, -1) : bytes;
    for (let at = whole.indexOf(RETURN); at >= 0; at = whole.indexOf(RETURN, at + 1))
      if (whole[at + 1] !== NEWLINE) whole[at] = NEWLINE;
    yield whole;
  }
  if (held) yield Buffer.from([NEWLINE]);
}
