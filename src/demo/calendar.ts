const DAY = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`) / DAY;

export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export interface CalendarDay {
  readonly year: number;
  /** 0 = January. */
  readonly month: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), weekday: date.getUTCDay() };
}
