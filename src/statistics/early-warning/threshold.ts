/** What a count is held against. */
export interface Threshold {
  /** The alpha quantile, >= 0. */
  readonly lower: number;
  /** U, the 1 - alpha quantile. */
  readonly upper: number;
  /** P(Y >= y). */
  readonly pValue: number;
  /** R's score: above 1 exactly when y > U. For comparison with R only: see countThreshold. */
  readonly score: number;
}

/** alpha is the one-sided false alarm rate of a single test. */
export function checkAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must lie between 0 and 1, got ${alpha}`);
}
