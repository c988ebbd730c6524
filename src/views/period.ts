/** A half-open window of whole months, as ISO dates. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Months since year 0: arithmetic without a calendar. */
export function monthNumber(iso: string): number {
  const [year = '0', month = '1'] = iso.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** `2026-03` */
export const monthKey = (number: number): string => `${Math.floor(number / 12)}-${pad((number % 12) + 1)}`;

export const firstDay = (number: number): string => `${monthKey(number)}-01`;

/** Keys of the months in a window, `2026-03` and so on. */
export function monthsIn({ from, until }: Window): readonly string[] {
  const first = monthNumber(from);
  return Array.from({ length: Math.max(0, monthNumber(until) - first) }, (_, i) => monthKey(first + i));
}

/** Keys of the calendar years that lie wholly in a window. */
export function yearsIn({ from, until }: Window): readonly string[] {
  const first = Math.ceil(monthNumber(from) / 12);
  const end = Math.floor(monthNumber(until) / 12);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => String(first + i));
}

export const lengthInMonths = ({ from, until }: Window): number => monthNumber(until) - monthNumber(from);

/** The same months one year earlier (or `years` earlier). */
export const yearsBefore = ({ from, until }: Window, years = 1): Window => ({
  from: firstDay(monthNumber(from) - 12 * years),
  until: firstDay(monthNumber(until) - 12 * years),
});

/** Whole years back that lie clear of the window: a window of two years is held against the two before. */
export const periodBefore = (window: Window): Window =>
  yearsBefore(window, Math.max(1, Math.ceil(lengthInMonths(window) / 12)));

/** The last `months` months of a window. */
export const tail = (window: Window, months: number): Window => ({
  from: firstDay(Math.max(monthNumber(window.from), monthNumber(window.until) - months)),
  until: window.until,
});

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;
export type PeriodLevel = keyof typeof MONTHS_IN;

/** The window moved back to whole periods of a coarser level, at least one long. */
export function fitted({ from, until }: Window, level: PeriodLevel): Window {
  const size = MONTHS_IN[level];
  const down = (iso: string) => Math.floor(monthNumber(iso) / size) * size;
  return { from: firstDay(down(from)), until: firstDay(Math.max(down(until), down(from) + size)) };
}

/** The last month of a month or quarter. */
const lastMonthOf = (key: string): number => {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  return quarter ? Number(quarter[1]) * 12 + Number(quarter[2]) * 3 - 1 : monthNumber(key);
};

/** Months or quarters in which registrations still come in: that of the as-of date and the two months before it. */
export const isProvisional = (key: string, asOf: string | undefined): boolean =>
  asOf !== undefined && lastMonthOf(key) > monthNumber(asOf) - 3;
