import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { checkAlpha } from './threshold.ts';

export interface EarsControl {
  readonly method: 'C1' | 'C2' | 'C3';
  /** B, points, >= 3; default 7. */
  readonly baseline?: number;
  /** One-sided false alarm rate of a single test, in (0, 1); default 0.001, and 0.025 for C3. */
  readonly alpha?: number;
  /** Smallest standard deviation, a count >= 0, default 0.5: with 0 a constant baseline alarms on any increase. */
  readonly minimumSigma?: number;
  /** Variance that protection added to each count, >= 0; default 0, exact counts. */
  readonly noiseVariance?: number;
}

export interface EarsResult {
  /** Place of the point, counted from 0. */
  readonly place: number;
  /** U: a larger count is an alarm. Null where a constant baseline leaves it undefined (C3 with minimumSigma 0). */
  readonly upper: number | null;
  readonly isAlarm: boolean;
}

/** Points between the baseline and the first point that can be judged. */
const GUARD = { C1: 0, C2: 2, C3: 4 } as const;

/**
 * Which counts are high against the points just before them: EARS C1, C2 and C3, for series of short history.
 * C1: U = mean + z sigma of the B points before t. C2: the same of the B points up to t - 3. C3: with the C2 statistic
 * S = (y - mean) / sigma, U = max(0, y + sigma (z - [max(0, S(t-1) - 1) + max(0, S(t-2) - 1)])). sigma is the sample
 * standard deviation (n - 1), at least sqrt(`minimumSigma`^2 + noise variance); z the 1 - alpha quantile of the normal law; alarm when y > U.
 *
 * @param counts y, one per point
 * @param places points to judge, counted from 0; the first that can be is B (C1), B + 2 (C2), B + 4 (C3)
 * @throws RangeError when an option or count is out of range, or a point has too little history
 * @see Hutwagner et al. (2003), J Urban Health 80(2); Fricker et al. (2008), Statistics in Medicine 27(17)
 * @example ears([1, 2, 3, 9], [3], { method: 'C1', baseline: 3 }) // upper 2 + 3.09 x 1 = 5.09: alarm
 */
export function ears(
  counts: readonly number[],
  places: readonly number[],
  control: EarsControl,
): readonly EarsResult[] {
  const {
    method,
    baseline = 7,
    alpha = method === 'C3' ? 0.025 : 0.001,
    minimumSigma = 0.5,
    noiseVariance = 0,
  } = control;
  if (!(Number.isInteger(baseline) && baseline >= 3))
    throw new RangeError(`baseline must be whole and >= 3, got ${baseline}`);
  if (!(minimumSigma >= 0)) throw new RangeError(`minimum sigma must be >= 0, got ${minimumSigma}`);
  if (!(noiseVariance >= 0 && Number.isFinite(noiseVariance)))
    throw new RangeError(`noise variance must be finite and >= 0, got ${noiseVariance}`);
  if (!counts.every(Number.isFinite)) throw new RangeError('counts must be finite');
  checkAlpha(alpha);
  // A short baseline may miss most of the noise by chance: it counts for no less than is known of it.
  const least = Math.sqrt(minimumSigma ** 2 + noiseVariance);
  const z = normalQuantile(1 - alpha, 0, 1);
  const before = (place: number, guard: number) =>
    momentsOf(counts.slice(place - guard - baseline, place - guard), least);
  const excess = (place: number) => {
    const { mean, sigma } = before(place, 2);
    return Math.max(0, ((counts[place] ?? 0) - mean) / sigma - 1);
  };
  return places.map((place) => {
    if (!(Number.isInteger(place) && place >= baseline + GUARD[method] && place < counts.length))
      throw new RangeError(`point ${place} must lie in [${baseline + GUARD[method]}, ${counts.length - 1}]`);
    const y = counts[place] ?? 0;
    const { mean, sigma } = before(place, method === 'C1' ? 0 : 2);
    const upper =
      method === 'C3' ? Math.max(0, y + sigma * (z - (excess(place - 1) + excess(place - 2)))) : mean + z * sigma;
    return { place, upper: Number.isNaN(upper) ? null : upper, isAlarm: y > upper };
  });
}

function momentsOf(values: readonly number[], least: number) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, y) => sum + (y - mean) ** 2, 0) / (values.length - 1);
  return { mean, sigma: Math.max(Math.sqrt(variance), least) };
}
