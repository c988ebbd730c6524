import type { Text } from '../model/text.ts';
import { type Fragment, integer, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import type { FindingKindId } from './finding-kinds.ts';
import { FINDING_KINDS } from './finding-kinds.ts';
import { fileOf } from './place-in-files.ts';
import { scratch } from './scratch.ts';
import { table } from './words-table.ts';

/** A source of findings: all of one place and kind. */
export interface FoundSource {
  readonly kind: FindingKindId;
  /** Order within a line; with the kind it names the expectation. */
  readonly place: number;
  readonly column: string;
  readonly expectation: Text;
  /** Exact, also where fewer are kept. */
  readonly count: number;
  /** Query with line, value and hint (the nearest code, or null). */
  readonly rows: Fragment;
}

/** Findings of a delivery under way. Counts are exact; of the findings themselves the first ones in the file are kept. */
export interface Found {
  add(source: FoundSource): Promise<void>;
  /** By kind. */
  readonly counts: ReadonlyMap<FindingKindId, number>;
  /** Names of the files of the delivery, to be filled as soon as they are known. */
  readonly files: string[];
  /** Query for the register, in the order of the files: position, file (empty when there is one), line, column, kind, value, expectation_nl, expectation_en. */
  readonly findings: Fragment;
  /** Query with line and text: per row the Dutch problems, for the quarantine file. */
  readonly texts: Fragment;
}

const FOUND = scratch('found');
const SOURCES = scratch('found_sources');

export async function openFound(facts: IntakeConnection, most: number): Promise<Found> {
  await facts.run(sql`CREATE TABLE ${FOUND} (line BIGINT, place INTEGER, kind VARCHAR, value VARCHAR, hint VARCHAR)`);
  await facts.run(sql`
    CREATE TABLE ${SOURCES} (place INTEGER, kind VARCHAR, "column" VARCHAR, nl VARCHAR, en VARCHAR, problem VARCHAR)`);
  const counts = new Map<FindingKindId, number>();
  const files: string[] = [];
  return {
    counts,
    files,
    async add({ kind, place, column, expectation, count, rows }) {
      if (count === 0) return;
      counts.set(kind, (counts.get(kind) ?? 0) + count);
      const { nl, en } = expectation;
      await facts.run(sql`
        INSERT INTO ${SOURCES} VALUES (${place}, ${kind}, ${column}, ${nl}, ${en}, ${FINDING_KINDS[kind].problem.nl})`);
      // The first findings of the whole file are among the first of each source.
      await facts.run(sql`
        INSERT INTO ${FOUND} SELECT line, ${place}, ${kind}, left(value, ${LONGEST_VALUE}), hint FROM (${rows})
        ORDER BY line LIMIT ${integer(most)}`);
    },
    get findings() {
      return sql`
      SELECT row_number() OVER (ORDER BY f.line, f.place, f.kind) AS position, ${fileOf(sql`f.line`, files)} AS file, f.line, s."column", f.kind, f.value,
        s.nl || coalesce(' Dichtstbij: ' || f.hint || '.', '') AS expectation_nl,
        s.en || coalesce(' Nearest: ' || f.hint || '.', '') AS expectation_en
      FROM (FROM ${FOUND} ORDER BY line, place, kind LIMIT ${integer(most)}) f
      JOIN ${SOURCES} s ON s.place = f.place AND s.kind = f.kind`;
    },
    texts: sql`
      SELECT f.line, string_agg(CASE WHEN s."column" = '' THEN '' ELSE s."column" || ': ' END || s.problem, '; ' ORDER BY f.place, f.kind) AS text
      FROM ${FOUND} f JOIN ${SOURCES} s ON s.place = f.place AND s.kind = f.kind GROUP BY f.line`,
  };
}

const LONGEST_VALUE = 120;

/** A source with findings that are known one by one, such as those on the header. */
export const listed = (findings: readonly { readonly line: number; readonly value: string }[]): Fragment =>
  sql`SELECT *, NULL::VARCHAR AS hint FROM (${table(findings, '{"line":"BIGINT","value":"VARCHAR"}')})`;
