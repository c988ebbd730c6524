import type { Text } from './text.ts';

/** What a check can find. `blocking` puts the row in quarantine; `refusing` refuses the delivery; `notice` changes nothing. */
export interface FindingKind {
  readonly severity: 'notice' | 'blocking' | 'refusing';
  /** What is wrong. */
  readonly problem: Text;
  /** What the sender can do. */
  readonly repair: Text;
}

/** One finding. `value` is masked where it may be a direct identifier. */
export interface Finding {
  /** Name of the file, in a delivery of several. */
  readonly file?: string;
  /** Line or sheet row, names included; record number in Parquet; 0 = the file as a whole. */
  readonly line: number;
  readonly column: string;
  readonly kind: string;
  readonly value: string;
  readonly expectation: Text;
}

/** Rows of a delivery of several files are told apart by one number: this many lines for each file. */
export const LINES_OF_A_FILE = 1_000_000_000;

/** The line in its own file. */
export const lineInFile = (line: number): number => line % LINES_OF_A_FILE;
