import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { leastSquares } from '../kernels/least-squares.ts';
import { autoregressiveRegression } from './autoregressive-regression.ts';
import { type BreuschGodfrey, breuschGodfrey } from './breusch-godfrey.ts';
import { durbinWatson } from './durbin-watson.ts';
import { neweyWest } from './newey-west.ts';
import type { Coefficient } from './segmented-counts.ts';
import { type InterruptedSeries, type SegmentedTerms, segmentedDesign } from './segmented-design.ts';

export interface SegmentedLevelOptions extends SegmentedTerms {
  /** Independent errors, Newey-West with so many points, or AR(1) errors by maximum likelihood. Default independent. */
  readonly errors?: 'independent' | 'autoregressive' | { readonly lag: number; readonly isAdjusted?: boolean };
}

export interface SegmentedLevel {
  /** In units of the series; slopes per point. P-values are two-sided, of Student's t with n - k degrees of freedom. */
  readonly coefficients: readonly (Coefficient & { readonly pValue: number })[];
  /** Variance of the residuals around the fit: RSS / (n - k). */
  readonly residualVariance: number;
  /** Only with AR(1) errors. */
  readonly autoregression?: { readonly correlation: number; readonly logLikelihood: number };
  readonly fitted: readonly number[];
  /** What the fit expects at every point without policy. */
  readonly counterfactual: readonly number[];
  readonly durbinWatson: number;
  readonly breuschGodfrey: BreuschGodfrey;
  readonly annotation: string;
}

/**
 * Segmented regression of a level (not a count): y_t = b0 + b1 t + b2 D + b3 S + harmonics + e_t.
 *
 * @throws RangeError as segmentedDesign; when a term is a combination of others or no degrees of freedom are left
 * @see Lopez Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46(1); Newey & West (1987)
 * @example segmentedLevel({ values, breakAt: 24 }).coefficients[2]?.estimate // -11.7064, the jump of its_designed_48
 */
export function segmentedLevel(series: InterruptedSeries, options: SegmentedLevelOptions = {}): SegmentedLevel {
  const { errors = 'independent' } = options;
  const design = segmentedDesign(series, options);
  const { names, fitted: places } = design;
  const columns = names.map((_, j) => Float64Array.from(places, (place) => design.rows[place]?.[j] ?? 0));
  const response = Float64Array.from(places, (place) => series.values[place] ?? 0);
  const ordinary = leastSquares(columns, response);
  if (ordinary.aliased.length > 0)
    throw new RangeError(`terms that are a combination of others: ${ordinary.aliased.map((j) => names[j])}`);
  const degrees = places.length - names.length;
  if (degrees < 1) throw new RangeError('no degrees of freedom are left');
  const auto = errors === 'autoregressive' ? autoregressiveRegression(columns, response, places) : undefined;
  const { coefficients } = auto ?? ordinary;

  const mean = (row: readonly number[]) => row.reduce((sum, x, j) => sum + x * (coefficients[j] ?? 0), 0);
  const fitted = design.rows.map(mean);
  const residualAt = (place: number) => (series.values[place] ?? 0) - (fitted[place] ?? 0);
  const residuals = Float64Array.from(places, residualAt);
  const residualVariance = residuals.reduce((sum, e) => sum + e ** 2, 0) / degrees;
  const scores = design.rows.map((row, place) => row.map((x) => (places.includes(place) ? x * residualAt(place) : 0)));
  const independent = () => ordinary.covariance.map((row) => row.map((value) => value * residualVariance));
  const covariance =
    auto?.covariance ?? (typeof errors === 'object' ? neweyWest(scores, ordinary.covariance, errors) : independent());
  return {
    coefficients: names.map((name, j) => {
      const estimate = coefficients[j] ?? Number.NaN;
      const standardError = Math.sqrt(covariance[j]?.[j] ?? Number.NaN);
      return { name, estimate, standardError, pValue: 2 * tCdf(-Math.abs(estimate / standardError), degrees) };
    }),
    residualVariance,
    ...(auto ? { autoregression: { correlation: auto.correlation, logLikelihood: auto.logLikelihood } } : {}),
    fitted,
    counterfactual: design.rowsWithout.map(mean),
    durbinWatson: durbinWatson([...residuals]),
    breuschGodfrey: breuschGodfrey(columns, residuals),
    annotation: series.annotation ?? '',
  };
}
