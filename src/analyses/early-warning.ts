import { z } from 'zod';
import { withoutUndefined } from '../model/without-undefined.ts';
import { bayesianChangePoints } from '../statistics/early-warning/bayesian-change-points.ts';
import { benjaminiHochberg } from '../statistics/early-warning/benjamini-hochberg.ts';
import { cusum } from '../statistics/early-warning/cusum.ts';
import { delayCorrection } from '../statistics/early-warning/delay-correction.ts';
import { ears } from '../statistics/early-warning/ears.ts';
import { MONTHLY_FARRINGTON } from '../statistics/early-warning/farrington-control.ts';
import { farringtonFlexible } from '../statistics/early-warning/farrington-flexible.ts';
import { optimalPartition } from '../statistics/early-warning/optimal-partitioning.ts';
import { type Analysis, analysis } from './analysis.ts';

const counts = z.array(z.number().min(0)).min(1).max(10_000);
const places = z.array(z.number().int().min(0)).min(1).max(10_000).describe('Points to judge, counted from 0.');
const noiseVariance = z
  .number()
  .min(0)
  .default(0)
  .describe(
    'Variance that protection added to each count: 3 per atom of an answer, plus base^2 / 12 if rounded; 0: exact.',
  );
const rate = z.number().gt(0).lt(1);

const FARRINGTON = z.strictObject({
  yearsBack: z.number().int().min(1).default(MONTHLY_FARRINGTON.yearsBack),
  halfWindow: z.number().int().min(0).default(MONTHLY_FARRINGTON.halfWindow),
  periods: z.number().int().min(1).default(MONTHLY_FARRINGTON.periods),
  recentExcluded: z.number().int().min(0).default(MONTHLY_FARRINGTON.recentExcluded),
  residualThreshold: z.number().gt(0).nullable().default(2.58).describe('null: no re-weighting'),
  alpha: rate.default(MONTHLY_FARRINGTON.alpha),
  trendPValue: z.number().min(0).max(1).default(MONTHLY_FARRINGTON.trendPValue),
  threshold: z.enum(['predictive', 'nbPlugin', 'muan', 'delta']).default(MONTHLY_FARRINGTON.threshold),
  power: z.enum(['2/3', '1/2', 'none']).default('2/3'),
  minimum: z
    .strictObject({ cases: z.number().min(0), points: z.number().int().min(1) })
    .default(MONTHLY_FARRINGTON.minimum)
    .describe('No alarm unless the last points, this one included, add up to so many.'),
  compat: z.literal('R').optional().describe('Standard errors as surveillance 1.20.3 has them, for comparison.'),
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
      'the noise of protected counts is independent, with the variance that is given',
    ],
    input: z.strictObject({
      counts: z.array(z.number().min(0).nullable()).min(1).max(10_000),
      perYear: z.number().int().min(1),
      dates: z.array(z.iso.date()).optional(),
      population: z.array(z.number().gt(0)).optional(),
      noiseVariance,
      definitionChanges: z
        .array(z.number().int().min(0))
        .default([])
        .describe('Points from which the series is counted otherwise: no model learns across one.'),
      places,
      control: FARRINGTON.prefault({}),
    }),
    example: { counts: [...Array.from({ length: 60 }, () => 7), 30], perYear: 12, places: [60] },
    run: ({ places, control, ...series }) =>
      farringtonFlexible(withoutUndefined(series), places, {
        ...control,
        residualThreshold: control.residualThreshold ?? undefined,
        compat: control.compat,
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
      baseline: z.number().int().min(3).default(7),
      alpha: rate.optional().describe('Default 0.001, and 0.025 for C3.'),
      minimumSigma: z.number().min(0).default(0.5),
      noiseVariance,
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
      overdispersion: z.number().min(0).default(0.1),
      noiseVariance,
      reference: z.number().default(1.04),
      limit: z.number().gt(0).default(2.26),
      isReset: z.boolean().default(false),
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
      'counts with more than Poisson variance need their dispersion, or a larger penalty',
    ],
    input: z.strictObject({
      values: z.array(z.number()).min(1).max(5000),
      cost: z.enum(['normal-mean', 'normal-mean-variance', 'poisson']),
      penalty: z.number().min(0),
      minimumLength: z.number().int().min(1).optional(),
      isModified: z.boolean().default(false),
      dispersion: z
        .union([z.number().gt(0), z.literal('estimated')])
        .default(1)
        .describe('For poisson.'),
      noiseVariance,
    }),
    example: { values: [0, 0, 0, 9, 9], cost: 'normal-mean', penalty: 5 },
    run: ({ values, ...control }) => optimalPartition(values, withoutUndefined(control)),
  }),
  analysis({
    id: 'bayesian-change-points',
    title: 'How probable a change of level is at every point',
    source: 'Fearnhead (2006), Statistics and Computing 16(2); Adams & MacKay (2007), arXiv:0710.3742',
    assumptions: [
      'within a segment the level is the same; counts are Poisson, or values normal with the given variance',
      'a change is as probable at any point, before the figures are seen',
    ],
    input: z.strictObject({
      values: z.array(z.number()).min(1).max(5000),
      model: z
        .discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('gamma-poisson'),
            shape: z.number().gt(0).optional(),
            rate: z.number().gt(0).optional(),
          }),
          z.strictObject({
            kind: z.literal('normal'),
            variance: z.number().gt(0),
            priorMean: z.number().optional(),
            priorVariance: z.number().gt(0).optional(),
          }),
        ])
        .prefault({ kind: 'gamma-poisson' }),
      changeRate: rate.optional(),
      recent: z.number().int().min(1).optional(),
    }),
    example: { values: [1, 0, 1, 9, 8, 9] },
    run: ({ values, model, ...control }) =>
      bayesianChangePoints(values, { model: withoutUndefined(model), ...withoutUndefined(control) }),
  }),
  analysis({
    id: 'delay-correction',
    title: 'What the last periods will come to when the late registrations are in',
    source: 'Lawless (1994), Canadian Journal of Statistics 22(1); Höhle & an der Heiden (2014), Biometrics 70(4)',
    assumptions: [
      'reports come as late now as they did in the window',
      'nothing comes later than the longest delay that is given',
    ],
    input: z.strictObject({
      counts: z
        .array(z.array(z.number().int().min(0)).min(1).max(400))
        .min(3)
        .max(2000)
        .describe('Reports of each period by delay, oldest first; the last period has delay 0 only.'),
      window: z.number().int().min(1).optional().describe('Default all periods.'),
      level: rate.default(0.9),
      leastShare: rate.default(0.2),
      draws: z.number().int().min(100).max(20_000).default(2000),
      noiseVariance,
      seed: z.number().int().min(0).max(4_294_967_295),
    }),
    example: { counts: [[8, 2], [16, 4], [9]], seed: 1 },
    run: ({ counts, seed, ...control }) => delayCorrection(counts, { seed, ...withoutUndefined(control) }),
  }),
  analysis({
    id: 'false-discovery-rate',
    title: 'Which alarms of one round to believe',
    source: 'Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1)',
    assumptions: [
      'all tests of the round are given, not only the small ones',
      'tests are independent or positively dependent',
    ],
    input: z.strictObject({ pValues: z.array(z.number().min(0).max(1)).max(100_000), rate }),
    example: { pValues: [0.01, 0.04, 0.03], rate: 0.05 },
    run: ({ pValues, rate }) => benjaminiHochberg(pValues, rate),
  }),
];
