import { noiseDispersion } from '../early-warning/noise-dispersion.ts';
import { pearsonDispersion } from '../early-warning/pearson-dispersion.ts';
import { poissonRegression } from '../kernels/poisson-regression.ts';
import { normalBound } from '../population-size/normal-bound.ts';
import { type BreuschGodfrey, breuschGodfrey } from './breusch-godfrey.ts';
import { durbinWatson } from './durbin-watson.ts';
import { neweyWest } from './newey-west.ts';
import { type InterruptedSeries, type SegmentedTerms, segmentedDesign } from './segmented-design.ts';

export interface SegmentedCountsOptions extends SegmentedTerms {
  /** Population or exposure of each point, > 0. */
  readonly exposure?: readonly number[];
  /** Where the standard errors come from; a number of points for Newey-West. Default quasi-Poisson. */
  readonly errors?: 'quasi-poisson' | 'poisson' | { readonly lag: number };
  /** Coverage of the intervals. Default 0.95. */
  readonly level?: number;
  /** Variance that protection added to each count, >= 0; default 0, exact counts. */
  readonly noiseVariance?: number;
}

export interface Estimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
}

export interface SegmentedCounts {
  /** On the log scale. */
  readonly coefficients: readonly Coefficient[];
  /**
   * Pearson chi-square over the residual degrees of freedom, with the weights of the last step as R's summary.glm has it;
   * of protected counts at least 1 and what the known noise makes.
   */
  readonly dispersion: number;
  readonly deviance: number;
  /** Expected count of every point. */
  readonly fitted: readonly number[];
  /** Expected count of every point had there been no policy. */
  readonly counterfactual: readonly number[];
  /** exp(step): the count at the break over the count expected there without policy. */
  readonly rateRatio: Estimate;
  /** Fitted minus counterfactual, summed over the fitted points from the break on; interval by the delta method. */
  readonly difference: Estimate;
  /** Of the Pearson residuals. */
  readonly durbinWatson: number;
  readonly breuschGodfrey: BreuschGodfrey;
  readonly annotation: string;
}

/**
 * Segmented regression of counts: quasi-Poisson with log link, log E(y_t) = log exposure_t + b0 + b1 t + b2 D + b3 S + harmonics.
 *
 * @throws RangeError as segmentedDesign; when a count is negative, an exposure is not above 0, a term is a combination of
 * others, no degrees of freedom are left, or the fit does not converge
 * @see Lopez Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46(1)
 * @example segmentedCounts(series, { exposure, hasSlopeChange: false }).rateRatio // Sicily's smoking ban: 0.894 (0.839 to 0.953)
 */
export function segmentedCounts(series: InterruptedSeries, options: SegmentedCountsOptions = {}): SegmentedCounts {
  const { values } = series;
  const { exposure = values.map(() => 1), errors = 'quasi-poisson', level = 0.95, noiseVariance = 0 } = options;
  if (!(noiseVariance >= 0 && Number.isFinite(noiseVariance)))
    throw new RangeError(`noise variance must be finite and >= 0, got ${noiseVariance}`);
  if (exposure.length !== values.length || !exposure.every((it) => it > 0))
    throw new RangeError('exposure must be above 0 for every value');
  const design = segmentedDesign(series, options);
  const pick = <T>(all: readonly T[]) => all.filter((_, place) => design.fitted.includes(place));
  const [rows, counts] = [pick(design.rows), pick(values)];
  const model = poissonRegression(rows, counts, { offset: pick(exposure).map(Math.log) });
  if (!model.isConverged) throw new RangeError('not converged');
  if (model.aliased.length > 0)
    throw new RangeError(`terms that are a combination of others: ${model.aliased.map((j) => design.names[j])}`);
  if (model.residualDf < 1) throw new RangeError('no degrees of freedom are left');
  const pearson = counts.map((y, i) => (y - (model.fitted[i] ?? 0)) / Math.sqrt(model.fitted[i] ?? 0));
  const ofNoise = noiseDispersion(model, noiseVariance);
  const pearsonShare = pearsonDispersion(model, counts);
  const dispersion = noiseVariance > 0 ? Math.max(1 + ofNoise, pearsonShare) : pearsonShare;

  const mean = (row: readonly number[], place: number) =>
    (exposure[place] ?? 0) * Math.exp(row.reduce((sum, x, j) => sum + x * (model.coefficients[j] ?? 0), 0));
  const fitted = design.rows.map(mean);
  const counterfactual = design.rowsWithout.map(mean);
  // With the weights of the last step, as R's sandwich takes them.
  const scores = design.rows.map((row, place) => {
    const at = design.fitted.indexOf(place);
    const [weight, expected] = [model.workingWeights[at] ?? 0, fitted[place] ?? 1];
    return row.map((x) => x * weight * ((values[place] ?? 0) / expected - 1));
  });
  const scaled = (factor: number) => model.covariance.map((row) => row.map((value) => factor * value));
  const covariance =
    typeof errors === 'object'
      ? neweyWest(scores, model.covariance, errors)
      : scaled(errors === 'poisson' ? 1 + ofNoise : dispersion);

  const z = normalBound(level);
  const step = design.names.indexOf('step');
  const logRatio = model.coefficients[step] ?? Number.NaN;
  const standardError = (j: number) => Math.sqrt(covariance[j]?.[j] ?? Number.NaN);
  const ratioAt = (bound: number) => Math.exp(logRatio + bound * standardError(step));
  const post = design.fitted.filter((place) => place >= series.breakAt);
  const total = post.reduce((sum, place) => sum + (fitted[place] ?? 0) - (counterfactual[place] ?? 0), 0);
  const gradient = design.names.map((_, j) =>
    post.reduce((sum, place) => {
      const under = (fitted[place] ?? 0) * (design.rows[place]?.[j] ?? 0);
      return sum + under - (counterfactual[place] ?? 0) * (design.rowsWithout[place]?.[j] ?? 0);
    }, 0),
  );
  const variance = gradient.reduce(
    (sum, g, i) => sum + g * gradient.reduce((inner, h, j) => inner + h * (covariance[i]?.[j] ?? 0), 0),
    0,
  );
  const margin = z * Math.sqrt(variance);
  const weighted = design.names.map((_, j) =>
    Float64Array.from(rows, (row, i) => (row[j] ?? 0) * Math.sqrt(model.fitted[i] ?? 0)),
  );
  return {
    coefficients: design.names.map((name, j) => ({
      name,
      estimate: model.coefficients[j] ?? Number.NaN,
      standardError: standardError(j),
    })),
    dispersion,
    deviance: model.deviance,
    fitted,
    counterfactual,
    rateRatio: { estimate: Math.exp(logRatio), lower: ratioAt(-z), upper: ratioAt(z) },
    difference: { estimate: total, lower: total - margin, upper: total + margin },
    durbinWatson: durbinWatson(pearson),
    breuschGodfrey: breuschGodfrey(weighted, Float64Array.from(pearson)),
    annotation: series.annotation ?? '',
  };
}
