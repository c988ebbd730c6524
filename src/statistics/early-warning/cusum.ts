export interface CusumControl {
  /** m, the mean in control, > 0: one number, or one per point from `from` on. Default: mean of the points before. */
  readonly mean?: number | readonly number[];
  readonly transform: 'standard' | 'rossi' | 'anscombe' | 'pearsonNegBin';
  /** a in the variance m + a m^2, >= 0, for pearsonNegBin; default 0.1. */
  readonly overdispersion?: number;
  /** v >= 0, variance that protection added to each count; default 0. For standard and pearsonNegBin only. */
  readonly noiseVariance?: number;
  /** k, reference value, in standard deviations; default 1.04. */
  readonly reference?: number;
  /** h, decision limit > 0, in standard deviations; default 2.26. */
  readonly limit?: number;
  /** Back to 0 after an alarm; default false. */
  readonly isReset?: boolean;
}

export interface CusumResult {
  /** Place of the point, counted from 0. */
  readonly place: number;
  /** S, in standard deviations. */
  readonly sum: number;
  /** About the count from which this point alarms, >= 0 (0: any); a guide, `sum` decides. */
  readonly upper: number;
  readonly isAlarm: boolean;
}

/**
 * Whether counts have drifted up, little by little: S(t) = max(0, S(t-1) + x(t) - k), alarm when S >= h. x is the count
 * standardised: standard (y - m) / sqrt(m + v); rossi (y - 3m + 2 sqrt(y m)) / (2 sqrt m); anscombe
 * 1.5 (y^(2/3) - m^(2/3)) / m^(1/6); pearsonNegBin (y - m) / sqrt(m + a m^2 + v).
 *
 * @param counts y >= 0, one per point
 * @param from   first point watched, counted from 0; those before give the mean
 * @throws RangeError when an option or count is out of range, or the mean before is 0
 * @see Rossi, Lampugnani & Marchi (1999), Statistics in Medicine 18(16), 2111-2122
 * @example cusum([4, 4, 10], 2, { transform: 'standard' }) // S = (10 - 4) / 2 - 1.04 = 1.96: no alarm
 */
export function cusum(counts: readonly number[], from: number, control: CusumControl): readonly CusumResult[] {
  const {
    transform,
    overdispersion = 0.1,
    noiseVariance = 0,
    reference = 1.04,
    limit = 2.26,
    isReset = false,
  } = control;
  if (!counts.every((y) => Number.isFinite(y) && y >= 0)) throw new RangeError('counts must be finite and >= 0');
  if (!(Number.isInteger(from) && from >= 0 && from < counts.length))
    throw new RangeError(`the first point watched must lie in [0, ${counts.length - 1}], got ${from}`);
  if (!(limit > 0 && Number.isFinite(reference) && overdispersion >= 0))
    throw new RangeError(`limit must be > 0, overdispersion >= 0, got ${limit}, ${overdispersion}`);
  if (!(noiseVariance >= 0 && Number.isFinite(noiseVariance)))
    throw new RangeError(`noise variance must be finite and >= 0, got ${noiseVariance}`);
  if (noiseVariance > 0 && !(transform === 'standard' || transform === 'pearsonNegBin'))
    throw new RangeError(`'${transform}' takes counts to be Poisson; protected counts need standard or pearsonNegBin`);
  const history = counts.slice(0, from);
  const mean = control.mean ?? history.reduce((a, b) => a + b, 0) / history.length;
  let sum = 0;
  return counts.slice(from).map((y, i) => {
    const m = typeof mean === 'number' ? mean : mean[i];
    if (m === undefined || !(m > 0 && Number.isFinite(m)))
      throw new RangeError(`the mean in control must be finite and > 0, got ${m} at point ${from + i}`);
    const law = TRANSFORMS[transform](m, overdispersion, noiseVariance);
    const upper = Math.max(0, law.count(limit + reference - sum) || 0);
    sum = Math.max(0, sum + law.standardised(y) - reference);
    const result = { place: from + i, sum, upper, isAlarm: sum >= limit };
    if (isReset && result.isAlarm) sum = 0;
    return result;
  });
}

interface Transform {
  readonly standardised: (y: number) => number;
  /** The count that standardises to x. */
  readonly count: (x: number) => number;
}

const linear = (m: number, sd: number, round: (y: number) => number): Transform => ({
  standardised: (y) => (y - m) / sd,
  count: (x) => round(sd * x + m),
});

const TRANSFORMS: Readonly<
  Record<CusumControl['transform'], (m: number, overdispersion: number, noise: number) => Transform>
> = {
  standard: (m, _, noise) => linear(m, Math.sqrt(m + noise), Math.ceil),
  pearsonNegBin: (m, a, noise) => linear(m, Math.sqrt(m + a * m ** 2 + noise), (y) => y),
  rossi: (m) => ({
    standardised: (y) => (y - 3 * m + 2 * Math.sqrt(y * m)) / (2 * Math.sqrt(m)),
    // A negative root is squared as well, as R does: then any count alarms, and the bound says a little more than 0.
    count: (x) => (Math.sqrt(4 * m + 2 * Math.sqrt(m) * x) - Math.sqrt(m)) ** 2,
  }),
  anscombe: (m) => ({
    standardised: (y) => (1.5 * (y ** (2 / 3) - m ** (2 / 3))) / m ** (1 / 6),
    count: (x) => Math.max(0, (2 / 3) * m ** (1 / 6) * x + m ** (2 / 3)) ** 1.5,
  }),
};
