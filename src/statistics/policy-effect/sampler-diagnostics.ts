export interface SamplerDiagnostics {
  /** Split R-hat of four quarters of the draws: 1 when they agree. */
  readonly splitRHat: number;
  /** Standard error of the mean of the draws, by batches. */
  readonly monteCarloError: number;
  /** R-hat at most 1.05. When false, take more draws, or do not trust the interval. */
  readonly isConverged: boolean;
}

const PARTS = 4;
const BATCHES = 20;
const MOST_R_HAT = 1.05;

/**
 * Whether a chain has been walked long enough: R-hat = sqrt(((n - 1) / n W + B / n) / W) over four quarters of n draws, W the
 * mean of their variances and B / n the variance of their means; Monte Carlo error from the means of 20 batches.
 *
 * @param draws of one number, in the order in which they were made
 * @throws RangeError when there are fewer than 80
 * @see Gelman et al. (2013), Bayesian Data Analysis, 11.4; Geyer (1992), Statistical Science 7(4)
 * @example samplerDiagnostics of draws that climb from 0 to 1: splitRHat about 4.6, not converged
 */
export function samplerDiagnostics(draws: readonly number[]): SamplerDiagnostics {
  if (draws.length < PARTS * BATCHES)
    throw new RangeError(`at least ${PARTS * BATCHES} draws are needed, got ${draws.length}`);
  const parts = cut(draws, PARTS);
  const n = parts[0]?.length ?? 0;
  const within = meanOf(parts.map(varianceOf));
  const splitRHat = within > 0 ? Math.sqrt((n - 1) / n + varianceOf(parts.map(meanOf)) / within) : 1;
  return {
    splitRHat,
    monteCarloError: Math.sqrt(varianceOf(cut(draws, BATCHES).map(meanOf)) / BATCHES),
    isConverged: splitRHat <= MOST_R_HAT,
  };
}

/** Equal parts, in order; what is left over at the end is in none. */
function cut(draws: readonly number[], parts: number): readonly (readonly number[])[] {
  const size = Math.floor(draws.length / parts);
  return Array.from({ length: parts }, (_, i) => draws.slice(i * size, (i + 1) * size));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
