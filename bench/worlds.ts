import { randomDraws } from '../src/statistics/kernels/random-draws.ts';
import { seededUniform } from '../src/statistics/kernels/seeded-uniform.ts';

/** A burst on top of what a series would have been: times `factor` from `from` on, for `length` points. */
export interface Burst {
  readonly factor: number;
  readonly from: number;
  readonly length: number;
}

export interface CountWorld {
  readonly seed: number;
  readonly series: number;
  readonly months: number;
  /** By place of the series; none: nothing happens. */
  readonly burst?: (series: number) => Burst;
}

/** Means of the months, evenly spread on the log scale: what one unit, route or modus registers in a month. */
const MEANS = [3, 100] as const;
/** Largest share by which a season lifts or lowers the mean. */
const SEASON = 0.3;
/** Variance over mean, evenly spread. */
const DISPERSION = [1, 2] as const;

/**
 * Monthly counts with a season and more than Poisson scatter (gamma-Poisson) around a level that does not change. The same
 * seed gives the same series; a burst is drawn as counts of their own on top, so that without it the series is as it was.
 */
export function countWorld({ seed, series, months, burst }: CountWorld): readonly (readonly number[])[] {
  const uniform = seededUniform(seed);
  const [calm, extra] = [randomDraws(seed + 1), randomDraws(seed + 2)];
  return Array.from({ length: series }, (_, at) => {
    const mean = MEANS[0] * (MEANS[1] / MEANS[0]) ** uniform();
    const [season, phase] = [SEASON * uniform(), 12 * uniform()];
    const dispersion = DISPERSION[0] + (DISPERSION[1] - DISPERSION[0]) * uniform();
    const planted = burst?.(at);
    return Array.from({ length: months }, (_, month) => {
      const level = mean * (1 + season * Math.cos((2 * Math.PI * (month - phase)) / 12));
      const isBurst = planted && month >= planted.from && month < planted.from + planted.length;
      const more = isBurst ? drawn(extra, (planted.factor - 1) * level, dispersion) : 0;
      return drawn(calm, level, dispersion) + more;
    });
  });
}

function drawn({ gamma, poisson }: ReturnType<typeof randomDraws>, mean: number, dispersion: number): number {
  const scale = dispersion - 1;
  return poisson(scale > 0 ? gamma(mean / scale) * scale : mean);
}
