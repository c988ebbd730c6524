import { sql } from '../../../sql/sql.ts';
import { commaPositions } from '../../comma-positions.ts';
import type { IntakeConnection } from '../../effects.ts';
import type { FileFinding } from '../../header.ts';
import type { StageProgress } from '../../stage-csv.ts';
import { insertStaged, readPositions, type StagePlan } from '../../staged-rows.ts';
import { judgedRecords } from '../judged-records.ts';
import { LIMITS } from '../limits.ts';
import { tooMany } from '../source-fault.ts';
import { openWorkbook } from './open-workbook.ts';
import { type SheetRow, sheetRows } from './sheet-rows.ts';

/** Enough rows to make a statement worth its while; characters, because one cell may be as long as a thousand. */
const [MOST_ROWS, MOST_CHARACTERS] = [5_000, 4_000_000];

/** Reads the rows under the names of a sheet into the staged rows; gives a notice for each column with formulas. */
export async function stageSheet(
  facts: IntakeConnection,
  path: string,
  { sheet, headerLine }: { readonly sheet: string; readonly headerLine: number },
  plan: StagePlan,
  first: number,
  progress: StageProgress,
): Promise<readonly FileFinding[]> {
  const workbook = await openWorkbook(path);
  const read = readPositions(plan);
  const commas = commaPositions(plan);
  const formulas = new Map<number, number>();
  let batch: Staged[] = [];
  let characters = 0;
  const flush = async () => {
    const rows = JSON.stringify(batch);
    [batch, characters] = [[], 0];
    const records = sql`SELECT unnest(from_json(${rows}, '[{"line":"BIGINT","problem":"VARCHAR","f":["VARCHAR"]}]'), recursive := true)`;
    await insertStaged(facts, plan, judgedRecords(records, read), first);
  };
  try {
    for await (const rows of sheetRows(workbook, sheet))
      for (const row of rows) {
        if (row.row <= headerLine) continue;
        if (row.row > LIMITS.rows) throw tooMany(`Hoogstens ${LIMITS.rows} rijen.`, `At most ${LIMITS.rows} rows.`);
        const staged = stagedRow(row, plan.names.length, read, commas);
        for (const position of read)
          if (row.notes?.get(position) === 'formula' && !formulas.has(position)) formulas.set(position, row.row);
        batch.push(staged);
        characters += staged.f.reduce((sum, cell) => sum + cell.length, 0);
        progress.lines += 1;
        if (batch.length >= MOST_ROWS || characters >= MOST_CHARACTERS) await flush();
      }
    if (batch.length > 0) await flush();
  } finally {
    workbook.close();
  }
  return [...formulas].map(([position, line]) => ({
    line,
    column: plan.names[position] ?? '',
    kind: 'formula-read',
    expectation: { nl: 'Waarden in plaats van formules.', en: 'Values in place of formulas.' },
  }));
}

interface Staged {
  readonly line: number;
  readonly problem: string | null;
  readonly f: readonly string[];
}

/** As wide as the names, wider only where something stands beside them; cells that are not read are left out. */
function stagedRow(
  { row, cells, notes, fractions }: SheetRow,
  width: number,
  read: readonly number[],
  commas: ReadonlySet<number>,
): Staged {
  const f: string[] = new Array(width).fill('');
  for (const position of read) {
    const cell = cells[position] ?? '';
    f[position] = commas.has(position) && fractions?.has(position) ? cell.replace('.', ',') : cell;
  }
  f.push(...cells.slice(width).map((cell) => cell.slice(0, 100)));
  const bad = read.map((position) => notes?.get(position)).find((note) => note && note !== 'formula');
  return { line: row, problem: bad ?? null, f };
}
