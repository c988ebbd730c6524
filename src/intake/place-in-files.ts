import { LINES_OF_A_FILE } from '../model/finding.ts';
import { type Fragment, integer, sql } from '../sql/sql.ts';

/** What is added to the lines of the n-th file, from 0. */
export const firstOf = (file: number): number => file * LINES_OF_A_FILE;

/** The line in its own file. */
export const lineIn = (line: Fragment): Fragment => sql`(${line} % ${integer(LINES_OF_A_FILE)})`;

/** The number of the file, from 1. */
export const partOf = (line: Fragment): Fragment => sql`(${line} // ${integer(LINES_OF_A_FILE)} + 1)`;

/** The name of the file that a line is of; empty when the delivery has only one. */
export function fileOf(line: Fragment, files: readonly string[]): Fragment {
  if (files.length < 2) return sql`''`;
  return sql`from_json(${JSON.stringify(files)}, '["VARCHAR"]')[${partOf(line)}::INTEGER]`;
}
