import type { Language, Text } from '../model/text.ts';

export type Params = Readonly<Record<string, string | number>>;

/**
 * The reader's language, handed in: views name a text by its key and never format by themselves.
 * Dates are shown as in Europe/Amsterdam.
 */
export interface Words {
  readonly language: Language;
  text(key: string, params?: Params): string;
  label(text: Text): string;
  /** 1.234 */
  number(value: number): string;
  /** +12 or −3, with a real minus sign. */
  signed(value: number): string;
  /** A fraction as whole percent: 0.123 is 12%. */
  percent(fraction: number): string;
  signedPercent(fraction: number): string;
  /** 20 november 2026, from an ISO date or date-time. */
  date(iso: string): string;
  /** 20 november 2026 14:05 */
  dateTime(iso: string): string;
  /** A period key: `2026`, `2026-Q1`, `2026-03`, `2026-W07` or `2026-03-01`. */
  period(key: string): string;
  /** As short as an axis needs it: `mrt`, `2026`. */
  periodShort(key: string): string;
  /** a, b en c */
  list(items: readonly string[]): string;
}
