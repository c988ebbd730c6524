import { calendarDay, dayNumber } from './calendar.ts';
import type { Random } from './random.ts';
import { PANDEMIC, SEASON, TREND, WEEKDAY } from './recipe.ts';
import type { Stratum } from './stage.ts';

const PANDEMIC_MONTHS = new Map(
  Object.entries(PANDEMIC).map(([text, factors]) => {
    const { year, month } = calendarDay(dayNumber(`${text}-01`));
    return [year * 12 + month, factors] as const;
  }),
);

/** Expected records of a stratum on a day (days since 1970) when its volume is as in the recipe. */
export function intensity(stratum: Stratum, day: number): number {
  if (stratum.on) return day === dayNumber(stratum.on) ? 1 : 0;
  const { year, month, weekday } = calendarDay(day);
  const working = (WEEKDAY[stratum.partner] ?? WEEKDAY['*'])?.[weekday] ?? 1;
  const effect = stratum.effect && day >= dayNumber(stratum.effect.from) ? stratum.effect.factor : 1;
  if (stratum.wave) return working * effect * waveShape(stratum.volume, stratum.wave, day);
  const season = SEASON[stratum.theme][month] ?? 1;
  const years = TREND[stratum.theme];
  const trend = years[Math.min(Math.max(year - TREND.from, 0), years.length - 1)] ?? 1;
  const pandemic = PANDEMIC_MONTHS.get(year * 12 + month)?.[stratum.theme] ?? 1;
  return (stratum.volume / 365.25) * working * season * trend * pandemic * effect;
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
