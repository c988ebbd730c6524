import { countThreshold } from './count-threshold.ts';
import { deltaThreshold } from './delta-threshold.ts';
import type { FarringtonControl } from './farrington-control.ts';
import { type FarringtonPrediction, farringtonModel } from './farrington-model.ts';
import { dayNumber, referencePoints } from './reference-points.ts';
import { seasonGroups } from './season-groups.ts';
import type { Threshold } from './threshold.ts';

export interface CountSeries {
  /** One per point, >= 0; null where none is known. */
  readonly counts: readonly (number | null)[];
  /** Points a year: 52 for weeks, 12 for months. */
  readonly perYear: number;
  /** First day of each point as YYYY-MM-DD; without them a year is exactly `perYear` points. */
  readonly dates?: readonly string[];
  /** Persons, > 0, one per point: counts are then modelled per person. */
  readonly population?: readonly number[];
  /** Variance that protection added to each count, >= 0: 3 per atom under D5_V3_js2; default 0, exact counts. */
  readonly noiseVariance?: number;
  /**
   * Points from which the series is counted otherwise: a code that begins, a unit that is split. No model learns across one;
   * until two reference years lie behind it, there is no threshold and no alarm, but the reason.
   */
  readonly definitionChanges?: readonly number[];
}

export interface FarringtonResult {
  /** Place of the point, counted from 0. */
  readonly place: number;
  readonly isAlarm: boolean;
  /** Why there is no threshold: the model did not converge, there were too few cases lately, or the series is new. */
  readonly withheld: 'no-model' | 'few-cases' | 'new-definition' | undefined;
  /** mu0, the count expected. */
  readonly expected: number | null;
  /** U: a larger count is an alarm. */
  readonly upper: number | null;
  /** (y - mu0) / (U - mu0): above 1 when y > U. The one to show. */
  readonly exceedance: number | null;
  /** P(Y >= y). */
  readonly pValue: number | null;
  /** phi >= 1, of the counts themselves, without what protection added. */
  readonly dispersion: number | null;
  /** Change of the log mean per point; null when the model has no trend. */
  readonly trend: number | null;
  /** R's score, for comparison only. */
  readonly score: number | null;
}

/**
 * Which counts of a series are higher than its own history explains: the flexible Farrington method. For each point asked
 * a model learns from the same season of the years before (referencePoints, seasonGroups), past outbreaks weighing less
 * (farringtonModel), and gives a threshold U (countThreshold, deltaThreshold); alarm when y > U, y > 0, and enough cases
 * came in lately. Of protected counts the variance that protection added is reckoned with. Each test has false alarms at the rate alpha: of 50 series at 0.01, expect one in two rounds.
 *
 * @param places points to judge, counted from 0
 * @throws RangeError when an option, date or count is out of range, or a point has too little history
 * @see Noufaily et al. (2013), Statistics in Medicine 32(7), 1206-1222; Farrington et al. (1996), JRSS A 159(3), 547-563
 * @example 60 months of 7, then 30: expected 7, upper 14, alarm
 */
export function farringtonFlexible(
  series: CountSeries,
  places: readonly number[],
  control: FarringtonControl,
): readonly FarringtonResult[] {
  check(series, control);
  return places.map((place) => judged(series, place, control));
}

function judged(series: CountSeries, place: number, control: FarringtonControl): FarringtonResult {
  const references = comparableYears(series, place, control);
  const prediction = references && predictedAt(series, place, references, control);
  const y = series.counts[place] ?? null;
  const threshold =
    prediction && y !== null ? thresholdOf(y, prediction, control, series.noiseVariance ?? 0) : undefined;
  const nothing = { place, isAlarm: false, expected: null, upper: null, exceedance: null } as const;
  if (!prediction || !threshold || y === null)
    return {
      ...nothing,
      withheld: references ? 'no-model' : 'new-definition',
      pValue: null,
      dispersion: null,
      trend: null,
      score: null,
    };
  const { pValue, score, upper } = threshold;
  const known = { pValue, score, dispersion: prediction.dispersion, trend: prediction.trend ?? null };
  if (!hasEnoughCases(series, place, control)) return { ...nothing, ...known, withheld: 'few-cases' };
  const expected = Math.exp(prediction.eta);
  const exceedance = (y - expected) / (upper - expected);
  return { place, isAlarm: score > 1 && y !== 0, withheld: undefined, expected, upper, exceedance, ...known };
}

/** Reference years that are counted as the current point is; with one alone a season cannot be told from chance. */
const FEWEST_YEARS = 2;

const definedSince = ({ definitionChanges = [] }: CountSeries, place: number): number =>
  definitionChanges.reduce((last, change) => (change <= place ? Math.max(last, change) : last), 0);

/** Reference points under the definition of now, the latest first; undefined when they are too few. */
function comparableYears(
  series: CountSeries,
  place: number,
  { yearsBack, halfWindow }: FarringtonControl,
): readonly number[] | undefined {
  const { counts, dates, perYear } = series;
  const references = referencePoints({ length: counts.length, perYear, dates }, place, yearsBack);
  const since = definedSince(series, place);
  const same = since === 0 ? references : references.filter((reference) => reference - halfWindow >= since);
  return same.length < Math.min(FEWEST_YEARS, yearsBack) ? undefined : same;
}

function predictedAt(
  series: CountSeries,
  place: number,
  references: readonly number[],
  control: FarringtonControl,
): FarringtonPrediction | undefined {
  const { counts, dates, population, noiseVariance = 0 } = series;
  const since = definedSince(series, place);
  const groups = [...seasonGroups(place, references, control.halfWindow, control.periods)];
  const days = dates && [dates[0], dates[1], dates[place]].map((date) => dayNumber(date ?? ''));
  const [origin = 0, second = 1] = days ?? [];
  const point = (at: number, group: number) => ({
    time: dates ? (dayNumber(dates[at] ?? '') - origin) / (second - origin) : at,
    group,
    offset: Math.log(population?.[at] ?? 1),
  });
  const learnt = groups.flatMap(([at, group]) => {
    const count = counts[at] ?? null;
    return at < since || at >= place - control.recentExcluded || count === null ? [] : [{ ...point(at, group), count }];
  });
  const known = { ...control, yearsBack: references.length, noiseVariance };
  return farringtonModel(learnt, point(place, control.periods), known);
}

function thresholdOf(
  y: number,
  prediction: FarringtonPrediction,
  control: FarringtonControl,
  noise: number,
): Threshold | undefined {
  const { threshold, alpha, power } = control;
  const { eta, standardError, dispersion } = prediction;
  if (threshold !== 'delta') return countThreshold(y, prediction, dispersion, alpha, threshold, noise);
  const mean = Math.exp(eta);
  const whole = dispersion + noise / mean;
  return deltaThreshold(y, { mean, standardError: mean * standardError }, whole, alpha, power);
}

/** An unknown count among the last ones leaves it undecided, which counts as no. */
function hasEnoughCases({ counts }: CountSeries, place: number, { minimum }: FarringtonControl): boolean {
  const last = counts.slice(Math.max(0, place - minimum.points + 1), place + 1);
  return last.reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0) >= minimum.cases;
}

function check(series: CountSeries, control: FarringtonControl): void {
  const { counts, perYear, dates, population, noiseVariance = 0, definitionChanges = [] } = series;
  const { recentExcluded, minimum, trendPValue } = control;
  if (!(Number.isInteger(perYear) && perYear >= 1))
    throw new RangeError(`points a year must be whole and >= 1, got ${perYear}`);
  if (!counts.every((y) => y === null || (Number.isFinite(y) && y >= 0)))
    throw new RangeError('counts must be finite and >= 0, or null');
  if ([dates, population].some((it) => it && it.length !== counts.length))
    throw new RangeError(`dates and population must have ${counts.length} points as the counts`);
  if (!(population ?? []).every((persons) => Number.isFinite(persons) && persons > 0))
    throw new RangeError('population must be finite and > 0');
  if (!(noiseVariance >= 0 && Number.isFinite(noiseVariance)))
    throw new RangeError(`noise variance must be finite and >= 0, got ${noiseVariance}`);
  if (!definitionChanges.every((it) => Number.isInteger(it) && it >= 0))
    throw new RangeError('definition changes must be places, counted from 0');
  if (!(Number.isInteger(recentExcluded) && recentExcluded >= 0))
    throw new RangeError(`points excluded must be whole and >= 0, got ${recentExcluded}`);
  if (!(minimum.cases >= 0 && Number.isInteger(minimum.points) && minimum.points >= 1))
    throw new RangeError(`minimum must be cases >= 0 in points >= 1, got ${minimum.cases} in ${minimum.points}`);
  if (!(trendPValue >= 0 && trendPValue <= 1))
    throw new RangeError(`trend p-value must lie in [0, 1], got ${trendPValue}`);
}
