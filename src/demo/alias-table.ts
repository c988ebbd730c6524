import type { Random } from './random.ts';

/** Weights by value; they need not add up to one. */
export type Weights = Readonly<Record<string, number>>;

/**
 * Draws from a fixed distribution in constant time.
 *
 * @see Vose (1991), IEEE Transactions on Software Engineering 17(9), 972-975
 */
export class AliasTable<Value> {
  readonly #values: readonly Value[];
  readonly #shares: Float64Array;
  readonly #aliases: Int32Array;

  constructor(entries: readonly (readonly [value: Value, weight: number])[]) {
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError('a distribution needs a positive total weight');
    const scaled = entries.map(([, weight]) => (weight * entries.length) / total);
    this.#values = entries.map(([value]) => value);
    this.#shares = new Float64Array(entries.length).fill(1);
    this.#aliases = Int32Array.from(entries, (_, index) => index);
    this.#fill(scaled);
  }

  static of(weights: Weights): AliasTable<string> {
    return new AliasTable(Object.entries(weights));
  }

  pick(random: Random): Value {
    const place = random.next() * this.#values.length;
    const column = Math.floor(place);
    const index = place - column < (this.#shares[column] ?? 1) ? column : (this.#aliases[column] ?? column);
    return this.#values[index] as Value;
  }

  #fill(scaled: number[]): void {
    const small = scaled.flatMap((share, index) => (share < 1 ? [index] : []));
    const large = scaled.flatMap((share, index) => (share < 1 ? [] : [index]));
    for (let poor = small.pop(), rich = large.pop(); poor !== undefined && rich !== undefined; poor = small.pop()) {
      const share = scaled[poor] ?? 1;
      this.#shares[poor] = share;
      this.#aliases[poor] = rich;
      const rest = (scaled[rich] ?? 1) + share - 1;
      scaled[rich] = rest;
      if (rest >= 1) continue;
      small.push(rich);
      rich = large.pop();
    }
  }
}
