import { createReadStream } from 'node:fs';
import { BLOCK_BYTES, blockReader } from './block-reader.ts';
import { commaPositions } from './comma-positions.ts';
import { cutHeader } from './cut-header.ts';
import type { IntakeConnection } from './effects.ts';
import type { FileFinding } from './header.ts';
import { firstOf } from './place-in-files.ts';
import { decodeText } from './sources/decode-text.ts';
import { jsonBlocks, jsonRecords } from './sources/json-lines.ts';
import { judgedRecords } from './sources/judged-records.ts';
import { parquetRecords, readingParquet } from './sources/parquet-columns.ts';
import type { SourceHead } from './sources/source-head.ts';
import { fromLine } from './sources/source-head.ts';
import type { PlainFile } from './sources/unpack.ts';
import { stageSheet } from './sources/xlsx/stage-sheet.ts';
import { type StageProgress, stageCsv } from './stage-csv.ts';
import { createStaged, insertStaged, numberReferences, readPositions, type StagePlan } from './staged-rows.ts';

export interface OpenedFile {
  readonly file: PlainFile;
  readonly head: SourceHead;
}

/**
 * Reads the rows of all files into the staged rows, and gives what was noticed on the way.
 * @param onFile told before each file, by position
 * @throws SourceFault when one of them cannot be read to its end
 */
export async function stageFiles(
  lanes: readonly [IntakeConnection, IntakeConnection],
  opened: readonly OpenedFile[],
  plan: StagePlan,
  progress: StageProgress,
  onFile: (i: number) => void,
): Promise<readonly FileFinding[]> {
  const [facts, second] = lanes;
  await createStaged(facts, plan);
  // One transaction each: rows then go to disk a row group at a time, and not by way of the write-ahead log.
  const notices = await facts.transaction(() =>
    second.transaction(async () => {
      const found: FileFinding[] = [];
      for (const [i, one] of opened.entries()) {
        onFile(i);
        const here = await stageFile(lanes, one, plan, firstOf(i), progress);
        found.push(...here.map((notice) => ({ ...notice, line: notice.line + firstOf(i) })));
      }
      return found;
    }),
  );
  if (plan.mapping?.reference?.kind === 'row') await numberReferences(facts);
  return notices;
}

async function stageFile(
  lanes: readonly [IntakeConnection, IntakeConnection],
  { file: { path }, head }: OpenedFile,
  plan: StagePlan,
  first: number,
  progress: StageProgress,
): Promise<readonly FileFinding[]> {
  const [facts] = lanes;
  const read = readPositions(plan);
  const written = { separators: separatorsOf(plan), commas: commaPositions(plan) };
  switch (head.form) {
    case 'csv': {
      const stream = createReadStream(path, { highWaterMark: BLOCK_BYTES });
      const text = decodeText(stream);
      const reader = blockReader(text.pieces);
      const block = await reader.next();
      const cut = cutHeader(fromLine(block?.bytes ?? Buffer.alloc(0), head.headerLine));
      reader.giveBack(cut.rest);
      const firstLine = head.headerLine + cut.lines;
      await stageCsv(lanes, reader, plan, { ...head, firstLine, first }, progress).finally(() => stream.destroy());
      return text.isConverted() ? [CONVERTED] : [];
    }
    case 'ndjson':
      for await (const block of jsonBlocks(path)) {
        const records = jsonRecords(block, plan.names, read, written);
        await insertStaged(facts, plan, judgedRecords(records, read), first);
        progress.lines += block.lines;
        progress.bytes += block.bytes;
      }
      return [];
    case 'parquet': {
      const records = parquetRecords(path, head.columns, read, written);
      await readingParquet(() => insertStaged(facts, plan, judgedRecords(records, read), first));
      return [];
    }
    case 'xlsx':
      return stageSheet(facts, path, head, plan, first, progress);
  }
}

/** Lists of other forms come apart by the sign by which the checks cut them. */
function separatorsOf({ fields, positions, names, mapping }: StagePlan): ReadonlyMap<string, string> {
  return new Map(
    fields.map(({ id }) => [names[positions.get(id) ?? -1] ?? '', mapping?.separators?.[id] ?? '|'] as const),
  );
}

const CONVERTED: FileFinding = {
  line: 0,
  column: '',
  kind: 'encoding-converted',
  expectation: { nl: 'UTF-8 of UTF-16.', en: 'UTF-8 or UTF-16.' },
};
