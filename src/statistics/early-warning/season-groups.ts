/**
 * The points a model for point k may learn from, and their season: the windows of half-width w around k and around each
 * reference point are group p; the L points between two windows (L = later - 2w - 1 - earlier) are split into groups
 * 1..p-1 of length floor(L / (p - 1)), the first L mod (p - 1) one longer. With p = 1 only the windows count. A window is
 * cut off at the ends of the series.
 *
 * @param k          place of the current point, counted from 0
 * @param references places of the reference points, the latest first
 * @param halfWindow w, points, >= 0
 * @param periods    p, >= 1
 * @returns place > group, ascending by place, up to and including k
 * @throws RangeError when p is too large for the points between two windows (L < p - (2w + 1))
 * @see Noufaily et al. (2013); surveillance 1.20.3 farringtonFlexible
 * @example seasonGroups(12, [6, 0], 1, 2) // 0:2 1:2 2:1 3:1 4:1 5:2 6:2 7:2 8:1 9:1 10:1 11:2 12:2
 */
export function seasonGroups(
  k: number,
  references: readonly number[],
  halfWindow: number,
  periods: number,
): ReadonlyMap<number, number> {
  if (!(Number.isInteger(halfWindow) && halfWindow >= 0))
    throw new RangeError(`half window must be whole and >= 0, got ${halfWindow}`);
  if (!(Number.isInteger(periods) && periods >= 1))
    throw new RangeError(`periods must be whole and >= 1, got ${periods}`);
  const groups = new Map<number, number>();
  const span = (first: number, last: number, group: number) => {
    for (let place = Math.max(first, 0); place <= Math.min(last, k); place++) groups.set(place, group);
  };
  span(k - halfWindow, k, periods);
  for (const [i, earlier] of references.entries()) {
    span(earlier - halfWindow, earlier + halfWindow, periods);
    if (periods === 1) continue;
    const length = (references[i - 1] ?? k) - 2 * halfWindow - 1 - earlier;
    if (length < periods - (2 * halfWindow + 1))
      throw new RangeError(`${periods} periods are too many for ${length} points between two windows`);
    const [short, longer] = [Math.floor(length / (periods - 1)), length % (periods - 1)];
    let first = earlier + halfWindow + 1;
    for (let group = 1; group < periods; group++) {
      const next = first + short + (group <= longer ? 1 : 0);
      span(first, next - 1, group);
      first = next;
    }
  }
  return new Map([...groups].sort(([a], [b]) => a - b));
}
