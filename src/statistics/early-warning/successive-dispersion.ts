/**
 * How much more than Poisson counts vary, from the steps between neighbours, so that a change of level hardly counts:
 * mean of (y(t) - y(t-1))^2 / (y(t) + y(t-1)) over pairs that are not both 0. Noise of protection is in it.
 *
 * @param counts y >= 0
 * @returns variance over mean; 1 where there is no pair to tell
 * @see Gasser, Sroka & Jennen-Steinmetz (1986), Biometrika 73(3), of the differences
 * @example successiveDispersion([4, 8, 4, 8]) // 16 / 12
 */
export function successiveDispersion(counts: readonly number[]): number {
  const terms = counts.slice(1).flatMap((y, i) => {
    const before = counts[i] ?? 0;
    return y + before > 0 ? [(y - before) ** 2 / (y + before)] : [];
  });
  return terms.length === 0 ? 1 : terms.reduce((sum, term) => sum + term, 0) / terms.length;
}
