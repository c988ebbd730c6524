/**
 * Prior weights that take the force out of past outbreaks: gamma s^-2 where the residual s > c, gamma elsewhere, with
 * gamma = n / sum(s > c ? s^-2 : 1), so that they add up to n.
 *
 * @param residuals s, standardised Anscombe residuals
 * @param threshold c >= 0: 2.58 (Noufaily), 1 (Farrington)
 * @throws RangeError when a residual is not a number or the threshold is negative
 * @see Farrington et al. (1996), JRSS A 159(3), 547-563; Noufaily et al. (2013), Statistics in Medicine 32(7)
 * @example pastOutbreakWeights([0, 2], 1) // 1.6, 0.4
 */
export function pastOutbreakWeights(residuals: readonly number[], threshold: number): readonly number[] {
  if (residuals.some(Number.isNaN)) throw new RangeError('residuals must be numbers');
  if (!(threshold >= 0)) throw new RangeError(`threshold must be >= 0, got ${threshold}`);
  const raw = residuals.map((s) => (s > threshold ? s ** -2 : 1));
  const gamma = residuals.length / raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => gamma * weight);
}
