/** Whole lines of the file. `isLast`: nothing comes after them. */
export interface Block {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

export interface BlockReader {
  /** Undefined at the end of the file. */
  next(): Promise<Block | undefined>;
  /** The end of the last block, whose record goes on in the next one. */
  giveBack(tail: Buffer): void;
}

// Large enough that a block's statements cost little beside its rows, small enough to be nothing beside the memory limit.
export const BLOCK_BYTES = 8 << 20;

/** Longest line that is read whole. No field of ours comes near; the rest of a longer one is not kept in memory. */
export const LONGEST_LINE = 1 << 20;

const NOTHING: Buffer = Buffer.alloc(0);
const NEWLINE = 10;
const QUOTE = 34;

/** Cuts a stream into blocks at line ends, so that the engine can take a block at a time. */
export function blockReader(pieces: AsyncIterable<Uint8Array>): BlockReader {
  const source = pieces[Symbol.asyncIterator]();
  let carried = NOTHING;
  let rest = NOTHING;
  let isAtEnd = false;
  const take = (end: number): Block => {
    const bytes = Buffer.concat([carried, rest.subarray(0, end)]);
    carried = NOTHING;
    rest = rest.subarray(end);
    return { bytes, isLast: isAtEnd && rest.length === 0 };
  };
  return {
    async next() {
      for (;;) {
        const end = endOfLines(rest);
        if (end > 0) return take(end);
        if (isAtEnd) return carried.length + rest.length > 0 ? take(rest.length) : undefined;
        const piece = await source.next();
        if (piece.done) isAtEnd = true;
        else rest = shortened(Buffer.concat([rest, piece.value]));
      }
    },
    giveBack: (tail) => {
      carried = tail;
    },
  };
}

// The engine's unnest takes time that grows with the square of the list, so blocks of short lines have fewer bytes.
const MOST_LINES = 50_000;

/** Where the whole lines end, at most so many of them; 0 without any. */
function endOfLines(bytes: Buffer): number {
  let end = 0;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const next = bytes.indexOf(NEWLINE, end);
    if (next < 0) break;
    end = next + 1;
  }
  return end;
}

// An endless line would fill the memory. What is cut away is blocked as too long, and its quotes still pair.
function shortened(bytes: Buffer): Buffer {
  const start = bytes.lastIndexOf(NEWLINE) + 1;
  if (bytes.length - start <= 2 * LONGEST_LINE) return bytes;
  const keep = start + LONGEST_LINE + 1;
  const isOdd = bytes.subarray(keep).reduce((odd, byte) => (byte === QUOTE ? !odd : odd), false);
  return Buffer.concat([bytes.subarray(0, keep), Buffer.from(isOdd ? '"' : '')]);
}
