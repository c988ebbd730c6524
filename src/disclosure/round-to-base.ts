/**
 * Deterministic rounding to the nearest multiple of a base; halves go up. Each cell and each total on its own, so
 * rounded tables do not add up.
 *
 * @param value count, whole or not
 * @param base whole number >= 1
 * @throws RangeError when the base is not a whole number >= 1
 * @example roundToBase(7, 5) // 5
 */
export function roundToBase(value: number, base: number): number {
  if (!Number.isInteger(base) || base < 1) throw new RangeError(`base must be a whole number >= 1, got ${base}`);
  return base * Math.floor(value / base + 0.5);
}
