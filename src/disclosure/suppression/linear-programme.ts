import { climb } from './climb.ts';
import { copied, dropColumn, dropFixed, type Tableau, type Variable, variable } from './tableau.ts';

/** A sum of variables that has one value, or lies in a range. */
export interface SumConstraint {
  readonly of: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** A point of the polytope at which an objective was greatest, or great enough: by cell, in the order they were given. */
export type Point = Float64Array;

/** Non-negative variables under constraints on sums of them; one start serves many objectives. */
export interface LinearProgramme {
  /**
   * A point at which sign · (sum of the given cells) is as great as it can be, or at least `enough`, and
   * undefined when it grows without end.
   */
  best(of: readonly number[], sign: 1 | -1, enough: number): Point | undefined;
  /** Where it stands. What goes on from there works on a copy. */
  readonly tableau: Tableau;
}

const ARTIFICIAL = -1;
const isArtificial = (label: number) => label === ARTIFICIAL;

/**
 * Linear programmes over one polytope by the simplex method with bounded variables: the first phase runs once, each
 * objective goes on from where the one before it ended.
 *
 * @param cells names of the variables, whole numbers >= 0
 * @returns undefined when no point meets the constraints
 */
export function linearProgramme(
  cells: readonly number[],
  constraints: readonly SumConstraint[],
): LinearProgramme | undefined {
  const tableau = feasible(begin(cells, constraints));
  return tableau && programmeAt(tableau, cells);
}

/**
 * Where programmes over separate cells stand together, once a sum over them is known as well.
 *
 * @param settled cells that can have one value only; they are taken out
 * @returns undefined when no point meets the sum
 */
export function narrowedTableau(
  from: readonly Tableau[],
  { of, max }: SumConstraint,
  settled: ReadonlySet<number>,
): Tableau | undefined {
  const tableau = beside(from.map(copied));
  const { coefficients, constant } = expressed(tableau, new Set(of));
  const left = max - constant;
  tableau.rows.push(left < 0 ? coefficients.map((it) => -it) : coefficients);
  tableau.values.push(Math.abs(left));
  tableau.basis.push(variable(ARTIFICIAL));
  const found = feasible(tableau);
  if (found) for (const cell of settled) settle(found, cell);
  return found;
}

/** The rows and columns of some cells, where they hang together with no others. */
export function partOf({ rows, values, basis, columns }: Tableau, cells: ReadonlySet<number>): Tableau {
  const own = columns.flatMap(({ label }, j) => (cells.has(label) ? [j] : []));
  const kept = basis.flatMap(({ label }, i) => (cells.has(label) ? [i] : []));
  const copyOf = (it: Variable | undefined) => variable(it?.label ?? 0, it?.upper);
  return {
    rows: kept.map((i) => Float64Array.from(own, (j) => rows[i]?.[j] ?? 0)),
    values: kept.map((i) => values[i] ?? 0),
    basis: kept.map((i) => copyOf(basis[i])),
    columns: own.map((j) => copyOf(columns[j])),
  };
}

export function programmeAt(tableau: Tableau, cells: readonly number[]): LinearProgramme {
  const places = placesOf(cells);
  const point = () => {
    const found = new Float64Array(cells.length);
    const { basis, values } = tableau;
    for (let i = 0; i < basis.length; i++) {
      const label = basis[i]?.label ?? ARTIFICIAL;
      if (label >= 0) found[places[label] as number] = values[i] ?? 0;
    }
    return found;
  };
  return {
    tableau,
    best(of, sign, enough) {
      const { coefficients, constant } = expressed(tableau, new Set(of));
      const cost = sign > 0 ? coefficients : coefficients.map((it) => -it);
      return climb(tableau, cost, enough - sign * constant) ? point() : undefined;
    },
  };
}

/** By cell its place in a point. */
function placesOf(cells: readonly number[]): Int32Array {
  const places = new Int32Array(1 + cells.reduce((most, cell) => Math.max(most, cell), 0));
  for (let i = 0; i < cells.length; i++) places[cells[i] as number] = i;
  return places;
}

export const sumOf = (point: Point, of: readonly number[]): number => {
  let sum = 0;
  for (let k = 0; k < of.length; k++) sum += point[of[k] as number] ?? 0;
  return sum;
};

/** sum - slack = min with 0 <= slack <= max - min, and one artificial variable for each row. */
function begin(cells: readonly number[], constraints: readonly SumConstraint[]): Tableau {
  const ranged = constraints.filter(({ min, max }) => max > min);
  const slackOf = new Map(ranged.map((it, i) => [it, cells.length + i]));
  const columns = [
    ...cells.map((cell) => variable(cell)),
    ...ranged.map(({ min, max }, i) => variable(ARTIFICIAL - 1 - i, max - min)),
  ];
  const places = placesOf(cells);
  const rows = constraints.map((constraint) => {
    const sign = constraint.min < 0 ? -1 : 1;
    const row = new Float64Array(columns.length);
    for (const cell of constraint.of) row[places[cell] as number] = sign;
    const slack = slackOf.get(constraint);
    if (slack !== undefined) row[slack] = -sign;
    return row;
  });
  const values = constraints.map(({ min }) => Math.abs(min));
  return { rows, values, basis: constraints.map(() => variable(ARTIFICIAL)), columns };
}

/** The first phase: no artificial variable is left, or there is no point at all. */
function feasible(tableau: Tableau): Tableau | undefined {
  const { rows, values, basis, columns } = tableau;
  const cost = new Float64Array(columns.length);
  let scale = 1;
  for (const [i, row] of rows.entries()) {
    scale = Math.max(scale, 1 + (values[i] ?? 0));
    if (isArtificial(basis[i]?.label ?? 0))
      for (let j = 0; j < cost.length; j++) cost[j] = (cost[j] ?? 0) + (row[j] ?? 0);
  }
  climb(tableau, cost, Number.POSITIVE_INFINITY, isArtificial);
  const stayed = () => basis.findIndex(({ label }) => isArtificial(label));
  const left = basis.reduce((sum, { label }, i) => sum + (isArtificial(label) ? (values[i] ?? 0) : 0), 0);
  if (left > 1e-7 * scale) return undefined;
  for (let row = stayed(); row >= 0; row = stayed()) dropFixed(tableau, row);
  return tableau;
}

/** A sum of cells as what it is where the tableau stands, and what it gains by column. */
function expressed({ rows, values, basis, columns }: Tableau, of: ReadonlySet<number>) {
  const coefficients = Float64Array.from(columns, ({ label }) => (of.has(label) ? 1 : 0));
  let constant = 0;
  for (const [i, { label }] of basis.entries()) {
    if (!of.has(label)) continue;
    constant += values[i] ?? 0;
    const row = rows[i] ?? new Float64Array();
    for (let j = 0; j < coefficients.length; j++) coefficients[j] = (coefficients[j] ?? 0) - (row[j] ?? 0);
  }
  return { coefficients, constant };
}

/** Takes a cell out that has one possible value. */
function settle(tableau: Tableau, cell: number): void {
  const row = tableau.basis.findIndex(({ label }) => label === cell);
  const column = tableau.columns.findIndex(({ label }) => label === cell);
  if (row >= 0) dropFixed(tableau, row);
  else if (column >= 0) dropColumn(tableau, column);
}

/** One tableau of several that have no cell in common. */
function beside(parts: readonly Tableau[]): Tableau {
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  const columns = parts.flatMap((part) => part.columns);
  let offset = 0;
  const rows = parts.flatMap((part) => {
    const from = offset;
    offset += part.columns.length;
    return part.rows.map((row) => {
      const wide = new Float64Array(columns.length);
      wide.set(row.subarray(0, part.columns.length), from);
      return wide;
    });
  });
  return { rows, values: parts.flatMap((it) => it.values), basis: parts.flatMap((it) => it.basis), columns };
}
