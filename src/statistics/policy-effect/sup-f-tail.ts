/**
 * P(sup F > x) under no break, for one coefficient and a break searched for in the middle 1 - 2 trimming of the series: the
 * tail of the supremum of a squared, standardised Brownian bridge, by the leading terms of its expansion
 * sqrt(x) e^(-x/2) / sqrt(2 pi) [(1 - 1/x) log(((1 - trimming) / trimming)^2) + 2/x]. Within 0.002 of Andrews' table from
 * P = 0.1 down; above that it is too high, never too low by more, and 1 below x = 1.
 *
 * @param x        >= 0
 * @param trimming (0, 0.5)
 * @throws RangeError when one is out of range
 * @see DeLong (1981), Communications in Statistics A 10(21); Estrella (2003), Econometric Theory 19(6); Andrews (1993, 2003)
 * @example supFTail(8.68, 0.15) // 0.05
 */
export function supFTail(x: number, trimming: number): number {
  if (!(x >= 0)) throw new RangeError(`x must be >= 0, got ${x}`);
  if (!(trimming > 0 && trimming < 0.5)) throw new RangeError(`trimming must lie in (0, 0.5), got ${trimming}`);
  if (x < 1) return 1;
  const width = 2 * Math.log((1 - trimming) / trimming);
  return Math.min(1, (Math.sqrt(x) * Math.exp(-x / 2) * ((1 - 1 / x) * width + 2 / x)) / Math.sqrt(2 * Math.PI));
}
