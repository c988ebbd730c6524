import { type EarsControl, ears } from '../../src/statistics/early-warning/ears.ts';
import { MONTHLY_FARRINGTON } from '../../src/statistics/early-warning/farrington-control.ts';
import { farringtonFlexible } from '../../src/statistics/early-warning/farrington-flexible.ts';
import { clopperPearson, type Interval } from '../../src/statistics/kernels/clopper-pearson.ts';
import { type Burst, countWorld } from '../worlds.ts';

/** One way to judge months: places that alarm, in order. */
export interface Judge {
  readonly name: string;
  /** The rate of false alarms that it states for one month of one series. */
  readonly stated: number;
  readonly alarms: (counts: readonly number[], places: readonly number[]) => readonly number[];
}

export interface StudySize {
  readonly seed: number;
  readonly series: number;
  readonly months: number;
  /** Stable worlds, each with a seed of its own, over which false alarms are counted. */
  readonly worlds: number;
}

export interface StudyRow {
  readonly judge: string;
  readonly stated: number;
  /** Alarms of all months judged in the stable world, and the interval of that share. */
  readonly falseAlarms: number;
  readonly falseAlarmsInterval: Interval;
  readonly judged: number;
  readonly bursts: readonly {
    readonly factor: number;
    /** Share of bursts with an alarm while they last. */
    readonly found: number;
    readonly foundInterval: Interval;
    /** Months from the first of the burst to its first alarm, over the bursts found: 0 is at once. */
    readonly medianDelay: number | null;
    readonly meanDelay: number | null;
  }[];
}

/** Four years of history, so that 60 months leave the last ten to judge. */
const YEARS_BACK = 4;
const CONTROL = { ...MONTHLY_FARRINGTON, yearsBack: YEARS_BACK };
const FIRST_JUDGED = 12 * YEARS_BACK + CONTROL.halfWindow;
const BURST_MONTHS = 6;
const FACTORS = [2, 3] as const;
/** Not one of the seeds that the defaults were chosen on. */
export const FULL_STUDY: StudySize = { seed: 20_261_124, series: 500, months: 60, worlds: 10 };
/** A world takes three seeds in a row. */
const SEEDS_APART = 10;

const earsJudge = (name: string, stated: number, control: EarsControl): Judge => ({
  name,
  stated,
  alarms: (counts, places) => ears(counts, places, control).flatMap(({ place, isAlarm }) => (isAlarm ? [place] : [])),
});
const farringtonJudge = (name: string, control: typeof CONTROL): Judge => ({
  name,
  stated: control.alpha,
  alarms: (counts, places) =>
    farringtonFlexible({ counts, perYear: 12 }, places, control).flatMap(({ place, isAlarm }) =>
      isAlarm ? [place] : [],
    ),
});

/** The default of this program first; the others are there to compare. */
export const JUDGES: readonly Judge[] = [
  farringtonJudge('Farrington, default', CONTROL),
  farringtonJudge('Farrington, nbPlugin', { ...CONTROL, threshold: 'nbPlugin', periods: 1, trendPValue: 1 }),
  farringtonJudge('Farrington, muan', { ...CONTROL, threshold: 'muan' }),
  earsJudge('EARS C1', 0.001, { method: 'C1' }),
  earsJudge('EARS C2', 0.001, { method: 'C2' }),
  earsJudge('EARS C3', 0.025, { method: 'C3' }),
];

/**
 * How often each judge alarms where nothing happens, and how often and how late it alarms where counts double or triple for
 * six months; all judges see the same series. Bursts begin in turn in each of the first months that can be judged.
 */
export function earlyWarningStudy(
  { seed, series, months, worlds: stableWorlds }: StudySize,
  judges: readonly Judge[] = JUDGES,
  tell: (line: string) => void = () => undefined,
): readonly StudyRow[] {
  const places = Array.from({ length: months - FIRST_JUDGED }, (_, i) => FIRST_JUDGED + i);
  const starts = places.length - BURST_MONTHS + 1;
  if (starts < 1) throw new RangeError(`${months} months leave no room for a burst after ${FIRST_JUDGED}`);
  const burstOf = (factor: number, at: number): Burst => ({
    factor,
    from: FIRST_JUDGED + (at % starts),
    length: BURST_MONTHS,
  });
  const stable = Array.from({ length: stableWorlds }, (_, i) =>
    countWorld({ seed: seed + SEEDS_APART * i, series, months }),
  ).flat();
  const worlds = FACTORS.map((factor) => ({
    factor,
    counts: countWorld({ seed, series, months, burst: (at) => burstOf(factor, at) }),
  }));
  return judges.map(({ name, stated, alarms }) => {
    tell(name);
    const hits = stable.reduce((sum, counts) => sum + alarms(counts, places).length, 0);
    const judged = stable.length * places.length;
    return {
      judge: name,
      stated,
      falseAlarms: hits / judged,
      falseAlarmsInterval: clopperPearson(hits, judged),
      judged,
      bursts: worlds.map(({ factor, counts }) => {
        const delays = counts.flatMap((one, at) => {
          const { from, length } = burstOf(factor, at);
          const during = places.filter((place) => place >= from && place < from + length);
          const [first] = alarms(one, during);
          return first === undefined ? [] : [first - from];
        });
        return { factor, ...found(delays, series) };
      }),
    };
  });
}

function found(delays: readonly number[], all: number) {
  const sorted = delays.toSorted((a, b) => a - b);
  return {
    found: delays.length / all,
    foundInterval: clopperPearson(delays.length, all),
    medianDelay: sorted[Math.floor((sorted.length - 1) / 2)] ?? null,
    meanDelay: delays.length === 0 ? null : delays.reduce((a, b) => a + b, 0) / delays.length,
  };
}
