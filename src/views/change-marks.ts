import type { CodeChange } from './code-changes.ts';
import { firstDay, monthNumber } from './period.ts';
import type { Words } from './words.ts';

/** Where a series crosses a change of its codes. */
export interface ChangeMark {
  /** Stands on the axis, in the table and before the text. */
  readonly sign: string;
  /** As short as an axis needs it. */
  readonly short: string;
  /** One sentence for each dimension. */
  readonly text: string;
  /** Index of the period in which it falls. */
  readonly period: number;
  /** It falls on the first day of the period: from there on, and not within it. */
  readonly isAtStart: boolean;
}

/** At most so many labels are named of what happened on one day. */
const MOST_NAMED = 4;

/** The changes as marks along the axis, one for each day, in order. Keys are of months, quarters or years. */
export function changeMarks(
  changes: readonly CodeChange[],
  periods: readonly string[],
  words: Words,
): readonly ChangeMark[] {
  const days = Map.groupBy(changes, ({ date }) => date);
  const marks = [...days].flatMap(([date, some]) => {
    const period = periods.findIndex((key) => isWithin(date, key));
    return period < 0 ? [] : [{ date, some, period }];
  });
  return marks.map(({ date, some, period }, i) => ({
    sign: words.text('changes.sign', { number: i + 1 }),
    short: words.text(`changes.short.${kindOf(some)}`),
    text: words.text('changes.on', {
      date: words.date(date),
      what: some.map((change) => sentence(change, words)).join('; '),
    }),
    period,
    isAtStart: date === firstDayOf(periods[period] ?? ''),
  }));
}

/** What stands at a period: the signs of its changes, or nothing. */
export const signsAt = (marks: readonly ChangeMark[], period: number): string =>
  marks
    .filter((mark) => mark.period === period)
    .map(({ sign }) => sign)
    .join(' ');

function sentence(change: CodeChange, words: Words): string {
  const parts = [
    ...(change.began.length > 0 ? [words.text('changes.began', { codes: named(change.began, words) })] : []),
    ...(change.ended.length > 0 ? [words.text('changes.ended', { codes: named(change.ended, words) })] : []),
    ...change.superseded.map(({ label, by }) =>
      words.text('changes.superseded', { code: words.label(label), by: named(by, words) }),
    ),
    ...(change.isEdition ? [words.text('changes.edition')] : []),
  ];
  return words.text('changes.of', { dimension: words.label(change.dimension), what: parts.join(', ') });
}

function named(labels: CodeChange['began'], words: Words): string {
  const texts = labels.slice(0, MOST_NAMED).map((label) => words.text('changes.code', { code: words.label(label) }));
  const rest = labels.length - texts.length;
  return words.list(rest > 0 ? [...texts, words.text('changes.more', { count: rest })] : texts);
}

/** The one thing that happened, or `several`. */
function kindOf(changes: readonly CodeChange[]): string {
  const kinds = new Set(
    changes.flatMap(({ began, ended, superseded }) => [
      ...(superseded.length > 0 ? ['superseded'] : []),
      // The successor of what ended on the same day is part of the same change.
      ...(began.length > 0 && superseded.length === 0 ? ['began'] : []),
      ...(ended.length > 0 ? ['ended'] : []),
    ]),
  );
  const [kind = 'edition', ...others] = kinds;
  return others.length > 0 ? 'several' : kind;
}

const MONTHS = { year: 12, quarter: 3, month: 1 } as const;

function monthsOf(key: string): { readonly first: number; readonly count: number } {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) return { first: Number(quarter[1]) * 12 + (Number(quarter[2]) - 1) * 3, count: MONTHS.quarter };
  return { first: monthNumber(key), count: key.length > 4 ? MONTHS.month : MONTHS.year };
}

function isWithin(date: string, key: string): boolean {
  const { first, count } = monthsOf(key);
  const month = monthNumber(date);
  return month >= first && month < first + count;
}

const firstDayOf = (key: string): string => firstDay(monthsOf(key).first);
