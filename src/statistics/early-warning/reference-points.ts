const DAY = 86_400_000;

export interface SeriesTime {
  /** Number of points. */
  readonly length: number;
  /** Points a year: 52 for weeks, 12 for months. */
  readonly perYear: number;
  /** First day of each point as YYYY-MM-DD, ascending. Without them a year is exactly `perYear` points. */
  readonly dates?: readonly string[] | undefined;
}

/**
 * The points 1 to b years before point k. With dates: the same date in the earlier year (29 February becomes 1 March); with
 * weeks the day nearest to it that is the same day of the week. Without dates: k - b * perYear.
 *
 * @param k    place of the current point, counted from 0
 * @param back b, whole years >= 1
 * @returns places counted from 0, the latest first; k itself is not among them
 * @throws RangeError when a reference point is not in the series: take fewer years, or a later k
 * @see Noufaily et al. (2013); surveillance 1.20.3 farringtonFlexible
 * @example referencePoints({ length: 36, perYear: 12 }, 30, 2) // 18, 6
 */
export function referencePoints(time: SeriesTime, k: number, back: number): readonly number[] {
  if (!(Number.isInteger(k) && k >= 0 && k < time.length))
    throw new RangeError(`point ${k} is not in a series of ${time.length}`);
  if (!(Number.isInteger(back) && back >= 1)) throw new RangeError(`years back must be whole and >= 1, got ${back}`);
  const { dates } = time;
  const places = dates?.map(dayNumber);
  return Array.from({ length: back }, (_, i) => {
    const place = places ? places.indexOf(sameDay(dates?.[k] ?? '', i + 1, time.perYear)) : k - time.perYear * (i + 1);
    if (place < 0)
      throw new RangeError(`no point ${i + 1} years before point ${k}: decrease the years back or start later`);
    return place;
  });
}

/** Days since 1 January 1970. */
export function dayNumber(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  if (!Number.isInteger(day)) throw new RangeError(`a date must read YYYY-MM-DD, got '${date}'`);
  return day;
}

function sameDay(date: string, yearsBack: number, perYear: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const anniversary = Date.UTC(year - yearsBack, month - 1, day) / DAY;
  if (perYear !== 52) return anniversary;
  const candidate = anniversary - (weekday(anniversary) - weekday(dayNumber(date)));
  const other = candidate > anniversary ? candidate - 7 : candidate + 7;
  return Math.abs(candidate - anniversary) > Math.abs(other - anniversary) ? other : candidate;
}

const weekday = (day: number) => new Date(day * DAY).getUTCDay();
