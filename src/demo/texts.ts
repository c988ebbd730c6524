import type { Weights } from './alias-table.ts';
import { AliasTable } from './alias-table.ts';
import { isoDay } from './calendar.ts';

/** Whole numbers below this are cell texts whose id is the number itself. */
const NUMBERS = 10_000;
/** Id of the empty cell. */
export const EMPTY = 10_000;
const FIRST_DAY = NUMBERS + 1;

/**
 * Every text that a cell can hold, as bytes, known by a number: drawing a cell is drawing a number, and writing it is
 * copying bytes. Numbers and days have ids that can be computed; the others are given out as they come.
 */
export class Texts {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[];
  readonly #from: number;
  readonly #days: number;
  readonly #base: Texts | undefined;
  #bytes = new Uint8Array(262_144);
  #starts = new Int32Array(32_768);
  #used = 0;

  /**
   * Days `from` up to `until` (days since 1970) are the only ones that `day` can name. Numbers and days are taken over
   * from `base`, made for the same days, when there is one.
   */
  constructor(from: number, until: number, base?: Texts) {
    this.#from = from;
    this.#days = until - from;
    this.#base = base;
    this.#texts = base ? [...base.#texts] : [];
    if (base) {
      this.#bytes = base.#bytes.slice();
      this.#starts = base.#starts.slice();
      this.#used = base.#used;
      return;
    }
    for (let number = 0; number < NUMBERS; number++) this.#add(String(number));
    this.#add('');
    for (let day = from; day < until; day++) this.#add(isoDay(day));
  }

  /** Id of a text; the same text has the same id. */
  id(text: string): number {
    return this.#known(text) ?? this.#add(text);
  }

  /** Id of a day; a day outside the stretch is an error of the recipe. */
  day(day: number): number {
    const place = day - this.#from;
    if (place < 0 || place >= this.#days) throw new RangeError(`day ${isoDay(day)} is outside the stretch of texts`);
    return FIRST_DAY + place;
  }

  /** The day that an id stands for. */
  dayOf(id: number): number {
    return id - FIRST_DAY + this.#from;
  }

  table(weights: Weights): AliasTable<number> {
    return new AliasTable(Object.entries(weights).map(([text, weight]) => [this.id(text), weight] as const));
  }

  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** Copies the text to `at` and gives the place after it. */
  write(id: number, target: Uint8Array, at: number): number {
    const bytes = this.#bytes;
    const end = this.#starts[id + 1] ?? 0;
    let place = at;
    for (let from = this.#starts[id] ?? 0; from < end; from++) target[place++] = bytes[from] ?? 0;
    return place;
  }

  #known(text: string): number | undefined {
    return this.#ids.get(text) ?? (this.#base ? this.#base.#known(text) : undefined);
  }

  #add(text: string): number {
    const id = this.#texts.length;
    if (this.#used + text.length > this.#bytes.length) this.#bytes = grown(this.#bytes, text.length);
    if (id + 2 > this.#starts.length) this.#starts = copied(this.#starts, new Int32Array(this.#starts.length * 2));
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 126) throw new RangeError(`cell texts are ASCII, got '${text}'`);
      this.#bytes[this.#used++] = code;
    }
    this.#starts[id + 1] = this.#used;
    this.#texts.push(text);
    this.#ids.set(text, id);
    return id;
  }
}

const grown = (bytes: Uint8Array<ArrayBuffer>, extra: number) =>
  copied(bytes, new Uint8Array(bytes.length * 2 + extra));

function copied<Target extends { set(source: ArrayLike<number>): void }>(source: ArrayLike<number>, target: Target) {
  target.set(source);
  return target;
}
