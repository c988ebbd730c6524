export interface LeastSquares {
  /** One per column; NaN for an aliased column. */
  readonly coefficients: Float64Array;
  /** Columns (0-based) that are a combination of earlier ones, and were dropped. */
  readonly aliased: readonly number[];
  /** Diagonal of the hat matrix, one per row. */
  readonly leverages: Float64Array;
  /** (X'X)^-1, row by row; NaN in the rows and columns of aliased columns. */
  readonly covariance: readonly Float64Array[];
}

/**
 * Least squares by QR: b minimising |y - X b|. Columns are taken in their order; one whose part orthogonal to the earlier
 * ones is shorter than `tolerance` times its own length is aliased and dropped (the pivoting of R's lm and glm).
 *
 * @param columns   X, one array per column, all as long as y
 * @param response  y
 * @param tolerance relative length below which a column counts as a combination of the earlier ones
 * @throws RangeError when the lengths differ
 * @see Golub & Van Loan (2013), Matrix Computations, 5.2 (Gram-Schmidt, here done twice for orthogonality to rounding)
 * @example leastSquares([[1, 1, 1], [0, 1, 2]].map(Float64Array.from), Float64Array.of(1, 3, 5)).coefficients // 1, 2
 */
export function leastSquares(
  columns: readonly Float64Array[],
  response: Float64Array,
  tolerance = 1e-11,
): LeastSquares {
  if (columns.some(({ length }) => length !== response.length))
    throw new RangeError(`every column must have ${response.length} rows, got ${columns.map(({ length }) => length)}`);
  const kept: number[] = [];
  const basis: Float64Array[] = [];
  /** Column k of R^-1: how basis vector k is made of the kept columns. */
  const recipes: Float64Array[] = [];
  for (const [j, column] of columns.entries()) {
    const rest = Float64Array.from(column);
    const recipe = new Float64Array(columns.length);
    recipe[j] = 1;
    for (const _pass of [1, 2])
      for (const [k, q] of basis.entries()) {
        const share = dot(q, rest);
        subtract(rest, share, q);
        subtract(recipe, share, recipes[k] ?? recipe);
      }
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > tolerance * Math.sqrt(dot(column, column)))) continue;
    kept.push(j);
    basis.push(rest.map((value) => value / length));
    recipes.push(recipe.map((value) => value / length));
  }
  const aliased = [...columns.keys()].filter((j) => !kept.includes(j));
  const projections = basis.map((q) => dot(q, response));
  const combined = (weights: readonly number[], j: number) =>
    aliased.includes(j) ? Number.NaN : weights.reduce((sum, weight, k) => sum + weight * (recipes[k]?.[j] ?? 0), 0);
  const perColumn = (value: (j: number) => number) => Float64Array.from(columns, (_, j) => value(j));
  return {
    coefficients: perColumn((j) => combined(projections, j)),
    aliased,
    leverages: Float64Array.from(response, (_, i) => basis.reduce((sum, q) => sum + (q[i] ?? 0) ** 2, 0)),
    covariance: columns.map((_, i) => {
      const own = recipes.map((recipe) => (aliased.includes(i) ? Number.NaN : (recipe[i] ?? 0)));
      return perColumn((j) => combined(own, j));
    }),
  };
}

// Plain loops: these two are where most of the time of every regression goes.
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function subtract(from: Float64Array, share: number, what: Float64Array): void {
  for (let i = 0; i < what.length; i++) from[i] = (from[i] ?? 0) - share * (what[i] ?? 0);
}
