import { leastSquares } from './least-squares.ts';

export interface PoissonRegression {
  /** On the log scale, one per column of the design; NaN for an aliased column. */
  readonly coefficients: Float64Array;
  /** Columns (0-based) that are a combination of earlier ones, and were dropped. */
  readonly aliased: readonly number[];
  /** Means, one per observation. */
  readonly fitted: Float64Array;
  readonly deviance: number;
  /** Diagonal of the hat matrix. */
  readonly leverages: Float64Array;
  /** Unscaled: (X'WX)^-1, to be multiplied by the dispersion; NaN in rows and columns of aliased columns. */
  readonly covariance: readonly Float64Array[];
  /** W of the last step: prior weight times mean. */
  readonly workingWeights: Float64Array;
  /** Observations with weight > 0, minus the columns kept. */
  readonly residualDf: number;
  /** When false the other numbers mean nothing. */
  readonly isConverged: boolean;
}

export interface PoissonRegressionOptions {
  /** Added to the linear predictor: log of population or exposure. Default 0. */
  readonly offset?: readonly number[];
  /** Prior weights >= 0. Default 1. */
  readonly weights?: readonly number[];
}

const MOST_ITERATIONS = 25;
const PRECISION = 1e-8;
/** The smallest mean, as R's log link has it. */
const SMALLEST_MEAN = Number.EPSILON;

/**
 * Poisson regression with log link: log E(y) = X b + offset, by iteratively re-weighted least squares as R's glm.fit:
 * start at mu = y + 0.1; stop when |dev - previous| / (|dev| + 0.1) < 1e-8; at most 25 steps. A deviance that is no longer
 * finite ends it unconverged (R halves the step). The fit is that of a quasi-Poisson model too: its dispersion is for the caller.
 *
 * @param design one row per observation, all columns given (the intercept as a column of ones)
 * @param counts y >= 0, need not be whole
 * @throws RangeError when lengths differ, no row is given, a number is not finite, or a count or weight is negative
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 2.5; R 4.2 stats::glm.fit
 * @example poissonRegression([[1], [1], [1]], [2, 3, 7]).fitted // 4, 4, 4
 */
export function poissonRegression(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  options: PoissonRegressionOptions = {},
): PoissonRegression {
  const { offset = counts.map(() => 0), weights = counts.map(() => 1) } = options;
  check(design, counts, offset, weights);
  const columns = (design[0] ?? []).map((_, j) => Float64Array.from(design, (row) => row[j] ?? 0));
  let fitted = Float64Array.from(counts, (y) => y + 0.1);
  let predictor = fitted.map(Math.log);
  let deviance = poissonDeviance(counts, fitted, weights);
  for (let iteration = 1; ; iteration++) {
    const workingWeights = fitted.map((mean, i) => mean * (weights[i] ?? 0));
    const roots = workingWeights.map(Math.sqrt);
    const working = predictor.map((eta, i) => {
      const mean = fitted[i] ?? 0;
      return (roots[i] ?? 0) * (eta - (offset[i] ?? 0) + ((counts[i] ?? 0) - mean) / mean);
    });
    const step = leastSquares(
      columns.map((column) => column.map((x, i) => x * (roots[i] ?? 0))),
      working,
    );
    const coefficients = step.coefficients;
    predictor = Float64Array.from(
      design,
      (row, i) => (offset[i] ?? 0) + row.reduce((sum, x, j) => sum + x * (coefficients[j] || 0), 0),
    );
    fitted = predictor.map((eta) => Math.max(Math.exp(eta), SMALLEST_MEAN));
    const previous = deviance;
    deviance = poissonDeviance(counts, fitted, weights);
    const isConverged = Math.abs(deviance - previous) / (Math.abs(deviance) + 0.1) < PRECISION;
    if (isConverged || !Number.isFinite(deviance) || iteration === MOST_ITERATIONS) {
      const kept = columns.length - step.aliased.length;
      const residualDf = weights.filter((weight) => weight > 0).length - kept;
      return { ...step, fitted, deviance, workingWeights, residualDf, isConverged };
    }
  }
}

function poissonDeviance(counts: readonly number[], means: Float64Array, weights: readonly number[]): number {
  return counts.reduce((sum, y, i) => {
    const mean = means[i] ?? 0;
    return sum + 2 * (weights[i] ?? 0) * ((y > 0 ? y * Math.log(y / mean) : 0) - (y - mean));
  }, 0);
}

function check(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  offset: readonly number[],
  weights: readonly number[],
): void {
  const lengths = [design.length, counts.length, offset.length, weights.length];
  if (counts.length === 0 || lengths.some((length) => length !== counts.length))
    throw new RangeError(`rows, counts, offset and weights must be as many and at least 1, got ${lengths}`);
  if (design.some((row) => row.length !== design[0]?.length)) throw new RangeError('design rows differ in length');
  if (![...design.flat(), ...offset].every(Number.isFinite)) throw new RangeError('design and offset must be finite');
  if (![...counts, ...weights].every((it) => Number.isFinite(it) && it >= 0))
    throw new RangeError('counts and weights must be finite and >= 0');
}
