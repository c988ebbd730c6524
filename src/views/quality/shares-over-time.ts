import { ticks } from 'd3-array';
import type { Share } from '../../model/registration-change.ts';
import type { SeriesLine, SeriesPeriod, SeriesView } from '../chart-view.ts';
import { textCell } from '../table-view.ts';
import type { Words } from '../words.ts';
import { shareText, shareWithCounts } from './share-text.ts';

export interface SharesInput {
  readonly title: string;
  /** Months or quarters, ascending and without gaps. */
  readonly periods: readonly string[];
  /** Periods that are not complete yet. */
  readonly isOpen?: (period: string) => boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly tone: SeriesLine['tone'];
    /** One for each period; undefined where there was nothing. */
    readonly shares: readonly (Share | undefined)[];
  }[];
  readonly notes: readonly string[];
}

const NOTHING: Share = { part: 0, whole: 0 };
const TENTH = 0.1;

/** Exact shares over time, on an axis that begins at 0; the table gives each with its numerator and denominator. */
export function sharesOverTime({ title, periods, isOpen, lines, notes }: SharesInput, words: Words): SeriesView {
  const drawn = lines.map(({ id, label, tone, shares }) => ({
    ...{ id, label, tone },
    points: shares.map((share = NOTHING) => pointOf(share, words)),
  }));
  const axis = periods.map((key, i) => periodOf(key, i, isOpen?.(key) === true, words));
  const highest = Math.max(TENTH, ...drawn.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  // A little above 100%, so that a line along it stays free of what is written at the top.
  const top = highest > 0.5 ? 1.06 : Math.ceil(highest / TENTH) * TENTH;
  const readouts = axis.map(({ label }, i) =>
    words.text('quality.at', {
      period: label,
      shares: drawn.map((line) => `${line.label} ${line.points[i]?.text ?? ''}`).join('; '),
    }),
  );
  const provisional = axis.some((one) => one.isProvisional) ? words.text('series.provisionalShort') : undefined;
  return {
    chart: 'series',
    name: title,
    description: readouts.at(-1) ?? '',
    notes,
    unit: '%',
    periods: axis,
    lines: drawn,
    ticks: ticks(0, top, 5).map((value) => ({ value, label: words.percent(value) })),
    top,
    cursor: words.text('series.cursor', { title }),
    readouts,
    ...(provisional === undefined ? {} : { provisional }),
    table: {
      caption: words.text('quality.tableOf', { title }),
      columns: [words.text('table.period'), ...lines.map(({ label }) => label)],
      rows: axis
        .map(({ label, isProvisional }, i) => ({
          header: isProvisional ? words.text('series.headerProvisional', { period: label }) : label,
          cells: lines.map(({ shares }) => textCell(shareWithCounts(shares[i] ?? NOTHING, words))),
        }))
        .toReversed(),
    },
  };
}

function pointOf(share: Share, words: Words) {
  const value = share.whole === 0 ? null : share.part / share.whole;
  return { value, low: value ?? 0, high: value ?? 0, text: shareText(share, words), kind: 'value' } as const;
}

function periodOf(key: string, i: number, isProvisional: boolean, words: Words): SeriesPeriod {
  const startsYear = i === 0 || /-(01|Q1)$/.test(key);
  return {
    key,
    label: words.period(key),
    short: words.periodShort(key),
    isProvisional,
    ...(startsYear ? { year: key.slice(0, 4) } : {}),
  };
}
