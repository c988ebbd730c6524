import { z } from 'zod';
import { withoutUndefined } from '../model/without-undefined.ts';
import { levelBreaks } from '../statistics/policy-effect/level-breaks.ts';
import { localLevel } from '../statistics/policy-effect/local-level.ts';
import { localLevelVariances } from '../statistics/policy-effect/local-level-variances.ts';
import { placeboTest } from '../statistics/policy-effect/placebo-test.ts';
import { segmentedCounts } from '../statistics/policy-effect/segmented-counts.ts';
import { segmentedLevel } from '../statistics/policy-effect/segmented-level.ts';
import { structuralEffect } from '../statistics/policy-effect/structural-effect.ts';
import { syntheticControl } from '../statistics/policy-effect/synthetic-control.ts';
import { type Analysis, analysis } from './analysis.ts';

const breakAt = z.number().int().min(1).describe('First point under the policy, counted from 0.');
const series = z.array(z.number()).min(4).max(5000);
const level = z.number().gt(0).lt(1).default(0.95);
const TRANSITION = z
  .strictObject({ first: z.number().int().min(0), last: z.number().int().min(0) })
  .optional()
  .describe('Points left out, such as those between announcement and start.');

const MONTHS = Array.from({ length: 36 }, (_, i) => 1 + (i % 12));
const COUNTS = MONTHS.map((month, i) => (i < 24 ? 40 : 28) + ((month * 7) % 9));

const CONTROL = {
  treated: series,
  donors: z.record(z.string(), series),
  breakAt,
  areDonorsUnaffected: z.boolean().describe('Said by you: no donor is touched by the policy.'),
};
const CONTROL_EXAMPLE = {
  treated: [10, 12, 11, 13, 12, 20, 22],
  donors: { a: [9, 11, 10, 12, 11, 12, 13], b: [20, 21, 20, 22, 21, 22, 23], c: [5, 6, 6, 7, 6, 7, 7] },
  breakAt: 5,
  areDonorsUnaffected: true,
};

/** What a policy did to a series, against what it would have been without. */
export const POLICY_EFFECT_ANALYSES: readonly Analysis[] = [
  analysis({
    id: 'segmented-counts',
    title: 'Step and slope of counts at a policy (interrupted time series)',
    source: 'Lopez Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46(1)',
    assumptions: [
      'nothing else changed at the same moment',
      'the trend and seasons before would have gone on',
      'the series is counted in the same way throughout, or says where not',
    ],
    input: z.strictObject({
      values: z.array(z.number().min(0)).min(4).max(5000),
      breakAt,
      months: z.array(z.number().int().min(1).max(12)).optional(),
      definitionChanges: z.array(z.number().int().min(0)).optional(),
      annotation: z.string().optional(),
      harmonics: z.number().int().min(0).max(5).default(0),
      hasSlopeChange: z.boolean().default(true),
      transition: TRANSITION,
      exposure: z.array(z.number().gt(0)).optional(),
      errors: z
        .union([z.enum(['quasi-poisson', 'poisson']), z.strictObject({ lag: z.number().int().min(0) })])
        .default('quasi-poisson')
        .describe('Where the standard errors come from; a number of points for Newey-West.'),
      noiseVariance: z.number().min(0).default(0).describe('Variance that protection added to each count; 0: exact.'),
      level,
    }),
    example: { values: COUNTS, months: MONTHS, breakAt: 24, harmonics: 1, hasSlopeChange: false },
    run: ({ values, breakAt, months, definitionChanges, annotation, ...options }) =>
      segmentedCounts(
        withoutUndefined({ values, breakAt, months, definitionChanges, annotation }),
        withoutUndefined(options),
      ),
  }),
  analysis({
    id: 'segmented-level',
    title: 'Step and slope of a level, which is no count, at a policy (interrupted time series)',
    source:
      'Lopez Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46(1); Newey & West (1987)',
    assumptions: [
      'nothing else changed at the same moment',
      'the trend and seasons before would have gone on',
      'the series is measured in the same way throughout, or says where not',
    ],
    input: z.strictObject({
      values: series,
      breakAt,
      months: z.array(z.number().int().min(1).max(12)).optional(),
      definitionChanges: z.array(z.number().int().min(0)).optional(),
      annotation: z.string().optional(),
      harmonics: z.number().int().min(0).max(5).default(0),
      hasSlopeChange: z.boolean().default(true),
      transition: TRANSITION,
      errors: z
        .union([
          z.enum(['independent', 'autoregressive']),
          z.strictObject({ lag: z.number().int().min(0), isAdjusted: z.boolean().default(false) }),
        ])
        .default('independent')
        .describe('autoregressive: AR(1) by maximum likelihood; a number of points for Newey-West.'),
    }),
    example: { values: COUNTS, months: MONTHS, breakAt: 24, harmonics: 1, errors: 'autoregressive' },
    run: ({ values, breakAt, months, definitionChanges, annotation, ...options }) =>
      segmentedLevel(
        withoutUndefined({ values, breakAt, months, definitionChanges, annotation }),
        withoutUndefined(options),
      ),
  }),
  analysis({
    id: 'local-level',
    title: 'The level under a series, by the Kalman filter and smoother',
    source: 'Durbin & Koopman (2012), Time Series Analysis by State Space Methods, ch. 2; R stats::StructTS',
    assumptions: ['the level is a random walk, seen with noise; no season', 'both variances are the most likely ones'],
    input: z.strictObject({ values: series }),
    example: { values: COUNTS },
    run: ({ values }) => {
      const variances = localLevelVariances(values);
      const spread = values.reduce((most, value) => Math.max(most, Math.abs(value - (values[0] ?? 0))), 0);
      const level = localLevel(values, { ...variances, firstMean: values[0] ?? 0, firstVariance: 1e6 * spread ** 2 });
      const { filtered, smoothed, smoothedVariance, logLikelihood } = level;
      return {
        ...variances,
        logLikelihood,
        points: values.map((value, i) => ({
          value,
          filtered: filtered[i],
          smoothed: smoothed[i],
          standardError: Math.sqrt(smoothedVariance[i] ?? 0),
        })),
      };
    },
  }),
  analysis({
    id: 'synthetic-control',
    title: 'A treated unit against a weighted mix of untreated ones',
    source: 'Abadie, Diamond & Hainmueller (2010), JASA 105(490)',
    assumptions: ['no donor is touched by the policy', 'the mix that fits before would have fitted after'],
    input: z.strictObject(CONTROL),
    example: CONTROL_EXAMPLE,
    run: (input) => syntheticControl(input),
  }),
  analysis({
    id: 'synthetic-control-placebo',
    title: 'Whether the treated unit stands out when each donor is treated in its place',
    source: 'Abadie, Diamond & Hainmueller (2010), JASA 105(490); (2015), American Journal of Political Science 59(2)',
    assumptions: ['with few donors the smallest possible p-value is large'],
    input: z.strictObject(CONTROL),
    example: CONTROL_EXAMPLE,
    run: (input) => placeboTest(input),
  }),
  analysis({
    id: 'structural-effect',
    title: 'The effect against a counterfactual from a structural time series',
    source: 'Brodersen et al. (2015), Annals of Applied Statistics 9(1)',
    assumptions: ['the regressors are not touched by the policy', 'the same seed gives the same numbers'],
    input: z.strictObject({
      values: series,
      regressors: z.array(series).max(3).optional(),
      breakAt,
      seed: z.number().int().min(0).default(1),
      draws: z.number().int().min(1000).max(20_000).default(5000),
      levelSd: z
        .number()
        .gt(0)
        .default(0.01)
        .describe('Guess of the step of the level, in sd of the series; 0.1 where the fit is poor.'),
      level,
    }),
    example: { values: COUNTS, breakAt: 24, draws: 1000 },
    run: ({ values, regressors, breakAt, ...options }, progress) =>
      structuralEffect(withoutUndefined({ values, regressors, breakAt }), { ...withoutUndefined(options), progress }),
  }),
  analysis({
    id: 'level-breaks',
    title: 'When the level of a series changed, without being told where to look',
    source: 'Bai & Perron (2003), Journal of Applied Econometrics 18(1); Andrews (1993), Econometrica 61(4)',
    assumptions: ['no trend and no seasons between breaks', 'values are about as variable throughout'],
    input: z.strictObject({
      values: series,
      trimming: z.number().gt(0).lt(0.5).default(0.15),
      most: z.number().int().min(1).max(20).optional(),
    }),
    example: { values: [1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8] },
    run: ({ values, ...control }) => levelBreaks(values, withoutUndefined(control)),
  }),
];
