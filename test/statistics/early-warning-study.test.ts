import { describe, expect, it } from 'vitest';
import { summary } from '../../bench/measure.ts';
import { earlyWarningStudy, JUDGES } from '../../bench/studies/early-warning.ts';
import { countWorld } from '../../bench/worlds.ts';

describe('early warning in a world whose events are known', () => {
  const judges = JUDGES.filter(({ name }) => ['Farrington, default', 'EARS C2'].includes(name));
  const [farrington, ears] = earlyWarningStudy({ seed: 7, series: 150, months: 60, worlds: 1 }, judges);

  it('has as many false alarms as its rate says, of months in which nothing happens', () => {
    expect(farrington?.judged).toBe(1650);
    expect(farrington?.falseAlarmsInterval.lower).toBeLessThanOrEqual(farrington?.stated ?? 0);
    expect(farrington?.falseAlarmsInterval.upper).toBeLessThan(2.5 * (farrington?.stated ?? 0));
  });

  it('finds counts that double, and nearly all that triple, most of them within a month', () => {
    const [double, triple] = farrington?.bursts ?? [];
    expect(double?.found).toBeGreaterThan(0.8);
    expect(triple?.found).toBeGreaterThan(0.95);
    expect(double?.meanDelay).toBeLessThan(1.2);
    expect(triple?.meanDelay).toBeLessThan(0.5);
  });

  it('does so with fewer false alarms than EARS on the same series', () => {
    expect(ears?.falseAlarms).toBeGreaterThan(2 * (farrington?.falseAlarms ?? 1));
    expect(ears?.bursts[0]?.found).toBeLessThan((farrington?.bursts[0]?.found ?? 0) + 0.02);
  });
});

it('a burst changes only its own months', () => {
  const world = { seed: 3, series: 5, months: 24 };
  const burst = { factor: 3, from: 10, length: 4 };
  const [calm, disturbed] = [countWorld(world), countWorld({ ...world, burst: () => burst })];
  for (const [i, counts] of disturbed.entries())
    for (const [month, count] of counts.entries()) {
      if (month >= 10 && month < 14) expect(count).toBeGreaterThanOrEqual(calm[i]?.[month] ?? 0);
      else expect(count).toBe(calm[i]?.[month]);
    }
  expect(disturbed).not.toEqual(calm);
});

it('a benchmark divides times round by round, and takes the median of that', () => {
  const samples = (times: readonly number[]) => times.map((milliseconds) => ({ milliseconds, megabytes: 1 }));
  const first = samples([10, 100, 10]);
  expect(summary(samples([20, 210, 10]), first)).toMatchObject({ medianMs: 20, leastMs: 10, mostMs: 210, ratio: 2 });
  expect(summary(first, first).ratioQuartiles).toEqual([1, 1]);
});
