import { isUtf8 } from 'node:buffer';

export interface HeaderCut {
  /** The header record without byte order mark and line end; undefined when this is not text in UTF-8. */
  readonly text: string | undefined;
  /** Physical lines that the header takes up. */
  readonly lines: number;
  readonly rest: Buffer;
}

const [NEWLINE, QUOTE] = [10, 34];
const LONGEST_HEADER = 1 << 20;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Takes the header record off the first block; a name between quotes may hold a line end. */
export function cutHeader(block: Buffer): HeaderCut {
  const start = block.subarray(0, 3).equals(MARK) ? 3 : 0;
  let isQuoted = false;
  let lines = 1;
  let end = start;
  for (; end < Math.min(block.length, LONGEST_HEADER); end += 1) {
    if (block[end] === QUOTE) isQuoted = !isQuoted;
    if (block[end] !== NEWLINE) continue;
    if (!isQuoted) break;
    lines += 1;
  }
  const bytes = block.subarray(start, end);
  return {
    text: isText(bytes) ? bytes.toString('utf8').replace(/\r$/, '') : undefined,
    lines,
    rest: block.subarray(end + 1),
  };
}

// A workbook or UTF-16 shows in its zero bytes; a carriage return within the header means that lines end in nothing else.
function isText(bytes: Buffer): boolean {
  const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n|$)/;
  return bytes.length < LONGEST_HEADER && isUtf8(bytes) && !controls.test(bytes.toString('utf8'));
}
