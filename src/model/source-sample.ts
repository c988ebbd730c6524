/** What a file looks like before it is delivered: enough to choose names and codes by. */
export interface SourceSample {
  readonly format: 'csv' | 'ndjson' | 'parquet' | 'xlsx';
  /** Names of the sheets; empty where the form has none. */
  readonly sheets: readonly string[];
  /** The sheet that was read. */
  readonly sheet?: string;
  /** Line or sheet row with the names, from 1; guessed when the layout does not say. 1 where names come with each record. */
  readonly headerRow: number;
  readonly names: readonly string[];
  /** The rows above the names. */
  readonly preamble: readonly (readonly string[])[];
  /** The first rows under the names, at most 100, as the text that the checks see. */
  readonly rows: readonly (readonly string[])[];
  /** Line or sheet row of each row above the names, of the names, and of each row under them; empty where names come with each record. */
  readonly lines: readonly number[];
  /** By row, the positions of fractions that the source holds as numbers and not as text; absent where it has no numbers. */
  readonly fractions?: readonly (readonly number[])[];
}
