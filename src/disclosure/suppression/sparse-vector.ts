/** A vector modulo PRIME: places ascending, values 1 .. PRIME - 1. */
export interface SparseVector {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/** The largest prime under 2^26: the product of two residues is still exact in a double. */
export const PRIME = 67_108_859;

export const unitSum = (at: readonly number[]): SparseVector => ({ at, values: at.map(() => 1) });

export function valueAt({ at, values }: SparseVector, place: number): number {
  let [low, high] = [0, at.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at[middle] ?? 0;
    if (found === place) return values[middle] ?? 0;
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** a - factor · b */
export function minus(a: SparseVector, factor: number, b: SparseVector): SparseVector {
  const at: number[] = [];
  const values: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.at.length || j < b.at.length) {
    const [left, right] = [a.at[i] ?? Infinity, b.at[j] ?? Infinity];
    const place = Math.min(left, right);
    const own = left === place ? (a.values[i++] ?? 0) : 0;
    const other = right === place ? (b.values[j++] ?? 0) : 0;
    const value = (own + PRIME - ((factor * other) % PRIME)) % PRIME;
    if (value === 0) continue;
    at.push(place);
    values.push(value);
  }
  return { at, values };
}

/** Equal for two vectors exactly when one is a multiple of the other. */
export function directionOf({ at, values }: SparseVector): string {
  const scale = inverse(values[0] ?? 1);
  return at.map((place, i) => `${place}:${((values[i] ?? 0) * scale) % PRIME}`).join();
}

/** The number that gives 1 when multiplied by the value; by Euclid. */
export function inverse(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % PRIME) + PRIME) % PRIME;
}
