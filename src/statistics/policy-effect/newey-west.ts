export interface NeweyWestOptions {
  /** L: correlation reaches so many points back. */
  readonly lag: number;
  /** Multiply by n / (n - k), k the columns. Default false. */
  readonly isAdjusted?: boolean;
}

/**
 * Covariance of coefficients that holds under heteroscedasticity and autocorrelation: B M B, with B the inverse information and
 * M = sum over l = -L..L of (1 - |l| / (L + 1)) sum over t of s_t s_(t-l)', s_t the scores. No prewhitening. A dispersion
 * cancels between B and M, so quasi-Poisson takes the scores (y - mu) x and the unscaled covariance.
 *
 * @param scores one row per point in order of time: residual times x; zeros for a point left out
 * @param bread  (X'X)^-1, or (X'WX)^-1
 * @throws RangeError when the lag is not a whole number from 0 to n - 1, or a row of scores does not fit the bread
 * @see Newey & West (1987), Econometrica 55(3); R sandwich::NeweyWest with prewhite = FALSE
 * @example neweyWest([[1], [-1], [2]], [Float64Array.of(1 / 3)], { lag: 0 })[0] // 6/9 = 0.6667
 */
export function neweyWest(
  scores: readonly (readonly number[])[],
  bread: readonly Float64Array[],
  { lag, isAdjusted = false }: NeweyWestOptions,
): readonly Float64Array[] {
  const [points, size] = [scores.length, bread.length];
  if (!(Number.isInteger(lag) && lag >= 0 && lag < points))
    throw new RangeError(`lag must be a whole number from 0 to ${points - 1}, got ${lag}`);
  if (scores.some((row) => row.length !== size)) throw new RangeError(`every row of scores must have ${size} numbers`);
  const meat = bread.map(() => new Float64Array(size));
  for (const [t, row] of scores.entries())
    for (let back = 0; back <= Math.min(lag, t); back++) {
      const weight = 1 - back / (lag + 1);
      const past = scores[t - back] ?? [];
      for (const [i, target] of meat.entries())
        for (const j of target.keys()) {
          const product = (row[i] ?? 0) * (past[j] ?? 0) + (back > 0 ? (past[i] ?? 0) * (row[j] ?? 0) : 0);
          target[j] = (target[j] ?? 0) + weight * product;
        }
    }
  const factor = isAdjusted ? points / (points - size) : 1;
  return multiply(multiply(bread, meat), bread).map((row) => row.map((value) => factor * value));
}

const multiply = (a: readonly Float64Array[], b: readonly Float64Array[]) =>
  a.map((row) => row.map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)));
