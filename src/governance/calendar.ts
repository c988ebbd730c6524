import type { DateLevel } from '../model/dataset.ts';
import type { Period } from '../model/plan.ts';

const DAY_MS = 86_400_000;

/** Start of the period of that level in which the date lies. ISO date in, ISO date out. */
export function startOf(level: DateLevel, date: string): string {
  const [year, month] = parts(date);
  switch (level) {
    case 'year':
      return iso(Date.UTC(year, 0, 1));
    case 'quarter':
      return iso(Date.UTC(year, Math.floor(month / 3) * 3, 1));
    case 'month':
      return iso(Date.UTC(year, month, 1));
    case 'week':
      return iso(days(date) - ((new Date(days(date)).getUTCDay() + 6) % 7) * DAY_MS);
    case 'day':
      return date;
  }
}

/** First day after the period of that level that starts on the date. */
export function endOf(level: DateLevel, start: string): string {
  const [year, month, day] = parts(start);
  switch (level) {
    case 'year':
      return iso(Date.UTC(year + 1, 0, 1));
    case 'quarter':
      return iso(Date.UTC(year, month + 3, 1));
    case 'month':
      return iso(Date.UTC(year, month + 1, 1));
    case 'week':
      return iso(Date.UTC(year, month, day + 7));
    case 'day':
      return iso(Date.UTC(year, month, day + 1));
  }
}

/** Smallest window of whole periods of the level that holds the given one. */
export function widened(
  level: DateLevel,
  from: string,
  until: string,
): { readonly from: string; readonly until: string } {
  const start = startOf(level, until);
  return { from: startOf(level, from), until: start === until ? until : endOf(level, start) };
}

export const isAligned = (level: DateLevel, from: string, until: string) =>
  startOf(level, from) === from && startOf(level, until) === until;

export const addDays = (date: string, count: number) => iso(days(date) + count * DAY_MS);

/** Whether a day exists: `2023-02-30` does not. */
export const isDate = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(days(text)) && iso(days(text)) === text;

/** The window as consecutive periods of one level; the caller saw to it that it is aligned. */
export function periods(level: DateLevel, from: string, until: string): readonly Period[] {
  const found: Period[] = [];
  for (let start = from; start < until; start = endOf(level, start))
    found.push({ level, from: start, until: endOf(level, start) });
  return found;
}

const days = (date: string) => Date.parse(`${date}T00:00:00Z`);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function parts(date: string): readonly [year: number, month: number, day: number] {
  const at = new Date(days(date));
  return [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
}
