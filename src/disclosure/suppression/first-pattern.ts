import type { DistinctNumber } from './distinct-numbers.ts';
import { elimination } from './eliminate.ts';

/**
 * Secondary suppression by Gaussian elimination: numbers are declared published one by one, largest first, unless a
 * primary could then be computed.
 *
 * @returns the indices of suppressed numbers, primaries included
 * @throws RangeError when what was published earlier gives a primary number away
 * @see Langsrud (2024), Secondary cell suppression by Gaussian elimination
 */
export function firstPattern(numbers: readonly DistinctNumber[], protectsSingletons: boolean): ReadonlySet<number> {
  const candidates = candidatesOf(numbers);
  const state = elimination(numbers, candidates, protectsSingletons);
  const suppressed = new Set(numbers.keys());
  for (const i of candidates) {
    if (!state.givesAway(i)) {
      state.publish(i);
      suppressed.delete(i);
    } else if (numbers[i]?.fixed === 'published')
      throw new RangeError('what was published earlier already gives a protected number away');
  }
  return suppressed;
}

/** Those to keep come first: fixed, then largest value, then totals before parts, then the order of the cells. */
function candidatesOf(numbers: readonly DistinctNumber[]): readonly number[] {
  return numbers
    .map((number, i) => ({ ...number, i }))
    .filter(({ isPrimary, fixed }) => fixed === 'published' || (!isPrimary && fixed !== 'suppressed'))
    .sort(
      (a, b) =>
        Number(b.fixed === 'published') - Number(a.fixed === 'published') ||
        b.value - a.value ||
        b.of.length - a.of.length ||
        a.i - b.i,
    )
    .map(({ i }) => i);
}
