import { max, ticks } from 'd3-array';
import { changeMarks, signsAt } from './change-marks.ts';
import type { SeriesLine, SeriesPeriod, SeriesPoint, SeriesView } from './chart-view.ts';
import type { CodeChange } from './code-changes.ts';
import type { Figure } from './figure.ts';
import { amountOf, halfOf, marginOf } from './figure.ts';
import { figureText, figureWithMargin } from './figure-text.ts';
import { isProvisional } from './period.ts';
import { windowText } from './period-choice.ts';
import { figureCell } from './table-view.ts';
import type { ViewContext } from './view-context.ts';

export interface SeriesInput {
  /** Period keys along the axis. */
  readonly periods: readonly string[];
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly tone: SeriesLine['tone'];
    readonly figures: readonly Figure[];
  }[];
  readonly asOf?: string | undefined;
  /** Whether the last periods still fill up. */
  readonly canBeProvisional: boolean;
  /** Of the codes that the lines are made of. */
  readonly changes?: readonly CodeChange[];
}

/** Figures over time: one line, or one per code, and for comparison the year before. */
export function seriesView(input: SeriesInput, context: ViewContext): SeriesView {
  const { words, unit } = context;
  const periods = input.periods.map((key, i) => period(key, i, input, context));
  const changes = changeMarks(input.changes ?? [], input.periods, words);
  const lines = input.lines.map((line) => ({
    id: line.id,
    label: line.label,
    tone: line.tone,
    points: line.figures.map((figure) => point(figure, context)),
  }));
  const steps = ticks(0, max(lines.flatMap((line) => line.points.map((p) => p.high))) ?? 0, 5).filter(Number.isInteger);
  const last = steps.at(-1) ?? 0;
  const highest = max(lines.flatMap((line) => line.points.map((p) => p.high))) ?? 0;
  const top = Math.max(1, highest, last);
  const hasProvisional = periods.some((p) => p.isProvisional);
  return {
    chart: 'series',
    name: words.text('chart.name', { title: context.title, period: windowText(context.window, words) }),
    description: [summary(input, periods, context), words.text('series.keys')].join(' '),
    notes: notes(lines, input, context),
    changes,
    unit,
    periods,
    lines,
    ticks: steps.map((value) => ({ value, label: words.number(value) })),
    top,
    cursor: words.text('series.cursor', { title: context.title }),
    readouts: periods.map((p, i) =>
      [
        words.text('series.at', { period: p.label, unit }),
        lines.map((line) => `${line.label} ${line.points[i]?.text ?? ''}`).join('; '),
        ...(p.isProvisional ? [words.text('series.provisionalShort')] : []),
        ...changes.filter(({ period: at }) => at === i).map(({ text }) => text),
      ].join(' '),
    ),
    ...(hasProvisional ? { provisional: words.text('series.provisionalShort') } : {}),
    table: {
      caption: words.text('table.caption', { title: context.title, unit }),
      columns: [words.text('table.period'), ...input.lines.map((line) => line.label)],
      rows: periods.map((p, i) => ({
        header: headerOf(p, signsAt(changes, i), context),
        cells: input.lines.map((line) => figureCell(line.figures[i] ?? { kind: 'withheld' }, words)),
      })),
    },
  };
}

function headerOf({ label, isProvisional: isOpen }: SeriesPeriod, signs: string, { words }: ViewContext): string {
  const header = isOpen ? words.text('series.headerProvisional', { period: label }) : label;
  return signs === '' ? header : words.text('changes.header', { header, signs });
}

function period(key: string, i: number, input: SeriesInput, { words }: ViewContext): SeriesPeriod {
  const isMonth = key.length > 4;
  const startsYear = isMonth && (i === 0 || /-(01|Q1)$/.test(key));
  return {
    key,
    label: words.period(key),
    short: words.periodShort(key),
    isProvisional: input.canBeProvisional && isProvisional(key, input.asOf),
    ...(startsYear ? { year: key.slice(0, 4) } : {}),
  };
}

function point(figure: Figure, { words }: ViewContext): SeriesPoint {
  const value = amountOf(figure);
  const margin = marginOf(figure);
  return {
    value,
    low: value === null ? 0 : Math.max(0, value - margin),
    high: value === null ? 0 : value + margin,
    text: figureWithMargin(figure, words),
    kind: figure.kind,
  };
}

/** Highest and last published point of the first line. */
function summary(input: SeriesInput, periods: readonly SeriesPeriod[], { words, unit }: ViewContext): string {
  const figures = input.lines[0]?.figures ?? [];
  const values = figures.map(amountOf);
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const at = values.indexOf(most);
  const last = figures.at(-1);
  if (most === 0 || last === undefined) return words.text('series.nothing', { unit });
  return words.text('series.summary', {
    unit,
    most: words.number(most),
    at: periods[at]?.label ?? '',
    last: figureText(last, words),
    lastAt: periods.at(-1)?.label ?? '',
  });
}

function notes(lines: readonly SeriesLine[], input: SeriesInput, { words }: ViewContext): readonly string[] {
  const isNoisy = input.lines.some((line) => line.figures.some((figure) => halfOf(figure) > 0));
  const isOpen = input.canBeProvisional && input.periods.some((key) => isProvisional(key, input.asOf));
  const isHidden = lines.some((line) => line.points.some((p) => p.kind === 'withheld'));
  return [
    ...(isNoisy ? [words.text('series.band')] : []),
    ...(isOpen ? [words.text('series.provisional')] : []),
    ...(isHidden ? [words.text('series.gaps')] : []),
  ];
}
