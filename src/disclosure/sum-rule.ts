/**
 * When a sum is published, and how far it may then be off; decision 0014.
 *
 * `noisePerLargest`: m, the part of the largest contribution by which one step of noise moves the sum. `dominance`: from so
 * many published records on, the largest contribution may be at most this part of the sum (an (n, k) rule with n = 1). The
 * first step is that of Statistics Netherlands for income, 30 %. The further ones are ours: the more records, the less a single
 * one may weigh, so that the bound on the noise, which follows from the rule and the published count, is of use.
 */
export const SUM_RULE = {
  noisePerLargest: 0.5,
  dominance: [
    { fromCount: 10, largestShare: 0.3 },
    { fromCount: 100, largestShare: 0.1 },
    { fromCount: 1_000, largestShare: 0.03 },
    { fromCount: 10_000, largestShare: 0.01 },
  ],
} as const;

/** The largest part of a sum that one record may make up, by the published count; undefined = no sum of so few. */
export const largestShare = (publishedCount: number): number | undefined =>
  SUM_RULE.dominance.findLast(({ fromCount }) => publishedCount >= fromCount)?.largestShare;
