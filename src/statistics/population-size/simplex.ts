export type LinearOptimum =
  | { readonly kind: 'optimum'; readonly value: number }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' };

interface Tableau {
  /** One row per equation, the right-hand side last. */
  readonly rows: readonly Float64Array[];
  /** Reduced costs, the value so far last. */
  readonly cost: Float64Array;
  /** Variable that is basic in each row. */
  readonly basis: number[];
}

const TOLERANCE = 1e-9;

/**
 * Linear programme in standard form: maximise c'x subject to A x = b and x >= 0, by the dense two-phase simplex method
 * with Bland's rule, which cannot cycle. Equations that repeat others are allowed. Meant for some hundreds of variables.
 *
 * @param objective   c, one per variable
 * @param constraints A, one row per equation
 * @param totals      b, one per equation
 * @throws RangeError when the lengths differ or a number is not finite
 * @see Dantzig (1963), Linear Programming and Extensions; Bland (1977), Mathematics of Operations Research 2(2)
 * @example simplex([1, 0], [[1, 1]], [4]) // optimum 4
 */
export function simplex(
  objective: readonly number[],
  constraints: readonly (readonly number[])[],
  totals: readonly number[],
): LinearOptimum {
  if (constraints.length !== totals.length || constraints.some(({ length }) => length !== objective.length))
    throw new RangeError('every equation needs a total and as many coefficients as there are variables');
  if (![...objective, ...constraints.flat(), ...totals].every(Number.isFinite))
    throw new RangeError('a linear programme needs finite numbers');
  const variables = objective.length;
  const rows = constraints.map((row, i) => equation(row, totals[i] ?? 0, i, constraints.length));
  const basis = rows.map((_, i) => variables + i);
  const width = variables + rows.length + 1;
  const first = { rows, basis, cost: priced(new Float64Array(width).fill(-1, variables, width - 1), rows, basis) };
  climb(first, width - 1);
  const scale = 1 + Math.max(...totals.map(Math.abs));
  if (Math.abs(first.cost[width - 1] ?? 0) > TOLERANCE * scale) return { kind: 'infeasible' };
  expelArtificials(first, variables);
  const goal = new Float64Array(width);
  goal.set(objective);
  const second = { rows, basis, cost: priced(goal, rows, basis) };
  return climb(second, variables)
    ? { kind: 'optimum', value: -(second.cost[width - 1] ?? 0) || 0 }
    : { kind: 'unbounded' };
}

/** The equation with a total >= 0 and its own artificial variable. */
function equation(row: readonly number[], total: number, i: number, equations: number): Float64Array {
  const sign = total < 0 ? -1 : 1;
  const artificial = Array.from({ length: equations }, (_, k) => Number(k === i));
  return Float64Array.from([...row.map((value) => sign * value), ...artificial, sign * total]);
}

/** Reduced costs of an objective under a basis. */
function priced(goal: Float64Array, rows: readonly Float64Array[], basis: readonly number[]): Float64Array {
  const cost = Float64Array.from(goal);
  for (const [i, row] of rows.entries()) subtract(cost, goal[basis[i] ?? 0] ?? 0, row);
  return cost;
}

/** Pivots until no variable below `limit` improves the objective; false when it is unbounded. */
function climb(tableau: Tableau, limit: number): boolean {
  for (;;) {
    const entering = tableau.cost.findIndex((value, j) => j < limit && value > TOLERANCE);
    if (entering < 0) return true;
    const leaving = leavingRow(tableau, entering);
    if (leaving < 0) return false;
    pivot(tableau, leaving, entering);
  }
}

function leavingRow({ rows, basis }: Tableau, entering: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, row] of rows.entries()) {
    const step = row[entering] ?? 0;
    if (step <= TOLERANCE) continue;
    const ratio = (row.at(-1) ?? 0) / step;
    const isTie = best >= 0 && Math.abs(ratio - least) <= TOLERANCE * (1 + Math.abs(least));
    if (ratio < least && !isTie) [best, least] = [i, ratio];
    else if (isTie && (basis[i] ?? 0) < (basis[best] ?? 0)) best = i;
  }
  return best;
}

function pivot({ rows, cost, basis }: Tableau, leaving: number, entering: number): void {
  const own = rows[leaving] ?? new Float64Array();
  const factor = own[entering] ?? 1;
  for (const [j, value] of own.entries()) own[j] = value / factor;
  for (const row of rows) if (row !== own) subtract(row, row[entering] ?? 0, own);
  subtract(cost, cost[entering] ?? 0, own);
  basis[leaving] = entering;
}

/** An artificial variable that stayed in the basis at 0 makes way, unless its equation only repeats others. */
function expelArtificials(tableau: Tableau, variables: number): void {
  for (const [i, row] of tableau.rows.entries()) {
    if ((tableau.basis[i] ?? 0) < variables) continue;
    const entering = row.findIndex((value, j) => j < variables && Math.abs(value) > TOLERANCE);
    if (entering >= 0) pivot(tableau, i, entering);
    else row.fill(0);
  }
}

function subtract(from: Float64Array, share: number, what: Float64Array): void {
  if (share === 0) return;
  for (let j = 0; j < from.length; j++) from[j] = (from[j] ?? 0) - share * (what[j] ?? 0);
}
