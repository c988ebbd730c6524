import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { afterAll, describe, expect, it } from 'vitest';
import { anscombeResiduals } from '../src/statistics/early-warning/anscombe-residuals.ts';
import { countThreshold } from '../src/statistics/early-warning/count-threshold.ts';
import { type CusumControl, cusum } from '../src/statistics/early-warning/cusum.ts';
import { deltaThreshold, type Power } from '../src/statistics/early-warning/delta-threshold.ts';
import { ears } from '../src/statistics/early-warning/ears.ts';
import type { FarringtonControl } from '../src/statistics/early-warning/farrington-control.ts';
import { farringtonFlexible } from '../src/statistics/early-warning/farrington-flexible.ts';
import { farringtonModel } from '../src/statistics/early-warning/farrington-model.ts';
import { optimalPartition } from '../src/statistics/early-warning/optimal-partitioning.ts';
import { pastOutbreakWeights } from '../src/statistics/early-warning/past-outbreak-weights.ts';
import { pearsonDispersion } from '../src/statistics/early-warning/pearson-dispersion.ts';
import { dayNumber, referencePoints } from '../src/statistics/early-warning/reference-points.ts';
import { seasonGroups } from '../src/statistics/early-warning/season-groups.ts';
import { poissonRegression } from '../src/statistics/kernels/poisson-regression.ts';
import { jsonFiles, readJson, sharedFolder } from './shared-folder.ts';

type Numbers = readonly (number | null)[];
type Tolerances = Readonly<Record<'expected' | 'score' | 'pvalue' | 'phi', number>>;

interface FarringtonCase {
  readonly same_input_as?: string;
  readonly tolerance: Tolerances;
  readonly freq: number;
  readonly epochAsDate: boolean;
  readonly dates: readonly string[] | null;
  readonly counts: Numbers;
  readonly population?: readonly number[];
  readonly control: {
    readonly [name in 'b' | 'w' | 'weightsThreshold' | 'alpha' | 'pThresholdTrend' | 'noPeriods']: number;
  } & {
    readonly reweight: boolean;
    readonly trend: boolean;
    readonly limit54: readonly [number, number];
    readonly powertrans: Power;
    readonly thresholdMethod: FarringtonControl['threshold'];
    readonly pastWeeksNotIncluded: number | null;
  };
  readonly range_1based: readonly number[];
  readonly result: Readonly<Record<'upperbound' | 'expected' | 'score' | 'pvalue' | 'phi' | 'trend_coef', Numbers>> & {
    readonly alarm: readonly boolean[];
    readonly trend_used: readonly number[];
  };
}
interface StepCase {
  readonly tolerance: string;
  readonly k_1based: number;
  readonly b: number;
  readonly w: number;
  readonly noPeriods: number;
  readonly pastWeeksNotIncluded: number;
  readonly weightsThreshold: number;
  readonly fit_rows_wtime: readonly number[];
  readonly response: readonly number[];
  readonly first_fit: StepFit & { readonly hat: readonly number[]; readonly anscombe: readonly number[] };
  readonly weights: readonly number[];
  readonly second_fit: StepFit & {
    readonly se_coef_R: StepFit['coef'];
    readonly wtime_p_value_R: number;
    readonly wtime_p_value_pearson: number;
  };
  readonly dispersion_used_for_se: Readonly<Record<string, number>>;
  readonly prediction_link: { readonly fit: number; readonly se_R: number; readonly se_pearson: number };
}
interface StepFit {
  readonly coef: { readonly '(Intercept)': number; readonly wtime: number };
  readonly phi: number;
}
interface UnitCase<Input> {
  readonly input: Input;
  readonly lower_upper_pvalue_score: readonly number[];
}
interface WatchCase {
  readonly tolerance: unknown;
  readonly counts: readonly number[];
  readonly range_1based?: readonly [number, number];
  readonly expect_error?: string;
  readonly result: { readonly upperbound: Numbers; readonly alarm: readonly unknown[]; readonly cusum: Numbers };
}
type EarsCase = WatchCase & {
  readonly control: {
    readonly method: 'C1' | 'C2' | 'C3';
    readonly baseline: number;
    readonly alpha: number;
    readonly minSigma?: number;
  };
};
type CusumCase = WatchCase & {
  readonly in_control_mean_used: number;
  readonly control: {
    readonly k: number;
    readonly h: number;
    readonly m?: number | null;
    readonly trans: CusumControl['transform'];
  };
};
interface ChangeCase {
  readonly y: readonly number[];
  readonly penalty: number;
  readonly penalty_type: string;
  readonly minseglen: number;
  readonly test_stat: 'Normal' | 'Poisson';
  readonly result: {
    readonly changepoints_1based_last_index_of_segment: readonly number[];
    readonly parameters?: { readonly mean: readonly number[] };
    readonly penalised_cost?: { readonly exact_optimum: number };
  };
}

const folder = sharedFolder('cases/early-warning');

describe.skipIf(!folder)('reference cases of early warning', () => {
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

  each<FarringtonCase>(/^ff_(?!steps|threshold)/, 'every number of every point', (stored) => {
    const given = stored.same_input_as ? readJson<FarringtonCase>(dir, stored.same_input_as) : stored;
    const { control, range_1based, tolerance } = given;
    const results = farringtonFlexible(
      {
        counts: given.counts,
        perYear: given.freq,
        ...(given.epochAsDate && given.dates ? { dates: given.dates } : {}),
        ...(given.population ? { population: given.population } : {}),
      },
      range_1based.map((place) => place - 1),
      {
        yearsBack: control.b,
        halfWindow: control.w,
        periods: control.noPeriods,
        recentExcluded: control.pastWeeksNotIncluded ?? control.w,
        residualThreshold: control.reweight ? control.weightsThreshold : undefined,
        alpha: control.alpha,
        trendPValue: control.trend ? control.pThresholdTrend : 0,
        threshold: control.thresholdMethod,
        power: control.powertrans,
        minimum: { cases: control.limit54[0], points: control.limit54[1] },
        compat: stored.same_input_as ? undefined : 'R',
      },
    );
    const { result } = stored;
    const upperTolerance = control.thresholdMethod === 'delta' ? 1e-6 : 0;
    near(
      results.map((it) => it.upper),
      result.upperbound,
      upperTolerance,
      'upper',
    );
    near(
      results.map((it) => it.expected),
      result.expected,
      tolerance.expected,
      'expected',
    );
    near(
      results.map((it) => it.score),
      result.score,
      tolerance.score,
      'score',
    );
    near(
      results.map((it) => it.pValue),
      result.pvalue,
      tolerance.pvalue,
      'p-value',
    );
    near(
      results.map((it) => it.dispersion),
      result.phi,
      tolerance.phi,
      'phi',
    );
    expect(results.map((it) => it.isAlarm)).toEqual(result.alarm);
    expect(results.map((it) => Number(it.trend !== null))).toEqual(result.trend_used);
    if (result.trend_coef)
      near(
        results.map((it) => it.trend),
        result.trend_coef,
        1e-6,
        'trend',
      );
  });

  each<StepCase>(/^ff_steps/, 'every intermediate number', (step) => {
    const within = (a: number | undefined, b: number) => expect(Math.abs((a ?? Number.NaN) / b - 1)).toBeLessThan(1e-6);
    const { response: counts, first_fit, second_fit, prediction_link: link } = step;
    const k = step.k_1based - 1;
    const references = referencePoints({ length: k + 1, perYear: 12 }, k, step.b);
    const rows = [...seasonGroups(k, references, step.w, step.noPeriods).keys()];
    expect(rows.filter((row) => row < k - step.pastWeeksNotIncluded).map((row) => row + 1)).toEqual(
      step.fit_rows_wtime,
    );

    const design = step.fit_rows_wtime.map((time) => [1, time]);
    const first = poissonRegression(design, counts);
    const phi = Math.max(1, pearsonDispersion(first, counts));
    within(phi, first_fit.phi);
    const residuals = anscombeResiduals(first, counts, phi);
    const weights = pastOutbreakWeights(residuals, step.weightsThreshold);
    for (const [i, hat] of first_fit.hat.entries()) within(first.leverages[i], hat);
    for (const [i, residual] of first_fit.anscombe.entries()) within(residuals[i], residual);
    for (const [i, weight] of step.weights.entries()) within(weights[i], weight);

    const second = poissonRegression(design, counts, { weights });
    for (const [fit, { coef }] of [[first, first_fit] as const, [second, second_fit] as const]) {
      within(fit.coefficients[0], coef['(Intercept)']);
      within(fit.coefficients[1], coef.wtime);
    }
    const ofR = pearsonDispersion(second, counts, weights);
    const pearson = pearsonDispersion(second, counts);
    within(ofR, step.dispersion_used_for_se['R_quirk_sum_omega_workingres2_over_df'] ?? 0);
    within(pearson, step.dispersion_used_for_se['pearson'] ?? 0);
    within(Math.max(1, pearson), second_fit.phi);
    const standardError = (j: number, dispersion: number) => Math.sqrt(dispersion * (second.covariance[j]?.[j] ?? 0));
    within(standardError(0, ofR), second_fit.se_coef_R['(Intercept)']);
    within(standardError(1, ofR), second_fit.se_coef_R.wtime);
    const pValue = (dispersion: number) =>
      2 * tCdf(-Math.abs((second.coefficients[1] ?? 0) / standardError(1, dispersion)), second.residualDf);
    within(pValue(ofR), second_fit.wtime_p_value_R);
    within(pValue(pearson), second_fit.wtime_p_value_pearson);

    const points = step.fit_rows_wtime.map((time, i) => ({ time, group: 1, offset: 0, count: counts[i] ?? 0 }));
    for (const [compat, se] of [['R', link.se_R] as const, [undefined, link.se_pearson] as const]) {
      const control = {
        periods: 1,
        residualThreshold: step.weightsThreshold,
        trendPValue: 1,
        yearsBack: step.b,
        compat,
      };
      const prediction = farringtonModel(points, { time: k + 1, group: 1, offset: 0 }, control);
      within(prediction?.eta, link.fit);
      within(prediction?.standardError, se);
    }
  });

  each<{
    tolerance: number;
    delta: UnitCase<Record<'predFit' | 'predSeFit' | 'phi' | 'alpha' | 'y', number> & { power: Power }>[];
    noufaily: UnitCase<Record<'eta' | 'se' | 'phi' | 'alpha' | 'y', number> & { method: 'muan' | 'nbPlugin' }>[];
    weights: { s: number[]; threshold: number; omega: number[] }[];
    reference_weeks: { day: string; b: number; freq: number; dates: string[] }[];
  }>(/^ff_threshold/, 'what the package asserts of its own steps', ({ tolerance, ...units }) => {
    for (const { input, lower_upper_pvalue_score } of units.delta) {
      const prediction = { mean: input.predFit, standardError: input.predSeFit };
      const it = deltaThreshold(input.y, prediction, input.phi, input.alpha, input.power);
      near([it.lower, it.upper, it.pValue, it.score], lower_upper_pvalue_score, tolerance, input.power);
    }
    for (const { input, lower_upper_pvalue_score } of units.noufaily) {
      const prediction = { eta: input.eta, standardError: input.se };
      const it = countThreshold(input.y, prediction, input.phi, input.alpha, input.method);
      const found = [it?.lower ?? null, it?.upper ?? null, it?.pValue ?? null, it?.score ?? null];
      near(found, lower_upper_pvalue_score, tolerance, input.method);
    }
    for (const { s, threshold, omega } of units.weights)
      near(pastOutbreakWeights(s, threshold), omega, tolerance, 'weights');
    for (const { day, b, freq, dates } of units.reference_weeks) {
      const weeks = Array.from({ length: 53 * (b + 1) }, (_, i) => isoDay(dayNumber(day) - 7 * i)).reverse();
      const places = referencePoints({ length: weeks.length, perYear: freq, dates: weeks }, weeks.length - 1, b);
      expect([...places.map((place) => weeks[place]).reverse(), day]).toEqual(dates);
    }
  });

  each<EarsCase>(/^ears_/, 'upper bounds and alarms', ({ counts, control, range_1based, expect_error, ...stored }) => {
    const { minSigma: minimumSigma = 0, ...rest } = control;
    if (expect_error) {
      expect(() => ears(counts, [counts.length - 1], { ...rest, minimumSigma })).toThrow(RangeError);
      return;
    }
    const results = ears(counts, placesOf(range_1based), { ...rest, minimumSigma });
    const tolerance = typeof stored.tolerance === 'number' ? stored.tolerance : 1e-9;
    near(
      results.map((it) => it.upper),
      stored.result.upperbound,
      tolerance,
      'upper',
    );
    expect(results.map((it) => it.isAlarm)).toEqual(stored.result.alarm);
  });

  each<CusumCase>(/^cusum_/, 'sums, upper bounds and alarms', ({ counts, control, range_1based, ...stored }) => {
    const [from = 0] = placesOf(range_1based);
    const results = cusum(counts, from, {
      transform: control.trans,
      reference: control.k,
      limit: control.h,
      ...(typeof control.m === 'number' ? { mean: control.m } : {}),
    });
    near(
      results.map((it) => it.sum),
      stored.result.cusum,
      1e-9,
      'sum',
    );
    near(
      results.map((it) => it.upper),
      stored.result.upperbound,
      1e-9,
      'upper',
    );
    expect(results.map((it) => Number(it.isAlarm))).toEqual(stored.result.alarm);
  });

  each<ChangeCase>(/^pelt_/, 'change points, penalty and cost', ({ y, result, ...given }) => {
    const isModified = given.penalty_type === 'MBIC';
    const cost = given.test_stat === 'Normal' ? 'normal-mean' : 'poisson';
    if (isModified) expect(Math.abs(3 * Math.log(y.length) - given.penalty)).toBeLessThan(1e-9);
    const found = optimalPartition(y, { cost, penalty: given.penalty, minimumLength: given.minseglen, isModified });
    const ends = found.segments.slice(0, -1).map(({ last }) => last + 1);
    expect(ends).toEqual(result.changepoints_1based_last_index_of_segment);
    if (result.parameters)
      near(
        found.segments.map(({ mean }) => mean),
        result.parameters.mean,
        1e-9,
        'mean',
      );
    if (result.penalised_cost) near([found.cost], [result.penalised_cost.exact_optimum], 1e-6, 'cost');
  });

  it('leaves no case file out', () => {
    expect(files.filter((file) => !begun.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  afterAll(() => {
    console.info(`early warning: ${passed.size} of ${files.length} reference cases hold`);
  });
});

/** Equal place by place within an absolute tolerance; null only where the reference has null. */
function near(found: readonly (number | null | undefined)[], reference: Numbers, tolerance: number, what: string) {
  expect(found.length, what).toBe(reference.length);
  const wrong = reference.flatMap((expected, i) => {
    const value = found[i] ?? null;
    const isNear = expected === null || value === null ? expected === value : Math.abs(value - expected) <= tolerance;
    return isNear ? [] : [{ i, found: value, expected }];
  });
  expect(wrong, what).toEqual([]);
}

function placesOf(range: readonly [number, number] | undefined): readonly number[] {
  const [first, last] = range ?? [1, 0];
  return Array.from({ length: last - first + 1 }, (_, i) => first - 1 + i);
}

const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
