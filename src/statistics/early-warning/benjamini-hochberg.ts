/**
 * Which of many tests to believe, so that at most the given share of them is false on average: the p-values in order,
 * p(i) m / i, made monotone from the largest down; a test stands when its adjusted value is at most the rate.
 *
 * @param pValues in [0, 1]; one per series tested in the same round, all of them, not only the small ones
 * @param rate    false discovery rate q in (0, 1)
 * @returns adjusted p-values in the order given, and which stand
 * @throws RangeError when a value is out of range
 * @see Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1)
 * @example benjaminiHochberg([0.01, 0.04, 0.03], 0.05).adjusted // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[], rate: number) {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError('p-values must lie in [0, 1]');
  if (!(rate > 0 && rate < 1)) throw new RangeError(`rate must lie in (0, 1), got ${rate}`);
  const order = pValues.map((p, place) => ({ p, place })).toSorted((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  for (const [i, { p, place }] of order.entries()) {
    least = Math.min(least, (p * pValues.length) / (pValues.length - i));
    adjusted[place] = least;
  }
  return { adjusted, stands: adjusted.map((p) => p <= rate) };
}
