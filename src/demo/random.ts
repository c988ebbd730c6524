/**
 * Repeatable random numbers that any place in a file can start from.
 *
 * xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (public domain, https://prng.di.unimi.it), its state filled by
 * the finaliser of MurmurHash3 over two keys: whoever knows the keys of an event can make that event again, in any order.
 */
export class Random {
  #a = 1;
  #b = 2;
  #c = 3;
  #d = 4;

  /** Starts the stream that belongs to these two whole numbers. */
  start(first: number, second: number): void {
    const key = mix(second ^ 0x9e3779b9);
    this.#a = mix(first ^ key);
    this.#b = mix((this.#a + 0x85ebca6b + second) | 0);
    this.#c = mix((this.#b ^ first) + 0xc2b2ae35);
    // Never all zero, which the generator could not leave.
    this.#d = mix(this.#c + key) | 1;
  }

  /** Uniform in [0, 1), 32 bits. */
  next(): number {
    const result = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return result / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Whole number from `from` up to and including `to`. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }
}

/** A 32-bit number out of another in which every bit depends on every bit. */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const rotate = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));
