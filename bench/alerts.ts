import { MONTHLY_FARRINGTON } from '../src/statistics/early-warning/farrington-control.ts';
import { farringtonFlexible } from '../src/statistics/early-warning/farrington-flexible.ts';

/** The alert of the last month of each series: its p-value, -1 where there is none. */
export const alerts = (world: readonly (readonly number[])[], noiseVariance: number): readonly number[] =>
  world.map((counts) => {
    const series = { counts, perYear: 12, noiseVariance };
    return farringtonFlexible(series, [counts.length - 1], MONTHLY_FARRINGTON)[0]?.pValue ?? -1;
  });
