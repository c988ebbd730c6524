import { quantileSorted } from 'd3-array';
import { randomDraws } from '../kernels/random-draws.ts';
import { type CountsByDelay, reportedShares } from './reported-shares.ts';

export interface DelayControl {
  /** Periods, counted back from the last, whose delays are taken to hold now; default all. A change of registration makes older ones void. */
  readonly window?: number;
  /** Confidence of the intervals; default 0.9. */
  readonly level?: number;
  /** Below this expected share of reports there is no figure, only what was reported; default 0.2. */
  readonly leastShare?: number;
  /** Default 2,000. */
  readonly draws?: number;
  /** Variance that protection added to each count, >= 0; default 0, exact counts. */
  readonly noiseVariance?: number;
  /** Whole number from 0 to 2^32 - 1; shown with the result. */
  readonly seed: number;
}

export interface CorrectedPeriod {
  readonly reported: number;
  /** Expected share of all reports that has come by now. */
  readonly share: number;
  /** Reported and still to come; null where the share is too small to say. */
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface DelayCorrection {
  readonly periods: readonly CorrectedPeriod[];
  /** P(delay <= d) for d = 0, 1, ... */
  readonly shares: readonly number[];
  /** Pearson chi-square over its degrees of freedom of the delays, at least 1: how much more they vary than by chance. */
  readonly dispersion: number;
  readonly seed: number;
}

/**
 * What the last periods will come to when the late registrations are in. Delay shares by reverse hazards: g(d) = reports
 * with delay d over reports with delay at most d, in periods old enough to show it; P(delay <= d) = prod over j > d of
 * 1 - g(j). Expected = reported / share. The interval draws each g from a beta law and what is to come from a
 * negative binomial, both widened by the dispersion; of protected counts it also draws what protection may have added.
 *
 * @param counts reports of each period by delay, oldest period first; the last period has delay 0 only, the one before
 *   delays 0 and 1, and so on. The last delay holds what came later still; reports beyond it are taken not to exist.
 * @throws RangeError when the counts have another shape or are no counts, an option is out of range, or a delay was never seen
 * @see Lawless (1994), Canadian Journal of Statistics 22(1); Hoehle & an der Heiden (2014), Biometrics 70(4)
 * @example delayCorrection([[8, 2], [16, 4], [9]], { seed: 1 }).periods[2]?.expected // 11.25
 */
export function delayCorrection(counts: CountsByDelay, control: DelayControl): DelayCorrection {
  const { window = counts.length, level = 0.9, leastShare = 0.2, draws = 2000, noiseVariance = 0, seed } = control;
  if (!(level > 0 && level < 1 && leastShare > 0 && leastShare <= 1))
    throw new RangeError('level must lie in (0, 1), least share in (0, 1]');
  if (!(Number.isInteger(draws) && draws >= 100))
    throw new RangeError(`draws must be a whole number from 100 on, got ${draws}`);
  if (!(noiseVariance >= 0 && Number.isFinite(noiseVariance)))
    throw new RangeError(`noise variance must be finite and >= 0, got ${noiseVariance}`);
  const { hazards, shares, dispersion } = reportedShares(counts, window);
  const random = randomDraws(seed);
  const drawn = Array.from({ length: draws }, () => {
    const beta = hazards.map(({ late, all }) =>
      betaDraw(random, (late + 0.5) / dispersion, (all - late + 0.5) / dispersion),
    );
    return cumulated(beta);
  });
  const periods = counts.map((byDelay): CorrectedPeriod => {
    const reported = byDelay.reduce((sum, count) => sum + count, 0);
    const delay = byDelay.length - 1;
    const share = shares[delay] ?? 1;
    if (share < leastShare) return { reported, share, expected: null, lower: null, upper: null };
    const noise = Math.sqrt(noiseVariance * byDelay.length);
    if (delay === shares.length - 1 && noise === 0)
      return { reported, share: 1, expected: reported, lower: reported, upper: reported };
    const totals = drawn
      .map((path) => {
        const known = noise > 0 ? Math.max(0, reported + noise * random.normal()) : reported;
        return known + toCome(random, known, path[delay] ?? 1, dispersion);
      })
      .sort((a, b) => a - b);
    const tail = (1 - level) / 2;
    return {
      reported,
      share,
      expected: reported / share,
      lower: quantileSorted(totals, tail) ?? null,
      upper: quantileSorted(totals, 1 - tail) ?? null,
    };
  });
  return { periods, shares, dispersion, seed };
}

type Random = ReturnType<typeof randomDraws>;

function betaDraw({ gamma }: Random, a: number, b: number): number {
  const first = gamma(a);
  return first / (first + gamma(b));
}

/** P(delay <= d) from reverse hazards of delays 1, 2, ... */
function cumulated(hazards: readonly number[]): readonly number[] {
  const shares = [1];
  for (const hazard of hazards.toReversed()) shares.unshift((shares[0] ?? 1) * (1 - hazard));
  return shares;
}

/** Given the reported, a flat prior leaves a gamma mean for what is to come, and a negative binomial number. */
function toCome({ gamma, poisson }: Random, reported: number, share: number, dispersion: number): number {
  if (share >= 1) return 0;
  const mean = (gamma((reported + 1) / dispersion) * dispersion * (1 - share)) / share;
  return poisson(dispersion > 1 ? gamma(mean / (dispersion - 1)) * (dispersion - 1) : mean);
}
