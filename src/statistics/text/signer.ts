import { coefficients, permuted } from './permutation.ts';
import { textHash } from './text-hash.ts';

export type Signature = Uint32Array;

/**
 * Makes the function that signs sets of shingles (MinHash): place i holds the least of
 * ((a_i H(x) + b_i) mod (2^61 - 1)) mod 2^32 over the shingles x. The share of equal places of two signatures estimates
 * their Jaccard likeness J with standard deviation sqrt(J (1 - J) / permutations).
 *
 * @param permutations  places of a signature, a whole number >= 1
 * @param seed          of the permutations, shown with every result; signatures compare only under one seed
 * @returns signature of a set; undefined for an empty set, which is like nothing
 * @throws RangeError when permutations is not whole or < 1, or the seed not whole
 * @see Broder (1997), Compression and Complexity of Sequences, 21-29; datasketch MinHash
 * @example signer(128)(shingles('aan boord'))?.length // 128
 */
export function signer(permutations = 128, seed = 1): (shingles: ReadonlySet<string>) => Signature | undefined {
  if (!(Number.isInteger(permutations) && permutations >= 1))
    throw new RangeError(`permutations must be whole and >= 1, got ${permutations}`);
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be whole, got ${seed}`);
  const drawn = Array.from({ length: permutations }, (_, n) => coefficients(seed, n));
  return (shingles) => {
    if (shingles.size === 0) return undefined;
    const hashes = Array.from(shingles, textHash);
    return Uint32Array.from(drawn, ({ a, b }) =>
      hashes.reduce((least, hash) => Math.min(least, permuted(a, b, hash)), 2 ** 32 - 1),
    );
  };
}
