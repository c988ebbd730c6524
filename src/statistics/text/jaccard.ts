/**
 * Likeness of two sets: what they share over what they have together.
 *
 * @returns share, 0 to 1; 0 when either is empty, so that an empty text is never a duplicate
 * @see Jaccard (1912), New Phytologist 11, 37-50
 * @example jaccard(new Set(['a', 'b']), new Set(['b', 'c'])) // 1 / 3
 */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a
    .values()
    .filter((it) => b.has(it))
    .reduce((count) => count + 1, 0);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
