import { afterAll, describe, expect, it } from 'vitest';
import { levelBreaks } from '../src/statistics/policy-effect/level-breaks.ts';
import { localLevel } from '../src/statistics/policy-effect/local-level.ts';
import { localLevelVariances } from '../src/statistics/policy-effect/local-level-variances.ts';
import { placeboTest } from '../src/statistics/policy-effect/placebo-test.ts';
import { predictorWeights } from '../src/statistics/policy-effect/predictor-weights.ts';
import { type SegmentedCountsOptions, segmentedCounts } from '../src/statistics/policy-effect/segmented-counts.ts';
import type { InterruptedSeries } from '../src/statistics/policy-effect/segmented-design.ts';
import { segmentedLevel } from '../src/statistics/policy-effect/segmented-level.ts';
import { type StructuralEffect, structuralEffect } from '../src/statistics/policy-effect/structural-effect.ts';
import { syntheticControl } from '../src/statistics/policy-effect/synthetic-control.ts';
import { jsonFiles, readJson, sharedFolder } from './shared-folder.ts';

type Pairs = Readonly<Record<string, readonly [number, number]>>;
type Named = Readonly<Record<string, number>>;

interface DesignedCase {
  readonly y: readonly number[];
  readonly break_index_1based: number;
  readonly ols: Pairs;
  readonly sigma2: number;
  readonly newey_west_lag4_se: Named;
  readonly gls_ar1_ml: { readonly phi: number; readonly coef: Named; readonly se: Named; readonly logLik: number };
}
interface RouteCase {
  readonly months: readonly string[];
  readonly y: readonly number[];
  readonly break_index_1based: number;
  readonly coef: Pairs;
  readonly dispersion: number;
  readonly newey_west_se: Named;
  readonly counterfactual_sum_post: number;
}
interface SicilyData {
  readonly data: Readonly<Record<'month' | 'aces' | 'smokban' | 'stdpop', readonly number[]>>;
}
interface SicilyCase {
  readonly coef: Pairs;
  readonly dispersion: number;
  readonly rr_step_ci: readonly number[];
  readonly poisson_ci?: readonly number[];
  readonly fitted_first3?: readonly number[];
  readonly counterfactual_last3?: readonly number[];
  readonly deviance?: number;
}
interface DonorCase {
  readonly treated: readonly number[];
  readonly donors: Readonly<Record<string, readonly number[]>>;
  readonly n_pre: number;
  readonly w: Named;
  readonly pre_mspe: number;
  readonly post_mspe: number;
  readonly mspe_ratio: number;
  readonly gaps: readonly number[];
}
type Rows = Readonly<Record<string, readonly number[]>>;
interface ToyCase {
  readonly data: {
    readonly X1: Named;
    readonly X0: Rows;
    readonly donors: readonly string[];
    readonly Z1: readonly number[];
    readonly Z0: Rows;
    readonly Y1: readonly number[];
    readonly Y0: Rows;
  };
  readonly equal_V: { readonly w: readonly number[]; readonly loss: number };
  readonly nested: { readonly w: readonly number[]; readonly loss_v: number };
  readonly gaps: readonly number[];
}
interface LevelCase {
  readonly y: readonly number[];
  readonly params: Readonly<Record<'s2_eps' | 's2_eta' | 'a1' | 'P1', number>>;
  readonly loglik: number;
  readonly filtered: readonly number[];
  readonly filtered_var: readonly number[];
  readonly smoothed: readonly number[];
  readonly smoothed_var: readonly number[];
  readonly structts_mle: { readonly level: number; readonly epsilon: number };
}
interface BreaksCase {
  readonly tolerance: number;
  readonly y: readonly number[];
  readonly supF: number;
  readonly supF_p: number;
  readonly supF_index: number;
  readonly breakpoints_index: number;
  readonly bic_by_m: Named;
  readonly rss_by_m: Named;
  readonly segment_means: readonly number[];
}
interface StructuralReference {
  readonly actual_avg: number;
  readonly pred_avg: number;
  readonly pred_avg_ci: readonly number[];
  readonly abs_effect_avg: number;
  readonly abs_effect_ci: readonly number[];
  readonly rel_effect_avg: number;
  readonly rel_effect_ci: readonly number[];
  readonly actual_cum: number;
  readonly pred_cum: number;
  readonly tail_p: number;
}
interface TurkeyCase {
  readonly y: readonly number[];
  readonly x: Readonly<Record<'cmr' | 'wmr', readonly number[]>>;
  readonly n_pre: number;
  readonly prior_level_sd: number;
  readonly reference: StructuralReference;
}
interface VignetteCase {
  readonly y: readonly number[];
  readonly x1: readonly number[];
  readonly pre: readonly [number, number];
  readonly own_gibbs_reference: StructuralReference;
}

const folder = sharedFolder('cases/policy-effect');

describe.skipIf(!folder)('reference cases of the effect of policy', () => {
  const dir = folder ?? '';
  const files = folder ? jsonFiles(folder) : [];
  const begun = new Set<string>();
  const passed = new Set<string>();

  /** One test per file whose name begins so. */
  const each = <T>(prefix: RegExp, what: string, hold: (it: T, file: string) => void) => {
    for (const file of files.filter((name) => prefix.test(name)))
      it(`${file}: ${what}`, () => {
        begun.add(file);
        hold(readJson<T>(dir, file), file);
        passed.add(file);
      });
  };

  each<BreaksCase>(/^breakpoints/, 'breaks in level, their number, sup F', (stored) => {
    const found = levelBreaks(stored.y);
    relative(
      found.tried.map(({ bic }) => bic),
      Object.values(stored.bic_by_m),
      stored.tolerance,
    );
    relative(
      found.tried.map(({ residualSum }) => residualSum),
      Object.values(stored.rss_by_m),
      stored.tolerance,
    );
    expect(found.best.breaks.map((place) => place + 1)).toEqual([stored.breakpoints_index]);
    relative(found.segmentMeans, stored.segment_means, stored.tolerance);
    expect(found.supF.place + 1).toBe(stored.supF_index);
    relative([found.supF.statistic], [stored.supF], stored.tolerance);
    expect(Math.abs(found.supF.pValue - stored.supF_p)).toBeLessThan(stored.tolerance);
  });

  each<DesignedCase>(/^its_designed/, 'least squares, Newey-West, AR(1)', (stored) => {
    const series = { values: stored.y, breakAt: stored.break_index_1based - 1 };
    const plain = segmentedLevel(series);
    relative(estimates(plain), firsts(stored.ols), 1e-8);
    relative(errorsOf(plain), seconds(stored.ols), 1e-8);
    relative([plain.residualVariance], [stored.sigma2], 1e-8);
    relative(errorsOf(segmentedLevel(series, { errors: { lag: 4 } })), Object.values(stored.newey_west_lag4_se), 1e-6);
    const auto = segmentedLevel(series, { errors: 'autoregressive' });
    const reference = stored.gls_ar1_ml;
    relative(estimates(auto), Object.values(reference.coef), 1e-4);
    relative(errorsOf(auto), Object.values(reference.se), 1e-4);
    relative(
      [auto.autoregression?.correlation, auto.autoregression?.logLikelihood],
      [reference.phi, reference.logLik],
      1e-4,
    );
  });

  each<RouteCase>(/^its_emr/, 'quasi-Poisson and Newey-West', (stored) => {
    const months = stored.months.map((month) => Number(month.slice(5)));
    const series = { values: stored.y, breakAt: stored.break_index_1based - 1, months };
    const plain = segmentedCounts(series, { harmonics: 1 });
    relative(estimates(plain), firsts(stored.coef), 1e-6);
    relative(errorsOf(plain), seconds(stored.coef), 1e-6);
    relative([plain.dispersion], [stored.dispersion], 1e-6);
    const robust = segmentedCounts(series, { harmonics: 1, errors: { lag: 3 } });
    relative(errorsOf(robust), Object.values(stored.newey_west_se), 1e-5);
    const post = plain.counterfactual.slice(series.breakAt).reduce((sum, value) => sum + value, 0);
    relative([post], [stored.counterfactual_sum_post], 1e-6);
  });

  each<SicilyCase>(/^its_sicily/, 'quasi-Poisson with offset', (stored, file) => {
    const { data } = readJson<SicilyData>(dir, 'its_sicily_step.json');
    const series: InterruptedSeries = { values: data.aces, breakAt: data.smokban.indexOf(1), months: data.month };
    const harmonics = file.includes('harmonic') ? 2 : 0;
    const options: SegmentedCountsOptions = { exposure: data.stdpop, hasSlopeChange: false, harmonics };
    const found = segmentedCounts(series, options);
    const byName = (pairs: Pairs) => {
      const { '(Intercept)': intercept, smokban, time, ...season } = pairs;
      return [intercept, time, smokban, ...Object.values(season)].map((pair) => pair ?? [Number.NaN, Number.NaN]);
    };
    relative(
      estimates(found),
      byName(stored.coef).map(([estimate]) => estimate),
      1e-6,
    );
    relative(
      errorsOf(found),
      byName(stored.coef).map(([, error]) => error),
      1e-6,
    );
    relative([found.dispersion], [stored.dispersion], 1e-6);
    const { estimate, lower, upper } = found.rateRatio;
    relative([estimate, lower, upper], stored.rr_step_ci, 1e-6);
    const published = harmonics > 0 ? '0.885' : '0.894';
    expect(estimate.toFixed(3)).toBe(published);
    if (stored.poisson_ci) {
      const { rateRatio } = segmentedCounts(series, { ...options, errors: 'poisson' });
      relative([rateRatio.estimate, rateRatio.lower, rateRatio.upper], stored.poisson_ci, 1e-6);
    }
    if (stored.fitted_first3) relative(found.fitted.slice(0, 3), stored.fitted_first3, 1e-6);
    if (stored.counterfactual_last3) relative(found.counterfactual.slice(-3), stored.counterfactual_last3, 1e-6);
    if (stored.deviance !== undefined) relative([found.deviance], [stored.deviance], 1e-6);
  });

  each<DonorCase>(/^synth_cbp/, 'outcome-only weights, gaps and placebos', ({ treated, donors, n_pre, ...stored }) => {
    const input = { treated, donors, breakAt: n_pre, areDonorsUnaffected: true };
    const found = syntheticControl(input);
    absolute(Object.values(found.weights), Object.values(stored.w), 1e-4);
    absolute(found.gaps, stored.gaps, 1e-4);
    relative([found.preMspe], [stored.pre_mspe], 1e-6);
    relative([found.postMspe, found.ratio], [stored.post_mspe, stored.mspe_ratio], 1e-4);
    const { placebos, dropped, pValue } = placeboTest(input);
    expect(Object.keys(placebos).length + dropped.length).toBe(Object.keys(donors).length);
    expect(pValue).toBeGreaterThanOrEqual(1 / (Object.keys(placebos).length + 1));
    expect(() => syntheticControl({ ...input, areDonorsUnaffected: false })).toThrow(RangeError);
  });

  each<ToyCase>(/^synth_toy/, 'equal and nested importance of predictors', ({ data, ...stored }) => {
    const perDonor = (rows: Rows) => data.donors.map((_, j) => Object.values(rows).map((row) => row[j] ?? Number.NaN));
    const input = {
      treated: Object.values(data.X1),
      donors: perDonor(data.X0),
      outcome: data.Z1,
      donorOutcomes: perDonor(data.Z0),
    };
    const equal = predictorWeights(input, 'equal');
    absolute(equal.weights, stored.equal_V.w, 1e-4);
    relative([equal.predictorLoss], [stored.equal_V.loss], 1e-4);
    const nested = predictorWeights(input);
    expect(nested.mspe).toBeLessThanOrEqual(1.02 * stored.nested.loss_v);
    absolute(nested.weights, stored.nested.w, 0.02);
    const outcomes = Object.fromEntries(perDonor(data.Y0).map((row, j) => [data.donors[j] ?? '', row]));
    const series = { treated: data.Y1, donors: outcomes, breakAt: data.Z1.length, areDonorsUnaffected: true };
    expect(syntheticControl(series, nested.weights).preMspe).toBeCloseTo(nested.mspe, 9);
  });

  each<LevelCase>(/^kalman_/, 'filter, smoother and maximum likelihood', ({ y, params, structts_mle, ...stored }) => {
    const found = localLevel(y, {
      observationVariance: params.s2_eps,
      levelVariance: params.s2_eta,
      firstMean: params.a1,
      firstVariance: params.P1,
    });
    relative([...found.filtered], stored.filtered, 1e-8);
    relative([...found.filteredVariance], stored.filtered_var, 1e-8);
    relative([...found.smoothed], stored.smoothed, 1e-8);
    relative([...found.smoothedVariance], stored.smoothed_var, 1e-8);
    relative([found.logLikelihood], [stored.loglik], 1e-8);
    const { levelVariance, observationVariance } = localLevelVariances(y);
    relative([levelVariance, observationVariance], [structts_mle.level, structts_mle.epsilon], 2e-2);
  });

  each<TurkeyCase>(/^bsts_emr/, 'prediction, effect and intervals', ({ y, x, n_pre, prior_level_sd, reference }) => {
    const series = { values: y, regressors: [x.cmr, x.wmr], breakAt: n_pre };
    const found = structuralEffect(series, { seed: 1, levelSd: prior_level_sd });
    holdsEffect(found, reference, { mean: 0.15, bound: 0.4 });
  });

  each<VignetteCase>(/^causalimpact_/, 'prediction, effect and intervals', ({ y, x1, pre, ...stored }) => {
    const found = structuralEffect({ values: y, regressors: [x1], breakAt: pre[1] }, { seed: 1 });
    holdsEffect(found, stored.own_gibbs_reference, { mean: 0.3, bound: 0.5 });
    expect(found.tailP).toBeLessThan(0.005);
    absolute([found.relative.lower, found.relative.upper], stored.own_gibbs_reference.rel_effect_ci, 0.005);
    expect(structuralEffect({ values: y, regressors: [x1], breakAt: pre[1] }, { seed: 1 })).toEqual(found);
  });

  it('leaves no case file out', () => {
    expect(files.filter((file) => !begun.has(file))).toEqual([]);
  });

  afterAll(() => {
    console.info(`policy effect: ${passed.size} of ${files.length} reference cases hold`);
  });
});

interface WithCoefficients {
  readonly coefficients: readonly { readonly estimate: number; readonly standardError: number }[];
}
const estimates = (it: WithCoefficients) => it.coefficients.map(({ estimate }) => estimate);
const errorsOf = (it: WithCoefficients) => it.coefficients.map(({ standardError }) => standardError);
const firsts = (pairs: Pairs) => Object.values(pairs).map(([first]) => first);
const seconds = (pairs: Pairs) => Object.values(pairs).map(([, second]) => second);

function holdsEffect(
  { average, cumulative, relative: share, tailP }: StructuralEffect,
  reference: StructuralReference,
  tolerance: { readonly mean: number; readonly bound: number },
) {
  relative([average.actual, cumulative.actual], [reference.actual_avg, reference.actual_cum], 1e-9);
  const { prediction, effect } = average;
  absolute([prediction.estimate, effect.estimate], [reference.pred_avg, reference.abs_effect_avg], tolerance.mean);
  absolute([prediction.lower, prediction.upper], reference.pred_avg_ci, tolerance.bound);
  absolute([effect.lower, effect.upper], reference.abs_effect_ci, tolerance.bound);
  absolute([share.estimate], [reference.rel_effect_avg], 0.02);
  absolute([tailP], [reference.tail_p], 0.01);
}

/** Equal place by place within a relative tolerance. */
function relative(found: readonly (number | undefined)[], reference: readonly number[], tolerance: number) {
  expect(found.length).toBe(reference.length);
  const wrong = reference.flatMap((expected, i) => {
    const value = found[i] ?? Number.NaN;
    return Math.abs(value - expected) <= tolerance * Math.abs(expected) ? [] : [{ i, value, expected }];
  });
  expect(wrong).toEqual([]);
}

/** Equal place by place within an absolute tolerance. */
function absolute(found: readonly (number | undefined)[], reference: readonly number[], tolerance: number) {
  expect(found.length).toBe(reference.length);
  const wrong = reference.flatMap((expected, i) => {
    const value = found[i] ?? Number.NaN;
    return Math.abs(value - expected) <= tolerance ? [] : [{ i, value, expected }];
  });
  expect(wrong).toEqual([]);
}
