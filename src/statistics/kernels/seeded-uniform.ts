/**
 * Repeatable random numbers in [0, 1) with 32 bits each: xoshiro128**, its state filled from the seed by splitmix32.
 * The same seed gives the same numbers everywhere; not for secrets.
 *
 * @param seed whole number from 0 to 2^32 - 1, to be shown with every result made from it
 * @throws RangeError when it is not
 * @see Blackman & Vigna (2021), ACM Transactions on Mathematical Software 47(4)
 * @example seededUniform(1)() === seededUniform(1)() // true
 */
export function seededUniform(seed: number): () => number {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new RangeError(`seed must be whole, 0 to 2^32 - 1, got ${seed}`);
  let [a, b, c, d] = [1, 2, 3, 4].map((place) => mixed((seed + Math.imul(place, 0x9e3779b9)) | 0)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result / 2 ** 32;
  };
}

const rotated = (value: number, by: number) => (value << by) | (value >>> (32 - by));

function mixed(value: number): number {
  let mix = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
