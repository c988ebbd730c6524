import type { Power } from './delta-threshold.ts';

export interface FarringtonControl {
  /** b, years of history, >= 1. */
  readonly yearsBack: number;
  /** w, points on each side of a reference point, >= 0. */
  readonly halfWindow: number;
  /** p, seasons of the year; 1 learns from the windows only. */
  readonly periods: number;
  /** Points before the current one that the model may not learn from, >= 0; the current one never counts. */
  readonly recentExcluded: number;
  /** c, residual beyond which a past point loses weight; undefined: no re-weighting. */
  readonly residualThreshold: number | undefined;
  /** One-sided false alarm rate of a single test, in (0, 1). */
  readonly alpha: number;
  /** Largest p-value with which a trend is kept; 1: every trend that does not extrapolate, 0: none is even tried. */
  readonly trendPValue: number;
  readonly threshold: 'predictive' | 'nbPlugin' | 'muan' | 'delta';
  /** For `delta` only. */
  readonly power: Power;
  /** No alarm unless the last `points` counts, the current one included, add up to `cases`. */
  readonly minimum: { readonly cases: number; readonly points: number };
  /** `R`: standard errors as surveillance 1.20.3 has them, for comparison; see pearsonDispersion. */
  readonly compat: 'R' | undefined;
}

/**
 * For monthly counts. Chosen so that the share of false alarms is what alpha says (docs/statistics.md, decision 0033): with
 * `nbPlugin`, one period and every trend kept it is two to four times as large.
 */
export const MONTHLY_FARRINGTON: FarringtonControl = {
  yearsBack: 5,
  halfWindow: 1,
  periods: 4,
  recentExcluded: 3,
  residualThreshold: 2.58,
  alpha: 0.01,
  trendPValue: 0.05,
  threshold: 'predictive',
  power: '2/3',
  minimum: { cases: 5, points: 4 },
  compat: undefined,
};
