import Papa from 'papaparse';
import { LINES_OF_A_FILE } from '../model/finding.ts';
import type { DeliveryId } from '../model/ids.ts';
import { type Fragment, identifier, integer, join, sql, values } from '../sql/sql.ts';
import type { IntakeConnection, IntakeEffects } from './effects.ts';
import { FINDING_KINDS } from './finding-kinds.ts';
import { MASK } from './identifiers.ts';

export interface QuarantinePage {
  /** Lines after this one. */
  readonly after: number;
  readonly limit: number;
}

/** Rows in quarantine, with the values as they may be shown. */
export interface Quarantined {
  readonly columns: readonly string[];
  readonly rows: readonly QuarantinedRow[];
}

export interface QuarantinedRow {
  /** Name of the file, in a delivery of several. */
  readonly file?: string;
  /** Line in the delivered file; of several files see `LINES_OF_A_FILE`. */
  readonly line: number;
  /** By column; masked where it may identify somebody. */
  readonly values: readonly string[];
  /** What was found, in Dutch, as it stands in the quarantine file. */
  readonly findings: string;
  /** Nothing of the row was kept, so that it can only be delivered anew. */
  readonly isKept: boolean;
  /** It came in mended since, or waits to. */
  readonly isMended: boolean;
}

/** A value that was not kept. */
export const isMasked = (value: string): boolean => value.includes(MASK);

/** Kinds of findings that keep a row out. */
export const BLOCKING = Object.entries(FINDING_KINDS).flatMap(([id, { severity }]) =>
  severity === 'blocking' ? [id] : [],
);

const OURS = ['_surplus', '_file', '_part', '_line', '_findings'];

/** A page of the quarantine of a delivery; without any, no columns. */
export async function readQuarantine(
  facts: IntakeConnection,
  effects: IntakeEffects,
  id: DeliveryId,
  page: QuarantinePage,
): Promise<Quarantined> {
  const where = sql`WHERE _line > ${integer(page.after)} ORDER BY _line LIMIT ${integer(page.limit)}`;
  return read(facts, effects, id, where);
}

/** The rows of some lines. */
export const quarantinedLines = (
  facts: IntakeConnection,
  effects: IntakeEffects,
  id: DeliveryId,
  lines: readonly number[],
): Promise<Quarantined> => read(facts, effects, id, sql`WHERE _line IN (${join(lines.map(integer))}) ORDER BY _line`);

async function read(
  facts: IntakeConnection,
  { files }: IntakeEffects,
  id: DeliveryId,
  where: Fragment,
): Promise<Quarantined> {
  const source = await quarantineSource(files, id);
  if (!source) return { columns: [], rows: [] };
  const { names, own, part } = source;
  const rows = await facts.rows(sql`
    WITH kept AS (${source.rows}), mended AS (${mendedLines(id)})
    SELECT *, _line IN (FROM mended) AS is_mended FROM kept ${where}`);
  return {
    columns: own.map((i) => names[i] ?? ''),
    rows: rows.map((row) => {
      const at = (i: number) => String(row[`c${i}`] ?? '');
      const shown = own.map(at);
      return {
        ...(part < 0 ? {} : { file: at(names.indexOf('_file')) }),
        line: Number(row['_line']),
        values: shown,
        findings: at(names.indexOf('_findings')),
        isKept: shown.some((value) => value !== ''),
        isMended: row['is_mended'] === true,
      };
    }),
  };
}

/** A quarantine file as the engine reads it. */
export interface QuarantineSource {
  readonly names: readonly string[];
  /** Positions of the columns that came with the delivery. */
  readonly own: readonly number[];
  /** Position of the number of the file, in a delivery of several; else -1. */
  readonly part: number;
  /** Query with the columns as `numbered`, and the line under `_line`. */
  readonly rows: Fragment;
}

/** Undefined when nothing of the delivery is in quarantine. */
export async function quarantineSource(
  files: IntakeEffects['files'],
  id: DeliveryId,
): Promise<QuarantineSource | undefined> {
  const file = await files.quarantine(id);
  if (!file) return undefined;
  const delimiter = /_line;_findings\r?\n/.test(file.head) ? ';' : ',';
  const names = Papa.parse<string[]>(file.head, { delimiter, preview: 1 }).data[0] ?? [];
  const own = names.flatMap((name, i) => (OURS.includes(name) ? [] : [i]));
  const line = names.indexOf('_line');
  const part = names.indexOf('_part');
  const place =
    part < 0
      ? sql`${numbered(line)}::BIGINT`
      : sql`${numbered(line)}::BIGINT + (${numbered(part)}::BIGINT - 1) * ${integer(LINES_OF_A_FILE)}`;
  // Names of a source file may differ in capitals only, which the engine takes for one name: so they get numbers.
  const types = join(names.map((_, i) => sql`${numbered(i)}: 'VARCHAR'`));
  const rows = sql`
    SELECT *, ${place} AS _line FROM read_csv(${file.path}, header = true, auto_detect = false,
      delim = ${delimiter}, quote = '"', escape = '"', new_line = '\\n', columns = {${types}})`;
  return { names, own, part, rows };
}

/** Query with the lines of a quarantine that came in since, or wait to. */
export const mendedLines = (id: DeliveryId): Fragment => sql`
  SELECT m.line FROM delivery_mended m JOIN deliveries d ON d.id = m.mended_by
  WHERE m.delivery = ${id} AND (d.state IN ('received', 'checking') OR d.state = 'accepted' AND NOT EXISTS (
    FROM delivery_findings f WHERE f.delivery = m.mended_by AND f.line = m.mended_line AND f.kind IN (${values(BLOCKING)})))`;

/** Column of a quarantine file by its position. */
export const numbered = (i: number): Fragment => identifier(`c${i}`);
