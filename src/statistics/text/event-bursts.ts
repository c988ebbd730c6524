import { type BurstOptions, burstOptions } from './burst-options.ts';
import { cheapestStates } from './cheapest-states.ts';
import { stateRuns } from './state-runs.ts';

export interface EventBurst {
  /** 1 is the whole series; 0 that of a single event. */
  readonly level: number;
  /** Times of the first and last event. */
  readonly start: number;
  readonly end: number;
}

/**
 * Nested periods in which events follow each other faster. With gaps x_1 .. x_n, T their sum, s the ratio: state j of
 * k = ceil(1 + log_s T + log_s(1 / least gap)) has rate a_j = s^j n / T; a gap costs -ln(a_j e^(-a_j x)), going up one
 * state costs price * ln n. A burst of level q runs from the event before its first gap to the one after its last.
 *
 * @param times  times of events in any one unit and any order, at least one, no two the same
 * @returns bursts by start, then by level
 * @throws RangeError when times are missing, not finite or the same, the ratio is not > 1 or the price not > 0
 * @see Kleinberg (2003), Data Mining and Knowledge Discovery 7, 373-397; R package bursts 1.0-2
 * @example eventBursts([10, 20, 30, 40, 100, 101, 102, 103, 104, 105, 200]) // level 1: 10-200; 2, 3 and 4: 100-105
 */
export function eventBursts(times: readonly number[], options: BurstOptions = {}): readonly EventBurst[] {
  const { ratio, price } = burstOptions(options);
  const sorted = times.toSorted((a, b) => a - b);
  const gaps = gapsOf(sorted);
  const time = (place: number) => sorted[place] ?? 0;
  if (gaps.length === 0) return [{ level: 0, start: time(0), end: time(0) }];
  const rates = ratesOf(gaps, ratio);
  const costs = gaps.map((gap) => rates.map((rate) => rate * gap - Math.log(rate)));
  const { states } = cheapestStates(costs, price * Math.log(gaps.length));
  return stateRuns(states, 0).map(({ level, first, last }) => ({
    level: level + 1,
    start: time(first),
    end: time(last + 1),
  }));
}

function gapsOf(sorted: readonly number[]): readonly number[] {
  if (sorted.length === 0) throw new RangeError('bursts need at least one event');
  if (!sorted.every(Number.isFinite)) throw new RangeError('times must be finite');
  const gaps = sorted.slice(1).map((time, place) => time - (sorted[place] ?? 0));
  const same = gaps.indexOf(0);
  if (same >= 0) throw new RangeError(`two events have the time ${sorted[same]}: a gap of 0 has no rate`);
  return gaps;
}

function ratesOf(gaps: readonly number[], ratio: number): readonly number[] {
  const total = gaps.reduce((a, b) => a + b, 0);
  const log = (value: number) => (ratio === 2 ? Math.log2(value) : Math.log(value) / Math.log(ratio));
  const least = gaps.reduce((a, b) => Math.min(a, b));
  const states = Math.ceil(1 + log(total) + log(1 / least));
  return Array.from({ length: Math.max(1, states) }, (_, state) => (ratio ** state * gaps.length) / total);
}
