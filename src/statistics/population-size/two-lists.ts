import { normalBound } from './normal-bound.ts';

type Interval = readonly [lower: number, upper: number];

export interface TwoListEstimate {
  /** Persons on at least one list. */
  readonly observed: number;
  /** Undefined without overlap: the estimate is then infinite and must be called not estimable. */
  readonly lincolnPetersen: { readonly estimate: number; readonly interval: Interval } | undefined;
  /** Finite without overlap too, but then it says next to nothing: see isFlagged. */
  readonly chapman: {
    readonly estimate: number;
    readonly variance: number;
    readonly interval: Interval;
    readonly isFlagged: boolean;
  };
}

/**
 * Size of a population from two lists. Lincoln-Petersen n1 n2 / m, with the log-normal interval on the dark figure
 * d = (n1-m)(n2-m)/m: observed + exp(log d ± z sqrt(1/(n1-m) + 1/(n2-m) + 1/m)); and Chapman (n1+1)(n2+1)/(m+1) - 1, with
 * Seber's variance (n1+1)(n2+1)(n1-m)(n2-m)/((m+1)^2 (m+2)) and the normal interval.
 * Where a list lies wholly in the other the dark figure is 0 and so is its interval.
 *
 * @param first  persons on the first list (n1), whole and >= 1
 * @param second persons on the second list (n2), whole and >= 1
 * @param both   persons on both (m), whole, from 0 to the smaller list; 0 leaves Lincoln-Petersen undefined
 * @param level  coverage of the intervals, default 0.95
 * @returns persons, listed and unlisted, not rounded
 * @throws RangeError when a count is not whole or out of range
 * @see Chapman (1951), Univ. California Publ. Statistics 1; Seber (1970), Biometrics 26(2); Chao (1987), Biometrics 43(4)
 * @example twoLists(200, 150, 30).lincolnPetersen?.estimate // 1000, from 763.5 to 1362.6
 */
export function twoLists(first: number, second: number, both: number, level = 0.95): TwoListEstimate {
  if (![first, second].every((n) => Number.isInteger(n) && n >= 1))
    throw new RangeError(`lists must hold a whole number >= 1, got ${first} and ${second}`);
  if (!Number.isInteger(both) || both < 0 || both > Math.min(first, second))
    throw new RangeError(`overlap must be whole, from 0 to the smaller list, got ${both}`);
  const z = normalBound(level);
  const estimate = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const onlyOne = (first - both) * (second - both);
  const variance = ((first + 1) * (second + 1) * onlyOne) / ((both + 1) ** 2 * (both + 2));
  const margin = z * Math.sqrt(variance);
  return {
    observed: first + second - both,
    lincolnPetersen: both === 0 ? undefined : lincolnPetersen(first, second, both, z),
    chapman: { estimate, variance, interval: [estimate - margin, estimate + margin], isFlagged: both === 0 },
  };
}

function lincolnPetersen(first: number, second: number, both: number, z: number) {
  const observed = first + second - both;
  const dark = ((first - both) * (second - both)) / both;
  const factor = dark === 0 ? 1 : Math.exp(z * Math.sqrt(1 / (first - both) + 1 / (second - both) + 1 / both));
  const interval: Interval = [observed + dark / factor, observed + dark * factor];
  return { estimate: (first * second) / both, interval };
}
