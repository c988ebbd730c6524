import type { SumConstraint } from './linear-programme.ts';
import { inverse, minus, PRIME, type SparseVector, unitSum, valueAt } from './sparse-vector.ts';

/**
 * The constraints without equations that follow from others: totals beside all their parts would only make the programme
 * larger. Short sums are kept first, because they fill the tableau least. Independence is judged modulo a large prime;
 * an equation that is dropped wrongly would be missed by the check on every point found.
 */
export function independentSums(sums: readonly SumConstraint[]): readonly SumConstraint[] {
  const basis = new Map<number, SparseVector>();
  const kept = sums
    .filter(({ min, max }) => min === max)
    .toSorted((a, b) => a.of.length - b.of.length)
    .filter(({ of }) => {
      const rest = reducedBy(basis, unitSum(of.toSorted((a, b) => a - b)));
      const pivot = rest.at[0];
      if (pivot === undefined) return false;
      basis.set(pivot, rest);
      return true;
    });
  return [...kept, ...sums.filter(({ min, max }) => min < max)];
}

/** Basis vectors start at their own place, so one pass from the left is enough. */
function reducedBy(basis: ReadonlyMap<number, SparseVector>, vector: SparseVector): SparseVector {
  let rest = vector;
  for (let k = 0; k < rest.at.length; ) {
    const place = rest.at[k] ?? 0;
    const own = basis.get(place);
    if (own) rest = minus(rest, (valueAt(rest, place) * inverse(own.values[0] ?? 1)) % PRIME, own);
    else k++;
  }
  return rest;
}
