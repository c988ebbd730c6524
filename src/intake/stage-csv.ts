import { isUtf8 } from 'node:buffer';
import { type BlockReader, LONGEST_LINE } from './block-reader.ts';
import type { Delimiter } from './delimiters.ts';
import type { IntakeConnection } from './effects.ts';
import { type BlockText, recordsOf, surveyOf } from './records.ts';
import { LIMITS } from './sources/limits.ts';
import { SourceFault, tooMany } from './sources/source-fault.ts';
import { insertStaged, readPositions, type StagePlan } from './staged-rows.ts';

export interface StageProgress {
  lines: number;
  bytes: number;
  /** Seconds that reading took, as far as somebody asked. */
  readSeconds?: number;
}

/** Where a file stands in its delivery, and how its fields are told apart. */
export interface CsvFile {
  readonly delimiter: Delimiter;
  /** Physical line of the first record. */
  readonly firstLine: number;
  /** Added to its lines, see `firstOf`. */
  readonly first: number;
}

/**
 * Reads the rest of the file into the staged rows, block by block, so that memory does not grow with the file. Each lane
 * is a connection: the engine cuts one block on one core, so blocks take turns on them.
 *
 * @throws SourceFault at a quote that is never closed
 */
export async function stageCsv(
  lanes: readonly IntakeConnection[],
  reader: BlockReader,
  plan: StagePlan,
  { delimiter, firstLine, first }: CsvFile,
  progress: StageProgress,
): Promise<void> {
  const before = progress.lines;
  const read = readPositions(plan);
  const turns = openTurns(lanes);
  let line = firstLine;
  for (let block = await reader.next(); block; block = await reader.next()) {
    const facts = await turns.next();
    const found = await survey(facts, blockText(block.bytes, line, delimiter));
    const open = found.openLine;
    const whole = open === undefined ? block.bytes : firstLinesOf(block.bytes, open - line);
    const tail = block.bytes.subarray(whole.length);
    const isForgotten = open !== undefined && (block.isLast || tail.length > LONGEST_LINE);
    const forgotten = found.endlessLine ?? (isForgotten ? open : undefined);
    if (forgotten !== undefined) {
      await turns.end();
      throw new SourceFault('quote-not-closed', CLOSED, forgotten);
    }
    if (whole.length > 0)
      turns.start(insertStaged(facts, plan, recordsOf(blockText(whole, line, delimiter), read), first));
    if (tail.length > 0) reader.giveBack(tail);
    line = open ?? line + found.lines;
    progress.lines = before + line - firstLine;
    if (line > LIMITS.rows) {
      await turns.end();
      throw tooMany(`Hoogstens ${LIMITS.rows} regels.`, `At most ${LIMITS.rows} lines.`);
    }
    progress.bytes += whole.length;
  }
  await turns.end();
}

const CLOSED = { nl: 'Een aanhalingsteken aan het eind van het veld.', en: 'A quote at the end of the field.' };

/** Hands out the connections in turn, each when what was started on it is done. */
function openTurns(lanes: readonly IntakeConnection[]) {
  const works: Promise<void>[] = lanes.map(() => Promise.resolve());
  let turn = -1;
  return {
    async next(): Promise<IntakeConnection> {
      turn += 1;
      await works[turn % lanes.length];
      const lane = lanes[turn % lanes.length];
      if (!lane) throw new Error('no connection to stage with');
      return lane;
    },
    start(work: Promise<void>): void {
      // Awaited at its next turn; until then a failure must not count as one that nobody handles.
      work.catch(() => undefined);
      works[turn % lanes.length] = work;
    },
    end: () => Promise.all(works),
  };
}

async function survey(facts: IntakeConnection, block: BlockText) {
  if (!block.hasQuotes) return { lines: countLines(block.text), openLine: undefined, endlessLine: undefined };
  const [row] = await facts.rows(surveyOf(block));
  const lineIn = (name: string) => (row?.[name] === null ? undefined : Number(row?.[name]));
  return { lines: Number(row?.['lines']), openLine: lineIn('open_line'), endlessLine: lineIn('endless_line') };
}

function blockText(bytes: Buffer, firstLine: number, delimiter: Delimiter): BlockText {
  // Bytes that are not UTF-8 become U+FFFD here, and a zero, at which the driver would end the text, another control.
  const text = bytes
    .toString('utf8')
    .replaceAll('\0', '\x01')
    .replaceAll('\r\n', '\n')
    .replace(/[\r\n]$/, '');
  const isClean = isUtf8(bytes) && !text.includes('\uFFFD') && !/[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text);
  return { text, firstLine, delimiter, hasQuotes: text.includes('"'), isClean };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function firstLinesOf(bytes: Buffer, count: number): Buffer {
  let end = 0;
  for (let i = 0; i < count; i += 1) end = bytes.indexOf(10, end) + 1;
  return bytes.subarray(0, end);
}
