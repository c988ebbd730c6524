import type { NumberStyle } from './styles.ts';

const DAY_MS = 86_400_000;

/** The number of a cell as text: a date or time by its style, else the number as people see it. */
export function numberText(written: string, style: NumberStyle, isFrom1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (style !== 'number') return dateText(value, isFrom1904) ?? plainNumber(value);
  return plainNumber(value);
}

// A workbook keeps 15 digits; what comes after them is the noise of binary fractions.
const plainNumber = (value: number) => String(Number(value.toPrecision(15)));

/**
 * A day number with a fraction for the time, as ISO text: a date, a time under one day, or both.
 *
 * @returns undefined for what is no date: negative, beyond the year 9999, or 29 February 1900, which never was
 */
function dateText(serial: number, isFrom1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400);
  const [day, second] = [Math.floor(seconds / 86_400), seconds % 86_400];
  if (serial < 0 || day >= 2_958_466 || (!isFrom1904 && day === 60)) return undefined;
  const time = new Date(second * 1_000).toISOString().slice(11, 19);
  if (day === 0 && !isFrom1904) return time;
  // Lotus thought 1900 a leap year and Excel kept that, so days before March 1900 are one off.
  const origin = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day > 60 ? 30 : 31);
  const date = new Date(origin + day * DAY_MS).toISOString().slice(0, 10);
  return second === 0 ? date : `${date}T${time}`;
}
