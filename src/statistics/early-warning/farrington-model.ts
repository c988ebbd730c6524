import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { type PoissonRegression, poissonRegression } from '../kernels/poisson-regression.ts';
import { anscombeResiduals } from './anscombe-residuals.ts';
import type { LinkPrediction } from './count-threshold.ts';
import type { FarringtonControl } from './farrington-control.ts';
import { noiseDispersion } from './noise-dispersion.ts';
import { pastOutbreakWeights } from './past-outbreak-weights.ts';
import { pearsonDispersion } from './pearson-dispersion.ts';

/** A point of the series as the model sees it. */
export interface ModelPoint {
  /** In points; any origin. */
  readonly time: number;
  /** Season, 1..periods. */
  readonly group: number;
  /** log of the population; 0 without one. */
  readonly offset: number;
}
export type LearntPoint = ModelPoint & { readonly count: number };

export interface FarringtonPrediction extends LinkPrediction {
  /** phi >= 1, of the counts themselves, without what protection added. */
  readonly dispersion: number;
  /** Change of the log mean per point; undefined when the model has no trend. */
  readonly trend: number | undefined;
}

type ModelControl = Pick<
  FarringtonControl,
  'periods' | 'residualThreshold' | 'trendPValue' | 'yearsBack' | 'compat'
> & {
  /** Variance that protection added to each count, >= 0; default 0, exact counts. */
  readonly noiseVariance?: number;
};

interface Fit {
  readonly model: PoissonRegression;
  /** Of the counts themselves. */
  readonly own: number;
  /** Of the standard errors. */
  readonly errorDispersion: number;
  readonly hasTrend: boolean;
}

/**
 * The mean expected at the current point: quasi-Poisson regression log mu = a + beta t + season + offset, fitted, re-weighted
 * once against past outbreaks, and fitted again. The trend is kept with at least 3 years of history, a p-value below the
 * asked one, and an expected mean not above the largest count learnt from; otherwise all is fitted again without it, and
 * so is a fit that does not converge.
 *
 * Under protection var y = phi mu + v. phi is then what Pearson's chi-square leaves after v, at least 1; v comes back in
 * the threshold: the known noise is neither counted twice nor estimated away.
 *
 * @returns undefined when the model does not converge, has no degree of freedom left, or knows nothing of the season of now
 * @throws RangeError when a count is negative or not finite
 * @see Noufaily et al. (2013), Statistics in Medicine 32(7), 1206-1222
 * @example 15 points with 7 each, no trend: eta = log 7 = 1.946, dispersion 1
 */
export function farringtonModel(
  points: readonly LearntPoint[],
  now: ModelPoint,
  control: ModelControl,
): FarringtonPrediction | undefined {
  if (!points.some(({ group }) => group === now.group)) return undefined;
  const withTrend = control.trendPValue > 0 ? fitted(points, control, true) : undefined;
  const tried = withTrend && predicted(withTrend, now, control);
  if (withTrend && tried && isTrendKept(withTrend, tried, points, control)) return tried;
  const without = withTrend?.hasTrend === false ? withTrend : fitted(points, control, false);
  return without && predicted(without, now, control);
}

function fitted(points: readonly LearntPoint[], control: ModelControl, hasTrend: boolean): Fit | undefined {
  const otherwise = () => (hasTrend ? fitted(points, control, false) : undefined);
  const counts = points.map(({ count }) => count);
  const offset = points.map((point) => point.offset);
  const design = points.map((point) => designRow(point, control.periods, hasTrend));
  const first = poissonRegression(design, counts, { offset });
  if (!first.isConverged) return otherwise();
  if (first.residualDf <= 0) return undefined;
  const noise = control.noiseVariance ?? 0;
  const begun = dispersions(first, counts, noise);
  if (control.residualThreshold === undefined) return { model: first, ...begun, hasTrend };
  const residuals = anscombeResiduals(first, counts, Math.max(1, begun.errorDispersion));
  const weights = pastOutbreakWeights(residuals, control.residualThreshold);
  const model = poissonRegression(design, counts, { offset, weights });
  if (!model.isConverged) return otherwise();
  const { own, errorDispersion } = dispersions(model, counts, noise);
  return {
    model,
    own,
    errorDispersion: control.compat === 'R' ? pearsonDispersion(model, counts, weights) : errorDispersion,
    hasTrend,
  };
}

function dispersions(model: PoissonRegression, counts: readonly number[], noise: number) {
  const whole = pearsonDispersion(model, counts);
  const ofNoise = noiseDispersion(model, noise);
  const own = Math.max(1, whole - ofNoise);
  return { own, errorDispersion: noise > 0 ? own + ofNoise : whole };
}

function designRow({ time, group }: ModelPoint, periods: number, hasTrend: boolean): readonly number[] {
  const seasons = Array.from({ length: periods - 1 }, (_, i) => Number(group === i + 2));
  return hasTrend ? [1, ...seasons, time] : [1, ...seasons];
}

function predicted({ model, ...fit }: Fit, now: ModelPoint, { periods }: ModelControl): FarringtonPrediction {
  const row = designRow(now, periods, fit.hasTrend);
  const kept = [...row.keys()].filter((j) => !model.aliased.includes(j));
  const over = (value: (j: number) => number) => kept.reduce((sum, j) => sum + (row[j] ?? 0) * value(j), 0);
  const variance = over((i) => over((j) => model.covariance[i]?.[j] ?? 0));
  const trend = fit.hasTrend ? (model.coefficients.at(-1) ?? Number.NaN) : Number.NaN;
  const eta = now.offset + over((j) => model.coefficients[j] ?? 0);
  return {
    eta,
    standardError: Math.sqrt(Math.max(0, variance) * fit.errorDispersion),
    dispersion: fit.own,
    residualDf: model.residualDf,
    trend: Number.isNaN(trend) ? undefined : trend,
  };
}

function isTrendKept(
  { model, errorDispersion }: Fit,
  { eta, trend }: FarringtonPrediction,
  points: readonly LearntPoint[],
  { yearsBack, trendPValue }: ModelControl,
): boolean {
  if (trend === undefined || yearsBack < 3) return false;
  const standardError = Math.sqrt((model.covariance.at(-1)?.at(-1) ?? 0) * errorDispersion);
  const pValue = 2 * tCdf(-Math.abs(trend / standardError), model.residualDf);
  const isSignificant = trendPValue >= 1 || pValue < trendPValue;
  return isSignificant && Math.exp(eta) <= points.reduce((most, { count }) => Math.max(most, count), 0);
}
