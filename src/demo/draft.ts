import type { Random } from './random.ts';
import { EMPTY, type Texts } from './texts.ts';

const COMMA = 44;
const NEW_LINE = 10;
const BAR = 124;
/** Marks a cell whose bytes are in the scratch. */
const COMPOSED = -1;

/** One record on its way to a file: a text id for each column, or bytes of its own where no ready text exists. */
export class Draft {
  readonly texts: Texts;
  readonly random: Random;
  /** Text id by place; places after the columns hold what draws need and no file shows. */
  readonly cells: Int32Array;
  /** Day of the record: decides which codes are in force. */
  day = 0;
  /** Number of the event on its day, and of its stratum. */
  index = 0;
  stratum = 0;
  readonly #columns: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #scratch = new Uint8Array(8_192);
  #used = 0;

  constructor(texts: Texts, random: Random, columns: number, hidden: number) {
    this.texts = texts;
    this.random = random;
    this.#columns = columns;
    this.cells = new Int32Array(columns + hidden);
    this.#starts = new Int32Array(columns + hidden);
    this.#ends = new Int32Array(columns + hidden);
  }

  /** Empties all cells for the next record of that day. */
  begin(day: number): void {
    this.cells.fill(EMPTY);
    this.#used = 0;
    this.day = day;
  }

  /** Adds a code to a list; lists of two columns are not mixed. */
  append(place: number, id: number): void {
    if (this.cells[place] === EMPTY) {
      this.cells[place] = id;
      return;
    }
    if (this.cells[place] !== COMPOSED) {
      const first = this.cells[place] ?? EMPTY;
      this.startBytes(place);
      this.#used = this.texts.write(first, this.#scratch, this.#used);
    }
    this.#scratch[this.#used++] = BAR;
    this.#used = this.texts.write(id, this.#scratch, this.#used);
    this.#ends[place] = this.#used;
  }

  startBytes(place: number): void {
    this.cells[place] = COMPOSED;
    this.#starts[place] = this.#used;
    this.#ends[place] = this.#used;
  }

  /** Adds one byte to the cell that was started last. */
  putByte(place: number, byte: number): void {
    this.#scratch[this.#used++] = byte;
    this.#ends[place] = this.#used;
  }

  /** Writes the line and gives the place after it; the target must have room for `LONGEST_LINE` bytes. */
  writeLine(target: Uint8Array, from: number): number {
    let at = from;
    for (let place = 0; place < this.#columns; place++) {
      const id = this.cells[place] ?? EMPTY;
      if (id !== COMPOSED) at = this.texts.write(id, target, at);
      else
        for (let byte = this.#starts[place] ?? 0, end = this.#ends[place] ?? 0; byte < end; byte++)
          target[at++] = this.#scratch[byte] ?? 0;
      target[at++] = COMMA;
    }
    target[at - 1] = NEW_LINE;
    return at;
  }
}

/** No record of any recipe comes near this many bytes. */
export const LONGEST_LINE = 8_192;
