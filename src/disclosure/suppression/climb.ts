import { dropColumn, exchange, flipColumn, flipRow, PIVOT, type Tableau } from './tableau.ts';

const TOLERANCE = 1e-9;
/** Steps of length 0 in a row after which the choice falls back on Bland's rule, which cannot cycle. */
const PATIENCE = 60;

/**
 * Steps until nothing improves the objective or it has grown by `lacking`; false when it grows without end.
 *
 * @param cost by column, what the objective gains by a step of 1
 * @param isDropped which variables never come back once they have left the basis
 * @see Dantzig (1963), Linear Programming and Extensions, chapter 18; Bland (1977), Mathematics of Operations Research 2(2)
 */
export function climb(
  tableau: Tableau,
  cost: Float64Array,
  lacking: number,
  isDropped: (label: number) => boolean = () => false,
): boolean {
  let gained = 0;
  for (let idle = 0; gained < lacking; ) {
    const isBland = idle > PATIENCE;
    const entering = enteringOf(tableau, cost, isBland);
    if (entering < 0) return true;
    const step = longestStep(tableau, entering, isBland);
    if (step.length === Number.POSITIVE_INFINITY) return false;
    gained += step.length * (cost[entering] ?? 0);
    take(tableau, cost, entering, step);
    if (step.row >= 0 && isDropped(tableau.columns[entering]?.label ?? 0)) dropColumn(tableau, entering, cost);
    idle = step.length > TOLERANCE ? 0 : idle + 1;
  }
  return true;
}

function enteringOf({ columns }: Tableau, cost: Float64Array, isBland: boolean): number {
  let best = -1;
  let most = TOLERANCE;
  for (let j = 0; j < columns.length; j++) {
    const gain = cost[j] as number;
    if (gain <= TOLERANCE) continue;
    if (isBland ? best < 0 || labelAt(columns, j) < labelAt(columns, best) : gain > most) best = j;
    most = Math.max(most, gain);
  }
  return best;
}

interface Step {
  readonly length: number;
  /** Row whose basic variable leaves; -1 when the entering variable runs to its own other bound. */
  readonly row: number;
  readonly leavesAtUpper: boolean;
}

function longestStep({ rows, values, basis, columns }: Tableau, entering: number, isBland: boolean): Step {
  let best: Step = { length: columns[entering]?.upper ?? 0, row: -1, leavesAtUpper: false };
  let steepest = 0;
  for (let i = 0; i < rows.length; i++) {
    const slope = rows[i]?.[entering] ?? 0;
    const size = Math.abs(slope);
    if (size <= PIVOT) continue;
    const leavesAtUpper = slope < 0;
    const room = leavesAtUpper ? (basis[i]?.upper ?? 0) - (values[i] ?? 0) : (values[i] ?? 0);
    if (room === Number.POSITIVE_INFINITY) continue;
    const length = Math.max(0, room / size);
    const isTie = Math.abs(length - best.length) <= TOLERANCE;
    // Ties by the lowest variable, as Bland's rule asks; else by the largest entry, which loses least precision.
    const isPreferred = isBland ? labelAt(basis, i) < labelAt(basis, best.row) : size > steepest;
    if (isTie ? best.row < 0 || !isPreferred : length >= best.length) continue;
    best = { length, row: i, leavesAtUpper };
    steepest = size;
  }
  return best;
}

const labelAt = (variables: Tableau['basis'], i: number) => variables[i]?.label ?? 0;

function take(tableau: Tableau, cost: Float64Array, entering: number, { length, row, leavesAtUpper }: Step): void {
  if (row >= 0) {
    if (leavesAtUpper) flipRow(tableau, row);
    exchange(tableau, row, entering, length, cost);
    return;
  }
  const { rows, values } = tableau;
  for (const [i, other] of rows.entries()) values[i] = (values[i] ?? 0) - length * (other[entering] ?? 0);
  flipColumn(tableau, entering, cost);
}
