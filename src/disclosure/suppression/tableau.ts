/** A variable of a linear programme, >= 0. */
export interface Variable {
  /** The cell that it stands for; a negative number for what only makes the equations. */
  readonly label: number;
  readonly upper: number;
  /** Whether it is measured down from its upper bound. */
  isFlipped: boolean;
}

/**
 * Where the simplex method stands: every basic variable is its value minus the sum of its row times the variables of the
 * columns, and those lie on a bound. Columns of basic variables are unit vectors and are not kept.
 */
export interface Tableau {
  readonly rows: Float64Array[];
  readonly values: number[];
  readonly basis: Variable[];
  readonly columns: Variable[];
}

/** What is smaller is rounding noise: the equations hold ones and zeros only, so real entries are not small. */
export const PIVOT = 1e-8;

export const variable = (label: number, upper = Number.POSITIVE_INFINITY): Variable => ({
  ...{ label, upper },
  isFlipped: false,
});

/** Of their own: what happens to the copy does not touch the rows they came from. */
export const copied = ({ rows, values, basis, columns }: Tableau): Tableau => ({
  rows: rows.map((row) => row.slice(0, columns.length)),
  values: [...values],
  basis: basis.map((it) => ({ ...it })),
  columns: columns.map((it) => ({ ...it })),
});

/**
 * Lets the variable of a column take the place of that of a row, which goes to its lower bound.
 * @param step by how much the entering variable grows
 */
export function exchange(tableau: Tableau, row: number, column: number, step: number, cost?: Float64Array): void {
  const { rows, values, basis, columns } = tableau;
  const own = rows[row] ?? new Float64Array();
  const factor = own[column] ?? 1;
  const width = columns.length;
  const places: number[] = [];
  for (let j = 0; j < width; j++) {
    const value = own[j] ?? 0;
    if (value === 0 || j === column) continue;
    own[j] = value / factor;
    places.push(j);
  }
  own[column] = 1 / factor;
  for (let i = 0; i < rows.length; i++) {
    const other = rows[i];
    const share = other?.[column] ?? 0;
    if (i === row || share === 0 || !other) continue;
    values[i] = Math.max(0, (values[i] ?? 0) - share * step);
    subtract(other, share, own, places);
    other[column] = -share / factor;
  }
  if (cost) {
    const share = cost[column] ?? 0;
    subtract(cost, share, own, places);
    cost[column] = -share / factor;
  }
  values[row] = step;
  const entering = columns[column] as Variable;
  columns[column] = basis[row] as Variable;
  basis[row] = entering;
}

function subtract(from: Float64Array, share: number, own: Float64Array, places: readonly number[]): void {
  if (share === 0) return;
  for (let k = 0; k < places.length; k++) {
    const j = places[k] as number;
    const value = (from[j] as number) - share * (own[j] as number);
    // Rounding noise would fill the tableau.
    from[j] = value < 1e-12 && value > -1e-12 ? 0 : value;
  }
}

/** Measures the variable of a row from its other bound. */
export function flipRow({ rows, values, basis }: Tableau, row: number): void {
  const own = rows[row] ?? new Float64Array();
  for (let j = 0; j < own.length; j++) own[j] = -(own[j] ?? 0);
  const variable = basis[row];
  if (!variable) return;
  values[row] = variable.upper - (values[row] ?? 0);
  variable.isFlipped = !variable.isFlipped;
}

export function flipColumn({ rows, columns }: Tableau, column: number, cost: Float64Array): void {
  for (const row of rows) row[column] = -(row[column] ?? 0);
  cost[column] = -(cost[column] ?? 0);
  const variable = columns[column];
  if (variable) variable.isFlipped = !variable.isFlipped;
}

/** Takes the variable of a column out: it stays 0. The last column comes in its place. */
export function dropColumn({ rows, columns }: Tableau, column: number, cost?: Float64Array): void {
  const last = columns.length - 1;
  for (const row of rows) row[column] = row[last] ?? 0;
  if (cost) cost[column] = cost[last] ?? 0;
  columns[column] = columns[last] as Variable;
  columns.pop();
}

/** Takes the variable of a row out, which can have no other value than it has. */
export function dropFixed(tableau: Tableau, row: number): void {
  const { rows, values, basis, columns } = tableau;
  const own = rows[row] ?? new Float64Array();
  let place = -1;
  for (let j = 0; j < columns.length; j++)
    if (Math.abs(own[j] ?? 0) > (place < 0 ? PIVOT : Math.abs(own[place] ?? 0))) place = j;
  if (place >= 0) {
    exchange(tableau, row, place, 0);
    dropColumn(tableau, place);
    return;
  }
  const last = rows.length - 1;
  rows[row] = rows[last] as Float64Array;
  values[row] = values[last] ?? 0;
  basis[row] = basis[last] as Variable;
  rows.pop();
  values.pop();
  basis.pop();
}
