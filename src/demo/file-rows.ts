import { type Draft, LONGEST_LINE } from './draft.ts';
import { type Mistake, plantError } from './planted-errors.ts';
import type { RowSource } from './row-source.ts';

/** Rows that are made in one go: some two megabytes, whatever the size of the file. */
export const BLOCK_ROWS = 8_192;

/** A row in this many is spoiled, where errors are asked for. */
export const ROWS_PER_ERROR = 250;
const FIRST_ERROR = 40;

/** A mistake in a file. */
export interface PlantedRow {
  readonly name: string;
  readonly finding: string;
  /** Lines that carry the mistake; the header is line 1. */
  readonly lines: readonly number[];
}

interface RowsPlan {
  readonly sources: readonly RowSource[];
  readonly draft: Draft;
  readonly columns: readonly string[];
  /** None: all rows are good. */
  readonly mistakes: readonly Mistake[];
  /** First day of the file and the day after the last, counted from the first that is reckoned with. */
  readonly from: number;
  readonly days: number;
}

/**
 * The rows of one file, each known by its number: any stretch can be made by itself, by anyone, in any order, and is the
 * same bytes. Nothing is remembered between rows but the numbers of rows by day.
 */
export class FileRows {
  /** Rows under the header. */
  readonly rows: number;
  readonly #plan: RowsPlan;
  /** Rows before each day. */
  readonly #before: Float64Array;
  #bytes = new Uint8Array(BLOCK_ROWS * 256);
  #used = 0;
  #row = 0;

  constructor(plan: RowsPlan) {
    this.#plan = plan;
    this.#before = new Float64Array(plan.days + 1);
    let rows = 0;
    for (let day = plan.from; day < plan.days; day++) {
      this.#before[day] = rows;
      for (const source of plan.sources) rows += source.count(day);
    }
    this.#before[plan.days] = rows;
    this.rows = rows;
  }

  /** The lines of rows `from` up to `to`. */
  lines(from: number, to: number): Uint8Array<ArrayBuffer> {
    this.#used = 0;
    this.#row = from;
    let day = this.#dayOf(from);
    while (this.#row < to) {
      this.#linesOfDay(day, this.#row - (this.#before[day] ?? 0), to - (this.#before[day] ?? 0));
      day++;
    }
    return this.#bytes.slice(0, this.#used);
  }

  #linesOfDay(day: number, from: number, to: number): void {
    let start = 0;
    for (const source of this.#plan.sources) {
      if (start >= to) return;
      const end = start + source.count(day);
      if (end > from)
        source.make(day, Math.max(from, start) - start, Math.min(to, end) - start, this.#plan.draft, this.#write);
      start = end;
    }
  }

  readonly #write = (): void => {
    if (this.#used + 3 * LONGEST_LINE > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    const start = this.#used;
    this.#used = this.#plan.draft.writeLine(this.#bytes, start);
    const turn = errorTurn(this.#row++);
    if (turn === undefined || this.#plan.mistakes.length === 0) return;
    const good = String.fromCharCode(...this.#bytes.subarray(start, this.#used - 1)).split(',');
    this.#used = start;
    for (const line of plantError(good, this.#plan.columns, this.#plan.mistakes, turn).lines)
      for (const letter of `${line}\n`) this.#bytes[this.#used++] = letter.charCodeAt(0);
  };

  /** All mistakes of the file, found by making the rows that carry them. */
  planted(): readonly PlantedRow[] {
    const { columns, mistakes } = this.#plan;
    if (mistakes.length === 0) return [];
    const planted: PlantedRow[] = [];
    let more = 0;
    for (let row = FIRST_ERROR; row < this.rows; row += ROWS_PER_ERROR) {
      const good = this.#goodRow(row);
      const { name, finding, lines } = plantError(good, columns, mistakes, errorTurn(row) ?? 0);
      planted.push({ name, finding, lines: lines.map((_, at) => row + 2 + more + at) });
      more += lines.length - 1;
    }
    return planted;
  }

  #goodRow(row: number): readonly string[] {
    let text = '';
    const day = this.#dayOf(row);
    let place = row - (this.#before[day] ?? 0);
    for (const source of this.#plan.sources) {
      const count = source.count(day);
      if (place >= 0 && place < count)
        source.make(day, place, place + 1, this.#plan.draft, () => {
          const end = this.#plan.draft.writeLine(this.#bytes, 0);
          text = String.fromCharCode(...this.#bytes.subarray(0, end - 1));
        });
      place -= count;
    }
    return text.split(',');
  }

  /** Last day that starts at or before the row and has rows. */
  #dayOf(row: number): number {
    let low = 0;
    let high = this.#before.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#before[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Which turn of mistakes falls on a row; undefined for a good row. */
const errorTurn = (row: number): number | undefined =>
  row % ROWS_PER_ERROR === FIRST_ERROR ? Math.floor(row / ROWS_PER_ERROR) : undefined;
