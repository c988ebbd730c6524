/** Most exchanges of active sets, per donor. */
const EXCHANGES = 50;
const TOLERANCE = 1e-12;

/**
 * Weights w >= 0 with sum 1 that minimise (a - B w)' V (a - B w), by an exact active set: on the support the equality-constrained
 * problem is solved by its normal equations, a step stops where a weight reaches 0, and a donor enters while its gradient lies
 * below that of the support.
 *
 * @param target     a, one per row
 * @param donors     B, one array of rows per donor
 * @param importance V, one weight >= 0 per row; default 1
 * @throws RangeError when no donor is given, lengths differ, a number is not finite, or an importance is negative
 * @see Lawson & Hanson (1974), Solving Least Squares Problems, 23; Abadie, Diamond & Hainmueller (2010), JASA 105(490)
 * @example simplexWeights([1], [[0], [4]]) // 0.75, 0.25
 */
export function simplexWeights(
  target: readonly number[],
  donors: readonly (readonly number[])[],
  importance: readonly number[] = target.map(() => 1),
): readonly number[] {
  check(target, donors, importance);
  const inner = (a: readonly number[], b: readonly number[]) =>
    importance.reduce((sum, v, i) => sum + v * (a[i] ?? 0) * (b[i] ?? 0), 0);
  // With sum w = 1, a - B w = -sum w_j (b_j - a): the target is the origin.
  const moved = donors.map((donor) => donor.map((value, i) => value - (target[i] ?? 0)));
  const gram = moved.map((one) => Float64Array.from(moved, (other) => inner(one, other)));
  const scale = Math.max(...gram.map((row, j) => row[j] ?? 0)) || 1;
  const nearest = gram.reduce((best, row, j) => ((row[j] ?? 0) < (gram[best]?.[best] ?? 0) ? j : best), 0);
  const weights: number[] = donors.map((_, j) => (j === nearest ? 1 : 0));
  let support = [nearest];
  for (let exchange = 0; exchange < EXCHANGES * donors.length; exchange++) {
    const goal = onSupport(gram, support, scale);
    const blocked = support.flatMap((j, k) => {
      const [from, to] = [weights[j] ?? 0, goal[k] ?? 0];
      return to < 0 ? [{ j, share: from / (from - to) }] : [];
    });
    const share = Math.min(1, ...blocked.map((it) => it.share));
    for (const [k, j] of support.entries())
      weights[j] = (weights[j] ?? 0) + share * ((goal[k] ?? 0) - (weights[j] ?? 0));
    const leaving = blocked.filter((it) => it.share <= share).map(({ j }) => j);
    for (const j of leaving) weights[j] = 0;
    support = support.filter((j) => !leaving.includes(j));
    if (leaving.length > 0) continue;
    const gradient = gram.map((row) => row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0));
    const level = gradient.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0);
    const entering = gradient.reduce((best, value, j) => (value < (gradient[best] ?? 0) ? j : best), 0);
    if (!((gradient[entering] ?? 0) < level - TOLERANCE * scale) || support.includes(entering)) break;
    support = [...support, entering];
  }
  const total = weights.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
  return weights.map((weight) => Math.max(weight, 0) / total);
}

/** Minimum of w'Gw with sum 1 on the support: w proportional to G^-1 1, with a ridge at rounding for dependent donors. */
function onSupport(gram: readonly Float64Array[], support: readonly number[], scale: number): readonly number[] {
  const size = support.length;
  const rows = support.map((i, k) => [
    ...support.map((j, l) => (gram[i]?.[j] ?? 0) + (k === l ? scale * 1e-14 : 0)),
    1,
  ]);
  for (let k = 0; k < size; k++) {
    const pivotRow = rows.slice(k).reduce((best, row) => (Math.abs(row[k] ?? 0) > Math.abs(best[k] ?? 0) ? row : best));
    rows.splice(k, 0, ...rows.splice(rows.indexOf(pivotRow), 1));
    for (const row of rows)
      if (row !== pivotRow) {
        const factor = (row[k] ?? 0) / (pivotRow[k] ?? 1);
        for (let l = k; l <= size; l++) row[l] = (row[l] ?? 0) - factor * (pivotRow[l] ?? 0);
      }
  }
  const raw = rows.map((row, k) => (row[size] ?? 0) / (row[k] ?? 1));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
}

function check(target: readonly number[], donors: readonly (readonly number[])[], importance: readonly number[]): void {
  if (donors.length === 0) throw new RangeError('needs at least one donor');
  if ([importance, ...donors].some(({ length }) => length !== target.length))
    throw new RangeError(`importance and every donor must have ${target.length} rows`);
  if (![...target, ...importance, ...donors.flat()].every(Number.isFinite)) throw new RangeError('rows must be finite');
  if (importance.some((value) => value < 0)) throw new RangeError('importance must be >= 0');
}
