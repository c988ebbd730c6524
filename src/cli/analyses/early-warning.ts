import { z } from 'zod';
import { cusum } from '../../statistics/early-warning/cusum.ts';
import { ears } from '../../statistics/early-warning/ears.ts';
import { MONTHLY_FARRINGTON } from '../../statistics/early-warning/farrington-control.ts';
import { farringtonFlexible } from '../../statistics/early-warning/farrington-flexible.ts';
import { optimalPartition } from '../../statistics/early-warning/optimal-partitioning.ts';
import { type Analysis, analysis } from './analysis.ts';
import { withoutUndefined } from './without-undefined.ts';

const counts = z.array(z.number().min(0)).min(1).max(10_000);
const places = z.array(z.number().int().min(0)).min(1).max(10_000).describe('Points to judge, counted from 0.');
const rate = z.number().gt(0).lt(1);

const FARRINGTON = z.strictObject({
  yearsBack: z.number().int().min(1).default(MONTHLY_FARRINGTON.yearsBack),
  halfWindow: z.number().int().min(0).default(MONTHLY_FARRINGTON.halfWindow),
  periods: z.number().int().min(1).default(MONTHLY_FARRINGTON.periods),
  recentExcluded: z.number().int().min(0).default(MONTHLY_FARRINGTON.recentExcluded),
  residualThreshold: z.number().gt(0).nullable().default(2.58).describe('null: no re-weighting'),
  alpha: rate.default(MONTHLY_FARRINGTON.alpha),
  trendPValue: z.number().min(0).max(1).default(MONTHLY_FARRINGTON.trendPValue),
  threshold: z.enum(['nbPlugin', 'muan', 'delta']).default('nbPlugin'),
  power: z.enum(['2/3', '1/2', 'none']).default('2/3'),
  compat: z.literal('R').optional(),
});

/** Which counts are higher, or have drifted, or changed level. */
export const EARLY_WARNING_ANALYSES: readonly Analysis[] = [
  analysis({
    id: 'farrington-flexible',
    title: 'Which counts are higher than their own history explains',
    source: 'Noufaily et al. (2013), Statistics in Medicine 32(7); surveillance 1.20.3',
    assumptions: [
      'counts follow a quasi-Poisson law around a trend and seasons',
      'each point asked is one test at the rate alpha',
    ],
    input: z.strictObject({
      counts: z.array(z.number().min(0).nullable()).min(1).max(10_000),
      perYear: z.number().int().min(1),
      dates: z.array(z.iso.date()).optional(),
      population: z.array(z.number().gt(0)).optional(),
      places,
      control: FARRINGTON.prefault({}),
    }),
    example: { counts: [...Array.from({ length: 60 }, () => 7), 30], perYear: 12, places: [60] },
    run: ({ places, control, ...series }) =>
      farringtonFlexible(withoutUndefined(series), places, {
        ...control,
        residualThreshold: control.residualThreshold ?? undefined,
        compat: control.compat,
        minimum: MONTHLY_FARRINGTON.minimum,
      }),
  }),
  analysis({
    id: 'ears',
    title: 'Which counts are high against the points just before them (EARS C1-C3)',
    source: 'Hutwagner et al. (2003), J Urban Health 80(2); Fricker et al. (2008), Statistics in Medicine 27(17)',
    assumptions: ['a short baseline stands for what is normal; no season, no trend'],
    input: z.strictObject({
      counts,
      places,
      method: z.enum(['C1', 'C2', 'C3']),
      baseline: z.number().int().min(3).optional(),
      alpha: rate.optional(),
      minimumSigma: z.number().min(0).optional(),
    }),
    example: { counts: [1, 2, 3, 9], places: [3], method: 'C1', baseline: 3 },
    run: ({ counts, places, ...control }) => ears(counts, places, withoutUndefined(control)),
  }),
  analysis({
    id: 'cusum',
    title: 'Whether counts have drifted up, little by little',
    source: 'Rossi, Lampugnani & Marchi (1999), Statistics in Medicine 18(16)',
    assumptions: ['the points before `from` show the level in control, unless a mean is given'],
    input: z.strictObject({
      counts,
      from: z.number().int().min(0).describe('First point watched, counted from 0.'),
      transform: z.enum(['standard', 'rossi', 'anscombe', 'pearsonNegBin']),
      mean: z.number().gt(0).optional(),
      overdispersion: z.number().min(0).optional(),
      reference: z.number().optional(),
      limit: z.number().gt(0).optional(),
      isReset: z.boolean().optional(),
    }),
    example: { counts: [4, 4, 10, 9], from: 2, transform: 'standard' },
    run: ({ counts, from, ...control }) => cusum(counts, from, withoutUndefined(control)),
  }),
  analysis({
    id: 'change-points',
    title: 'Where the level of a series changed, exactly',
    source: 'Jackson et al. (2005), IEEE Signal Proc Letters 12(2); Killick, Fearnhead & Eckley (2012), JASA 107(500)',
    assumptions: [
      'within a segment the level is the same',
      'counts with more than Poisson variance need a larger penalty',
    ],
    input: z.strictObject({
      values: z.array(z.number()).min(1).max(5000),
      cost: z.enum(['normal-mean', 'normal-mean-variance', 'poisson']),
      penalty: z.number().min(0),
      minimumLength: z.number().int().min(1).optional(),
      isModified: z.boolean().optional(),
    }),
    example: { values: [0, 0, 0, 9, 9], cost: 'normal-mean', penalty: 5 },
    run: ({ values, ...control }) => optimalPartition(values, withoutUndefined(control)),
  }),
];
