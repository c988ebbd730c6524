/** A sum of variables that has one value, or lies in a range. */
export interface SumConstraint {
  readonly of: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** A point of the polytope at which an objective was greatest, or great enough. */
export type Point = Float64Array;

/** Non-negative variables under constraints on sums of them; one start serves many objectives. */
export interface LinearProgramme {
  /**
   * A point at which sign · (sum of the given variables) is as great as it can be, or at least `enough`, and
   * undefined when it grows without end.
   */
  best(of: readonly number[], sign: 1 | -1, enough: number): Point | undefined;
}

const TOLERANCE = 1e-9;
/** Steps of length 0 in a row after which the choice falls back on Bland's rule, which cannot cycle. */
const PATIENCE = 60;

/**
 * Linear programmes over one polytope by the simplex method on a dense tableau with bounded variables: the first phase
 * runs once, each objective goes on from where the one before it ended.
 *
 * @param variables number of variables, each >= 0
 * @returns undefined when no point meets the constraints
 * @see Dantzig (1963), Linear Programming and Extensions, chapter 18; Bland (1977), Mathematics of Operations Research 2(2)
 */
export function linearProgramme(variables: number, constraints: readonly SumConstraint[]): LinearProgramme | undefined {
  const tableau = begin(variables, constraints);
  const first = new Float64Array(tableau.columns);
  first.fill(-1, tableau.artificialFrom);
  climb(tableau, priced(tableau, first), Number.POSITIVE_INFINITY);
  const scale = 1 + Math.max(0, ...constraints.map(({ max }) => Math.abs(max)));
  const left = pointOf(tableau)
    .subarray(tableau.artificialFrom)
    .reduce((sum, value) => sum + value, 0);
  if (left > 1e-7 * scale) return undefined;
  // An artificial variable that stayed may never grow again; of the others nothing is kept.
  tableau.upper.fill(0, tableau.artificialFrom);
  return {
    best(of, sign, enough) {
      const goal = new Float64Array(tableau.columns);
      for (const j of of) goal[j] = sign;
      const lacking = enough - sign * sumOf(pointOf(tableau), of);
      const isBounded = climb(tableau, priced(tableau, goal), lacking);
      return isBounded ? pointOf(tableau).slice(0, variables) : undefined;
    },
  };
}

export const sumOf = (point: Point, of: readonly number[]): number => of.reduce((sum, j) => sum + (point[j] ?? 0), 0);

interface Tableau {
  readonly rows: Float64Array[];
  /** Value of the basic variable of each row, as measured from the bound it counts from. */
  readonly values: Float64Array;
  readonly basis: number[];
  readonly isBasic: Uint8Array;
  readonly upper: Float64Array;
  /** 1 where a variable is measured down from its upper bound. */
  readonly isFlipped: Uint8Array;
  readonly columns: number;
  readonly artificialFrom: number;
}

/** sum - slack = min with 0 <= slack <= max - min, and one artificial variable for each row. */
function begin(variables: number, constraints: readonly SumConstraint[]): Tableau {
  const ranged = constraints.filter(({ min, max }) => max > min);
  const artificialFrom = variables + ranged.length;
  const columns = artificialFrom + constraints.length;
  const upper = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const isBasic = new Uint8Array(columns).fill(1, artificialFrom);
  const rows = constraints.map(({ of, min, max }, i) => {
    const sign = min < 0 ? -1 : 1;
    const row = new Float64Array(columns);
    for (const j of of) row[j] = sign;
    if (max > min) {
      const slack = variables + ranged.indexOf(constraints[i] as SumConstraint);
      row[slack] = -sign;
      upper[slack] = max - min;
    }
    row[artificialFrom + i] = 1;
    return row;
  });
  const values = Float64Array.from(constraints, ({ min }) => Math.abs(min));
  const basis = constraints.map((_, i) => artificialFrom + i);
  return { rows, values, basis, isBasic, upper, isFlipped: new Uint8Array(columns), columns, artificialFrom };
}

/** Reduced costs of an objective where the tableau stands. */
function priced({ rows, basis, isFlipped }: Tableau, goal: Float64Array): Float64Array {
  const cost = goal.map((value, j) => (isFlipped[j] ? -value : value));
  for (const [i, row] of rows.entries()) subtract(cost, cost[basis[i] ?? 0] ?? 0, row);
  return cost;
}

/** Steps until nothing improves the objective or it has grown by `lacking`; false when it grows without end. */
function climb(tableau: Tableau, cost: Float64Array, lacking: number): boolean {
  let gained = 0;
  for (let idle = 0; gained < lacking; ) {
    const entering = enteringOf(tableau, cost, idle > PATIENCE);
    if (entering < 0) return true;
    const step = longestStep(tableau, entering);
    if (step.length === Number.POSITIVE_INFINITY) return false;
    gained += step.length * (cost[entering] ?? 0);
    take(tableau, cost, entering, step);
    idle = step.length > TOLERANCE ? 0 : idle + 1;
  }
  return true;
}

function enteringOf({ isBasic, upper, columns }: Tableau, cost: Float64Array, isBland: boolean): number {
  let best = -1;
  let most = TOLERANCE;
  for (let j = 0; j < columns; j++) {
    if (isBasic[j] || (upper[j] ?? 0) <= 0 || (cost[j] ?? 0) <= most) continue;
    best = j;
    if (isBland) return j;
    most = cost[j] ?? 0;
  }
  return best;
}

interface Step {
  readonly length: number;
  /** Row whose basic variable leaves; -1 when the entering variable runs to its own other bound. */
  readonly row: number;
  readonly leavesAtUpper: boolean;
}

function longestStep({ rows, values, basis, upper }: Tableau, entering: number): Step {
  let best: Step = { length: upper[entering] ?? 0, row: -1, leavesAtUpper: false };
  for (const [i, row] of rows.entries()) {
    const slope = row[entering] ?? 0;
    if (Math.abs(slope) <= TOLERANCE) continue;
    const leavesAtUpper = slope < 0;
    const room = leavesAtUpper ? (upper[basis[i] ?? 0] ?? 0) - (values[i] ?? 0) : (values[i] ?? 0);
    const length = Math.max(0, room / Math.abs(slope));
    const isTie = Math.abs(length - best.length) <= TOLERANCE;
    // Ties by the lowest variable, as Bland's rule asks.
    if (isTie ? best.row >= 0 && (basis[i] ?? 0) < (basis[best.row] ?? 0) : length < best.length)
      best = { length, row: i, leavesAtUpper };
  }
  return best;
}

function take(tableau: Tableau, cost: Float64Array, entering: number, { length, row, leavesAtUpper }: Step): void {
  const { rows, values, basis, isBasic, upper } = tableau;
  if (row < 0) {
    for (const [i, other] of rows.entries()) values[i] = (values[i] ?? 0) - length * (other[entering] ?? 0);
    flipColumn(tableau, cost, entering);
    return;
  }
  const leaving = basis[row] ?? 0;
  const own = rows[row] ?? new Float64Array();
  if (leavesAtUpper) {
    for (const [j, value] of own.entries()) own[j] = -value;
    own[leaving] = 1;
    values[row] = (upper[leaving] ?? 0) - (values[row] ?? 0);
    tableau.isFlipped[leaving] = tableau.isFlipped[leaving] ? 0 : 1;
  }
  const factor = own[entering] ?? 1;
  for (const [j, value] of own.entries()) own[j] = value / factor;
  values[row] = (values[row] ?? 0) / factor;
  const places: number[] = [];
  for (const [j, value] of own.entries()) if (value !== 0) places.push(j);
  for (const [i, other] of rows.entries()) {
    const share = other[entering] ?? 0;
    if (i === row || share === 0) continue;
    values[i] = Math.max(0, (values[i] ?? 0) - share * (values[row] ?? 0));
    for (const j of places) other[j] = tidy((other[j] ?? 0) - share * (own[j] ?? 0));
  }
  subtract(cost, cost[entering] ?? 0, own);
  isBasic[leaving] = 0;
  isBasic[entering] = 1;
  basis[row] = entering;
}

function flipColumn({ rows, isFlipped }: Tableau, cost: Float64Array, j: number): void {
  for (const row of rows) row[j] = -(row[j] ?? 0);
  cost[j] = -(cost[j] ?? 0);
  isFlipped[j] = isFlipped[j] ? 0 : 1;
}

function pointOf({ values, basis, upper, isFlipped, columns }: Tableau): Float64Array {
  const point = new Float64Array(columns);
  for (const [i, j] of basis.entries()) point[j] = values[i] ?? 0;
  for (let j = 0; j < columns; j++) if (isFlipped[j]) point[j] = (upper[j] ?? 0) - (point[j] ?? 0);
  return point;
}

/** Rounding noise would fill the tableau. */
const tidy = (value: number) => (Math.abs(value) < 1e-12 ? 0 : value);

function subtract(from: Float64Array, share: number, what: Float64Array): void {
  if (share === 0) return;
  for (let j = 0; j < from.length; j++) from[j] = (from[j] ?? 0) - share * (what[j] ?? 0);
}
