/**
 * Which member of a cohort has which rank, and back, without a list: a step that has no divisor in common with the size
 * visits every rank once.
 */
export class Shuffle {
  #size = 1;
  #step = 1;
  #back = 1;
  #start = 0;

  /** Another order for each key; up to 2^26 members. */
  set(size: number, key: number): void {
    this.#size = Math.max(size, 1);
    this.#start = (key >>> 0) % this.#size;
    this.#step = coprimeStep(this.#size, (key >>> 7) % this.#size);
    this.#back = inverse(this.#step, this.#size);
  }

  rank(index: number): number {
    return (index * this.#step + this.#start) % this.#size;
  }

  index(rank: number): number {
    return ((rank - this.#start + this.#size) * this.#back) % this.#size;
  }
}

function coprimeStep(size: number, wish: number): number {
  let step = Math.max(1, wish);
  while (divisor(step, size) !== 1) step = (step % size) + 1;
  return step;
}

function divisor(first: number, second: number): number {
  let a = first;
  let b = second;
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Extended Euclid: the number that times `step` is 1 modulo `size`. */
function inverse(step: number, size: number): number {
  if (size === 1) return 0;
  let [oldRest, rest, oldFactor, factor] = [step, size, 1, 0];
  while (rest !== 0) {
    const quotient = Math.floor(oldRest / rest);
    [oldRest, rest] = [rest, oldRest - quotient * rest];
    [oldFactor, factor] = [factor, oldFactor - quotient * factor];
  }
  return ((oldFactor % size) + size) % size;
}
