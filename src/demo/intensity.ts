import { calendarDay, dayNumber, isoDay } from './calendar.ts';
import type { Random } from './random.ts';
import type { Stratum } from './recipe.ts';
import { OVERLAP, PANDEMIC, SEASON, STRATA, TREND, WEEKDAY } from './recipe.ts';

/** Expected number of events by stratum and day, so that all files together hold about `records` registrations. */
export function intensities(records: number, from: number, until: number): readonly Float64Array[] {
  const shapes = STRATA.map((stratum) =>
    Float64Array.from({ length: until - from }, (_, i) => shape(stratum, from + i)),
  );
  const total = shapes.reduce((sum, days) => sum + days.reduce((part, weight) => part + weight, 0), 0);
  const scale = records / (1 + OVERLAP.share) / total;
  return shapes.map((days) => days.map((weight) => weight * scale));
}

function shape(stratum: Stratum, day: number): number {
  const { year, month, weekday } = calendarDay(day);
  const working = WEEKDAY[stratum.partner][weekday] ?? 1;
  if (stratum.wave) return working * waveShape(stratum.volume, stratum.wave, day);
  const kind = stratum.kind === 'smuggling' ? 'smuggling' : 'trafficking';
  const season = SEASON[kind][month] ?? 1;
  const trend = TREND[kind][Math.min(year - TREND.from, TREND[kind].length - 1)] ?? 1;
  const pandemic = PANDEMIC[isoDay(day).slice(0, 7)]?.[kind] ?? 1;
  return (stratum.volume / 365.25) * working * season * trend * pandemic;
}

/** A hump: nothing at the edges, most a third of the way, `volume` in all. */
function waveShape(volume: number, wave: NonNullable<Stratum['wave']>, day: number): number {
  const from = dayNumber(wave.from);
  const length = dayNumber(wave.until) - from;
  const place = (day - from) / length;
  if (place <= 0 || place >= 1) return 0;
  return (volume / length) * 12 * place * (1 - place) ** 2;
}

/** Number of events on a day: Poisson, by inversion for small means and by the normal limit for large ones. */
export function poisson(mean: number, random: Random): number {
  if (mean <= 0) return 0;
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * standardNormal(random)));
  let count = 0;
  for (let product = random.next(), floor = Math.exp(-mean); product > floor; product *= random.next()) count++;
  return count;
}

/** Sum of twelve uniforms: close enough to normal here, and free of functions that differ between machines. */
function standardNormal(random: Random): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw++) sum += random.next();
  return sum;
}
