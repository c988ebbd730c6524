import { type Bands, bestBands } from './best-bands.ts';
import { jaccard } from './jaccard.ts';
import { shingles } from './shingles.ts';
import { type Signature, signer } from './signer.ts';

export interface NearDuplicate {
  /** Places of the two texts in the list; first < second. */
  readonly first: number;
  readonly second: number;
  /** Exact likeness, threshold to 1. */
  readonly jaccard: number;
}
export interface NearDuplicateOptions {
  /** Least likeness, in (0, 1). */
  readonly threshold?: number;
  readonly permutations?: number;
  readonly seed?: number;
}

/**
 * Pairs of texts that are almost the same: signatures that agree on a whole band make a candidate, its exact Jaccard
 * likeness of 5-character shingles decides. No pair below the threshold is ever returned, but a pair of likeness s is
 * missed with probability (1 - s^r)^b: with 128 permutations and threshold 0.6 (b 18, r 7) 60 % at s = 0.6, 21 % at 0.7,
 * 1.4 % at 0.8. Empty texts pair with nothing.
 *
 * @returns pairs by first, then second
 * @throws RangeError when an option is out of range
 * @see Leskovec, Rajaraman & Ullman (2014), Mining of Massive Datasets, 3.4
 * @example nearDuplicates(['drie boten bij Dover', 'Drie boten bij Dover.', 'paspoort']) // 0 and 1, likeness 1
 */
export function nearDuplicates(texts: readonly string[], options: NearDuplicateOptions = {}): readonly NearDuplicate[] {
  const { threshold = 0.6, permutations = 128, seed = 1 } = options;
  const sign = signer(permutations, seed);
  const sets = texts.map((text) => shingles(text));
  const candidates = candidatePairs(sets.map(sign), bestBands(threshold, permutations));
  return [...candidates.values()]
    .map(([first, second]) => ({ first, second, jaccard: likeness(sets, first, second) }))
    .filter((pair) => pair.jaccard >= threshold)
    .sort((a, b) => a.first - b.first || a.second - b.second);
}

type Pair = readonly [number, number];

const likeness = (sets: readonly ReadonlySet<string>[], first: number, second: number) =>
  jaccard(sets[first] ?? new Set(), sets[second] ?? new Set());

/** Pairs that agree on at least one whole band, each once. */
function candidatePairs(signatures: readonly (Signature | undefined)[], { bands, rows }: Bands) {
  const pairs = new Map<string, Pair>();
  for (let band = 0; band < bands; band++) {
    const buckets = new Map<string, number[]>();
    for (const [second, signature] of signatures.entries()) {
      if (!signature) continue;
      const key = signature.subarray(band * rows, (band + 1) * rows).join(' ');
      const bucket = buckets.get(key) ?? [];
      for (const first of bucket) pairs.set(`${first} ${second}`, [first, second]);
      buckets.set(key, [...bucket, second]);
    }
  }
  return pairs;
}
