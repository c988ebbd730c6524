import type { RandomDraws } from '../kernels/random-draws.ts';

/** Draws beta and the noise variance given what the regressors must explain. */
export type RegressionPosterior = (
  response: Float64Array,
  random: RandomDraws,
) => { readonly beta: readonly number[]; readonly noiseVariance: number };

export interface NoisePrior {
  readonly degrees: number;
  /** Expected variance. */
  readonly guess: number;
}

/** Information of the prior on beta, in observations. */
const PRIOR_WORTH = 0.01;

/**
 * Conjugate posterior of r = X beta + e, e ~ N(0, s2): s2 inverse gamma with so many degrees around a guess; beta | s2 normal around
 * 0 with precision Q / s2, Q = 0.01 (X'X/n + diag(X'X)/n) / 2. With A = X'X + Q and b = A^-1 X'r: s2 is
 * (df guess + r'r - b'Ab) / 2 over a gamma of shape (df + n) / 2, and beta is N(b, s2 A^-1).
 *
 * @param columns X, one array per regressor; may be none
 * @throws RangeError when the prior has no degrees or guess above 0, or a regressor is zero throughout
 * @see Brodersen et al. (2015), Annals of Applied Statistics 9(1), 2.2; Gelman et al. (2013), Bayesian Data Analysis, 14
 * @example regressionPosterior([], { degrees: 50, guess: 0.2 })(Float64Array.of(0), random).noiseVariance // about 0.2
 */
export function regressionPosterior(columns: readonly Float64Array[], prior: NoisePrior): RegressionPosterior {
  if (!(prior.degrees > 0 && prior.guess > 0)) throw new RangeError('the prior needs degrees and a guess above 0');
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const precision = columns.map((a, i) =>
    Float64Array.from(columns, (b, j) => {
      const product = dot(a, b);
      return product + (PRIOR_WORTH * (i === j ? 1 : 0.5) * product) / a.length;
    }),
  );
  const root = cholesky(precision);
  return (response, random) => {
    const half = forward(
      root,
      columns.map((column) => dot(column, response)),
    );
    const residual = dot(response, response) - half.reduce((sum, value) => sum + value ** 2, 0);
    const shape = (prior.degrees + response.length) / 2;
    const noiseVariance = (prior.degrees * prior.guess + residual) / 2 / random.gamma(shape);
    return {
      beta: backward(
        root,
        half.map((value) => value + Math.sqrt(noiseVariance) * random.normal()),
      ),
      noiseVariance,
    };
  };
}

/** Lower L with L L' = A. */
function cholesky(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const root = matrix.map((row) => new Float64Array(row.length));
  for (const [i, row] of root.entries())
    for (let j = 0; j <= i; j++) {
      const other = root[j] ?? row;
      let rest = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i === j && !(rest > 0)) throw new RangeError('a regressor is zero throughout or repeats others');
      row[j] = i === j ? Math.sqrt(rest) : rest / (other[j] ?? 1);
    }
  return root;
}

/** z with L z = b. */
function forward(root: readonly Float64Array[], right: readonly number[]): readonly number[] {
  const z: number[] = [];
  for (const [i, row] of root.entries())
    z.push(z.reduce((rest, value, k) => rest - (row[k] ?? 0) * value, right[i] ?? 0) / (row[i] ?? 1));
  return z;
}

/** x with L' x = z. */
function backward(root: readonly Float64Array[], right: readonly number[]): readonly number[] {
  const x = right.map(() => 0);
  for (let i = right.length - 1; i >= 0; i--) {
    let rest = right[i] ?? 0;
    for (let k = i + 1; k < right.length; k++) rest -= (root[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = rest / (root[i]?.[i] ?? 1);
  }
  return x;
}
