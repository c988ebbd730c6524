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

const BLOCKING = Object.entries(FINDING_KINDS).flatMap(([id, { severity }]) => (severity === 'blocking' ? [id] : []));

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
  const file = await files.quarantine(id);
  if (!file) return { columns: [], rows: [] };
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
  const rows = await facts.rows(sql`
    WITH kept AS (
      SELECT *, ${place} AS _line FROM read_csv(${file.path}, header = true, auto_detect = false,
        delim = ${delimiter}, quote = '"', escape = '"', new_line = '\\n', columns = {${types}})),
    mended AS (
      SELECT m.line FROM delivery_mended m JOIN deliveries d ON d.id = m.mended_by
      WHERE m.delivery = ${id} AND (d.state IN ('received', 'checking') OR d.state = 'accepted' AND NOT EXISTS (
        FROM delivery_findings f WHERE f.delivery = m.mended_by AND f.line = m.mended_line AND f.kind IN (${values(BLOCKING)}))))
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

const numbered = (i: number): Fragment => identifier(`c${i}`);
