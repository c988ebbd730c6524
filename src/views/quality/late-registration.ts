import type { WireQualitySeries } from '../../model/wire/quality.ts';
import type { SeriesView } from '../chart-view.ts';
import type { Words } from '../words.ts';
import { sharesOverTime } from './shares-over-time.ts';

type Lag = NonNullable<WireQualitySeries['registrationLag']>;

/** Ends of delay bands, in days, that are about 1, 3, 6 and 12 months. */
const WITHIN = [
  { months: 1, days: 31, tone: 'a' },
  { months: 3, days: 92, tone: 'b' },
  { months: 6, days: 183, tone: 'c' },
  { months: 12, days: 365, tone: 'd' },
] as const;

/** Five years: what happened longer ago no longer tells how one registers now. */
const MOST_QUARTERS = 20;

interface Labels {
  readonly happened: string;
  readonly registered: string;
}

/** By the quarter in which it happened, the share that was registered within 1, 3, 6 and 12 months. */
export function lateRegistration(lag: Lag, labels: Labels, words: Words): SeriesView | undefined {
  const known = new Map(lag.quarters.map(({ quarter, bands }) => [quarter, bands]));
  const periods = quartersUpTo([...known.keys()]).slice(-MOST_QUARTERS);
  if (periods.length === 0) return undefined;
  const within = (quarter: string, days: number) => {
    const bands = known.get(quarter);
    if (bands === undefined) return undefined;
    const sum = (of: typeof bands) => of.reduce((all, { rows }) => all + rows, 0);
    return { part: sum(bands.filter(({ upTo }) => upTo !== undefined && upTo <= days)), whole: sum(bands) };
  };
  const isOpen = (quarter: string) => lag.lastReceipt !== undefined && yearAfter(quarter) > lag.lastReceipt;
  return sharesOverTime(
    {
      title: words.text('quality.lag.title'),
      periods,
      isOpen,
      lines: WITHIN.map(({ months, days, tone }) => ({
        id: `within-${months}`,
        label: words.text('quality.lag.within', { months }),
        tone,
        shares: periods.map((quarter) => within(quarter, days)),
      })),
      notes: [
        words.text('quality.lag.note', { ...labels }),
        ...(periods.some(isOpen) ? [words.text('quality.lag.open')] : []),
      ],
    },
    words,
  );
}

/** All quarters between the first and the last. */
function quartersUpTo(keys: readonly string[]): readonly string[] {
  const numbers = keys.map(numberOf);
  const first = Math.min(...numbers);
  return numbers.length === 0
    ? []
    : Array.from({ length: Math.max(...numbers) - first + 1 }, (_, i) => keyOf(first + i));
}

const numberOf = (key: string) => Number(key.slice(0, 4)) * 4 + Number(key.slice(6)) - 1;
const keyOf = (number: number) => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;

/** First day, ISO, on which a year has passed since the quarter ended. */
function yearAfter(quarter: string): string {
  const next = numberOf(quarter) + 5;
  return `${Math.floor(next / 4)}-${String((next % 4) * 3 + 1).padStart(2, '0')}-01`;
}
