/**
 * Lower bound for the size of a population seen on incomplete lists (bias-corrected form):
 * observed + f1 (f1 - 1) / (2 (f2 + 1)).
 *
 * @param observed persons on at least one list, whole and >= once + twice
 * @param once     persons on exactly one list (f1)
 * @param twice    persons on exactly two lists (f2)
 * @returns estimated number of persons, listed and unlisted, not rounded
 * @throws RangeError when a count is negative, not whole, or the counts contradict each other
 * @see Chao (1987), Biometrics 43(4), 783-791
 * @example chaoLowerBound(100, 20, 4) // 138
 */
export function chaoLowerBound(observed: number, once: number, twice: number): number {
  const counts = [observed, once, twice];
  if (!counts.every((n) => Number.isInteger(n) && n >= 0))
    throw new RangeError(`counts must be whole and >= 0, got ${counts}`);
  if (observed < once + twice) throw new RangeError(`observed ${observed} is less than once + twice ${once + twice}`);
  return observed + (once * (once - 1)) / (2 * (twice + 1));
}
