import type { Window } from './period.ts';
import { firstDay, monthNumber } from './period.ts';
import type { Words } from './words.ts';

/**
 * What a reader chose. Presets move with the calendar, so that a shared address keeps its meaning; `until` of months is
 * the last month itself.
 */
export type PeriodChoice =
  | { readonly kind: 'last-12-months' }
  | { readonly kind: 'this-year' }
  | { readonly kind: 'last-year' }
  | { readonly kind: 'last-5-years' }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'months'; readonly first: string; readonly last: string };

export const PRESETS = ['last-12-months', 'this-year', 'last-year', 'last-5-years'] as const;

/** Whole months only. `today` is an ISO date; the running month is left out, but for a year that has just begun. */
export function windowOf(choice: PeriodChoice, today: string): Window {
  const running = monthNumber(today);
  const january = running - (running % 12);
  switch (choice.kind) {
    case 'last-12-months':
      return { from: firstDay(running - 12), until: firstDay(running) };
    case 'this-year':
      return { from: firstDay(january), until: firstDay(Math.max(running, january + 1)) };
    case 'last-year':
      return { from: firstDay(january - 12), until: firstDay(january) };
    case 'last-5-years':
      return { from: firstDay(january - 60), until: firstDay(january) };
    case 'year':
      return { from: `${choice.year}-01-01`, until: firstDay(monthNumber(`${choice.year}-01`) + 12) };
    case 'months': {
      const [first, last] = [monthNumber(choice.first), monthNumber(choice.last)];
      return { from: firstDay(Math.min(first, last)), until: firstDay(Math.max(first, last) + 1) };
    }
  }
}

/** `2024`, `2024-01..2024-06`, or a preset's name: how a choice stands in an address. */
export function periodCode(choice: PeriodChoice): string {
  switch (choice.kind) {
    case 'year':
      return choice.year;
    case 'months':
      return `${choice.first}..${choice.last}`;
    case 'last-12-months':
    case 'this-year':
    case 'last-year':
    case 'last-5-years':
      return choice.kind;
  }
}

export function parsePeriod(text: string): PeriodChoice | undefined {
  const preset = PRESETS.find((kind) => kind === text);
  if (preset) return { kind: preset };
  if (/^(19|20)\d\d$/.test(text)) return { kind: 'year', year: text };
  const months = /^((?:19|20)\d\d-(?:0[1-9]|1[0-2]))\.\.((?:19|20)\d\d-(?:0[1-9]|1[0-2]))$/.exec(text);
  return months?.[1] && months[2] ? { kind: 'months', first: months[1], last: months[2] } : undefined;
}

/** `2024`, or `november 2025 – oktober 2026`. */
export function windowText({ from, until }: Window, words: Words): string {
  const last = monthNumber(until) - 1;
  if (from.endsWith('-01-01') && last % 12 === 11) {
    const [first, end] = [from.slice(0, 4), firstDay(last).slice(0, 4)];
    return first === end ? first : words.text('period.fromTo', { first, last: end });
  }
  const [first, end] = [words.period(from.slice(0, 7)), words.period(firstDay(last).slice(0, 7))];
  return first === end ? first : words.text('period.fromTo', { first, last: end });
}
