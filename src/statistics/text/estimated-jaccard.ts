import type { Signature } from './signer.ts';

/**
 * Likeness of two sets, from their signatures: the share of places where these agree.
 *
 * @returns estimate of Jaccard's J, 0 to 1, standard deviation sqrt(J (1 - J) / places)
 * @throws RangeError when the signatures are empty or not equally long
 * @see Broder (1997), Compression and Complexity of Sequences, 21-29
 * @example estimatedJaccard(Uint32Array.of(1, 2, 3, 4), Uint32Array.of(1, 2, 3, 5)) // 0.75
 */
export function estimatedJaccard(a: Signature, b: Signature): number {
  if (a.length !== b.length || a.length === 0)
    throw new RangeError(`signatures must be equally long and not empty, got ${a.length} and ${b.length}`);
  return a.reduce((equal, value, place) => (value === b[place] ? equal + 1 : equal), 0) / a.length;
}
