import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANTED } from '../../src/demo/planted.ts';
import { EMERGING, PERIOD } from '../../src/demo/recipe.ts';
import { MODUS } from '../../src/model/codelists/modus.ts';
import { POLICE_UNIT } from '../../src/model/codelists/police-unit.ts';
import { definitionChanges } from '../../src/statistics/early-warning/definition-changes.ts';
import { delayCorrection } from '../../src/statistics/early-warning/delay-correction.ts';
import { MONTHLY_FARRINGTON } from '../../src/statistics/early-warning/farrington-control.ts';
import { farringtonFlexible } from '../../src/statistics/early-warning/farrington-flexible.ts';
import { optimalPartition } from '../../src/statistics/early-warning/optimal-partitioning.ts';
import { segmentedCounts } from '../../src/statistics/policy-effect/segmented-counts.ts';
import type { TestServer } from '../server/running.ts';
import {
  FIRST_DAYS,
  having,
  MONTHS,
  type ProtectedSeries,
  signalsByDelay,
  signalsByMonth,
  signalsServer,
} from './demonstration-series.ts';

let server: TestServer;
beforeAll(async () => {
  server = await signalsServer();
}, 180_000);
afterAll(() => server.close());

/** Three years back: the series begin in 2018, and the first events come in 2021. */
const CONTROL = { ...MONTHLY_FARRINGTON, yearsBack: 3 };
const FIRST_JUDGED = 12 * CONTROL.yearsBack + CONTROL.halfWindow;

const monthOf = (day: string) => FIRST_DAYS.findLastIndex((first) => first <= day);
const planted = (id: string) => {
  const found = PLANTED.find((it) => it.id === id);
  if (!found) throw new Error(`nothing planted is called ${id}`);
  return found;
};
const codeOf = (codelist: typeof MODUS, code: string) => codelist.codes.find((it) => it.code === code) ?? {};

const judged = ({ counts, noiseVariance }: ProtectedSeries, changes: readonly number[] = []) =>
  farringtonFlexible(
    { counts, perYear: 12, noiseVariance, definitionChanges: changes },
    MONTHS.flatMap((_, place) => (place >= FIRST_JUDGED ? [place] : [])),
    CONTROL,
  );
const alarmsOf = (results: ReturnType<typeof judged>) => results.flatMap((it) => (it.isAlarm ? [it.place] : []));

/** Changes of level of an overdispersed, protected count: BIC, half as much again because the dispersion is estimated. */
const segmentsOf = ({ counts, noiseVariance }: ProtectedSeries) =>
  optimalPartition(counts, {
    cost: 'poisson',
    penalty: 3 * Math.log(counts.length),
    dispersion: 'estimated',
    noiseVariance,
  }).segments;

/** The rise is the square of time: it takes most of a year before it can be told from noise of up to 5 either way. */
const RISE = monthOf(PERIOD.until) + 1 - EMERGING.months;

describe('what was planted in the demonstration, asked through the gate as a member of a forum', () => {
  it.each([
    ['eastern-border', having('route', 'route', 'EASTERN_LAND_BORDER'), monthOf(planted('eastern-border').from), 1],
    ['ukraine', having('origin', 'country', 'UKR'), monthOf(planted('ukraine').from), 2],
    ['emerging-modus', having('modus', 'modus', EMERGING.code), RISE, 10],
  ] as const)(
    '%s alarms within its months after the beginning, and not in the year before',
    async (id, where, from, most) => {
      const changes = id === 'emerging-modus' ? definitionChanges(codeOf(MODUS, EMERGING.code), FIRST_DAYS) : [];
      const alarms = alarmsOf(judged(await signalsByMonth(server, where), changes));
      expect(alarms.filter((place) => place >= from - 12 && place < from)).toEqual([]);
      const first = alarms.find((place) => place >= from);
      expect(first, 'first alarm').toBeDefined();
      expect((first ?? Number.POSITIVE_INFINITY) - from).toBeLessThanOrEqual(most);
    },
  );

  it('pandemic: the level of smuggling falls in March 2020, to within a month, by 40 % at least', async () => {
    const { from, size } = planted('pandemic');
    const segments = segmentsOf(await signalsByMonth(server, having('theme', 'theme', 'SMUGGLING')));
    const fall = segments.findIndex(({ first }) => Math.abs(first - monthOf(from)) <= 1);
    expect(fall).toBeGreaterThan(0);
    expect((segments[fall]?.mean ?? 1) / (segments[fall - 1]?.mean ?? 0)).toBeLessThan(size + 0.05);
    expect(Math.abs((segments[fall + 1]?.first ?? 0) - monthOf('2020-07-01'))).toBeLessThanOrEqual(1);
  });
});

describe('a change of registration in the demonstration', () => {
  it('modus-code: is noted, and is no alarm, where the codelist says that a code begins', async () => {
    const { from } = planted('modus-code');
    const code = 'CREW_VULNERABLE_DRIVER';
    const changes = definitionChanges(codeOf(MODUS, code), FIRST_DAYS);
    expect(changes).toEqual([monthOf(from)]);
    const series = await signalsByMonth(server, having('modus', 'modus', code));
    const naive = alarmsOf(judged(series)).filter((place) => place >= monthOf(from));
    expect((naive[0] ?? Number.POSITIVE_INFINITY) - monthOf(from), 'without the codelist').toBeLessThanOrEqual(1);
    const known = judged(series, changes).filter(({ place }) => place >= monthOf(from));
    const twoYears = known.filter(({ place }) => place <= monthOf(from) + 24);
    expect(new Set(twoYears.map(({ withheld }) => withheld))).toEqual(new Set(['new-definition']));
    expect(known.filter(({ place, upper }) => place > monthOf(from) + 24 && upper === null)).toEqual([]);
    expect(alarmsOf(twoYears)).toEqual([]);
  });

  it('modus-code: what one code loses the other gains in the same month, and the facet above does not change', async () => {
    const place = monthOf(planted('modus-code').from);
    const startsOf = async (level: string, code: string) =>
      segmentsOf(await signalsByMonth(server, having('modus', level, code))).map(({ first }) => first);
    expect(await startsOf('modus', 'CREW_COURIER')).toContain(place);
    expect(await startsOf('modus', 'CREW_VULNERABLE_DRIVER')).toContain(place);
    const facet = await signalsByMonth(server, having('modus', 'facet', 'CREW'));
    expect(alarmsOf(judged(facet)).filter((at) => at >= place && at < place + 12)).toEqual([]);
  });

  it('modus-code: an effect of policy at that month is refused without an annotation', async () => {
    const { counts, noiseVariance } = await signalsByMonth(server, having('modus', 'modus', 'CREW_COURIER'));
    const changes = definitionChanges(codeOf(MODUS, 'CREW_COURIER'), FIRST_DAYS);
    const breakAt = changes[0] ?? 0;
    expect(breakAt).toBe(monthOf(planted('modus-code').from));
    const series = { values: counts.slice(0, breakAt + 12), breakAt, definitionChanges: changes };
    expect(() => segmentedCounts(series, { noiseVariance, hasSlopeChange: false })).toThrow('annotation');
  });

  it('unit-split: the units that follow are new, not busy, and the national units together go on', async () => {
    const place = monthOf(planted('unit-split').from);
    const old = segmentsOf(await signalsByMonth(server, having('region', 'unit', 'LE')));
    expect(old.some(({ first }) => Math.abs(first - place) <= 2)).toBe(true);
    for (const unit of ['LO', 'LX']) {
      const changes = definitionChanges(codeOf(POLICE_UNIT, unit), FIRST_DAYS);
      expect(changes).toEqual([place]);
      const results = judged(await signalsByMonth(server, having('region', 'unit', unit)), changes);
      const since = results.filter((it) => it.place >= place && it.place <= place + 24);
      expect(new Set(since.map(({ withheld }) => withheld))).toEqual(new Set(['new-definition']));
    }
    const together = await signalsByMonth(server, having('region', 'kind', 'NATIONAL'));
    expect(alarmsOf(judged(together)).filter((at) => at >= place && at < place + 6)).toEqual([]);
    expect(segmentsOf(together).filter(({ first }) => Math.abs(first - place) <= 2)).toEqual([]);
  });
});

describe('late registration in the demonstration', () => {
  /** Delays of 0 to 10 months; the planted ones end at nine. */
  const LONGEST = 10;
  const KNOWN_AT = ['2023-03', '2023-09', '2024-03', '2024-09', '2025-03', '2025-09'].map((month) =>
    MONTHS.indexOf(month),
  );

  it('is found: one in ten comes two months or more after the event, and the last months are reckoned up', async () => {
    const { count, noiseVariance } = await signalsByDelay(server);
    const first = 12;
    let [inside, below, all] = [0, 0, 0];
    for (const now of KNOWN_AT) {
      const known = Array.from({ length: now - first + 1 }, (_, i) =>
        Array.from({ length: Math.min(LONGEST, now - first - i) + 1 }, (_, delay) => count(first + i, delay)),
      );
      const { periods, shares } = delayCorrection(known, { seed: 1, window: 36, noiseVariance });
      expect(1 - (shares[1] ?? 1)).toBeGreaterThan(0.06);
      expect(1 - (shares[1] ?? 1)).toBeLessThan(0.14);
      for (let back = 0; back < 5; back++) {
        const { reported, lower, upper } = periods.at(-1 - back) ?? { reported: 0, lower: 0, upper: 0 };
        const final = Array.from({ length: LONGEST + 1 }, (_, d) => count(now - back, d)).reduce((a, b) => a + b, 0);
        all += 1;
        if (final >= (lower ?? 0) && final <= (upper ?? 0)) inside += 1;
        if (reported < (lower ?? 0)) below += 1;
      }
    }
    expect(inside / all, 'share of intervals of 90 % that hold what came to be').toBeGreaterThanOrEqual(0.8);
    expect(below / all, 'share of months whose figure of the day lies under the interval').toBeGreaterThanOrEqual(0.5);
  });
});
