import type { Share } from '../../model/registration-change.ts';
import type { WireQualitySeries } from '../../model/wire/quality.ts';
import type { NumbersView, SeriesView } from '../chart-view.ts';
import { monthKey, monthNumber } from '../period.ts';
import type { Words } from '../words.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';
import { lateRegistration } from './late-registration.ts';
import { countsOf, partOf, QUALITY_PARTS, type QualityCounts } from './quality-counts.ts';
import { qualityNumbers } from './quality-numbers.ts';
import { registrationChanges } from './registration-changes.ts';
import { sharesOverTime } from './shares-over-time.ts';
import { type UnitRow, unitRows } from './unit-rows.ts';

export interface QualityLabels {
  field(field: string): string;
  unit(unit: string): string;
}

/** Everything that the page on quality shows of one partner and dataset, or of one registering unit of it. */
export interface QualityPageView {
  /** The last month with a delivery, as words. */
  readonly month: string;
  readonly numbers: NumbersView;
  readonly parts: SeriesView;
  readonly gaps: SeriesView;
  readonly fields: readonly FieldRow[];
  readonly changes: readonly string[];
  readonly units: readonly UnitRow[];
  readonly lag?: SeriesView;
}

const TONES = ['a', 'b', 'c', 'd'] as const;

/** @param referenceDate field whose delay until receipt is the timeliness. Undefined when no month was measured. */
export function qualityPageView(
  series: WireQualitySeries,
  referenceDate: string,
  labels: QualityLabels,
  words: Words,
): QualityPageView | undefined {
  const counts = new Map(series.months.map(({ month }) => [month, monthCounts(series, month, referenceDate)]));
  const measured = [...counts.keys()];
  const last = measured.at(-1);
  const now = last === undefined ? undefined : counts.get(last);
  if (last === undefined || now === undefined) return undefined;
  const previous = measured.at(-2);
  const earlier = previous === undefined ? undefined : counts.get(previous);
  const periods = monthsBetween(measured[0] ?? last, last);
  const over = (of: (one: QualityCounts) => Share) =>
    periods.map((month) => {
      const one = counts.get(month);
      return one && of(one);
    });
  const lag = series.registrationLag;
  const lagView =
    lag &&
    lateRegistration(lag, { happened: labels.field(lag.happened), registered: labels.field(lag.registered) }, words);
  return {
    month: words.period(last),
    numbers: qualityNumbers(
      {
        title: words.text('quality.now', { month: words.period(last) }),
        now,
        ...(previous && earlier ? { before: { period: words.period(previous), counts: earlier } } : {}),
      },
      words,
    ),
    parts: sharesOverTime(
      {
        title: words.text('quality.overTime'),
        periods,
        lines: QUALITY_PARTS.map((part, i) => ({
          ...{ id: part, label: words.text(`quality.part.${part}`), tone: TONES[i] ?? 'a' },
          shares: over((one) => partOf(part, one)),
        })),
        notes: [words.text('quality.overTimeNote')],
      },
      words,
    ),
    gaps: sharesOverTime(
      {
        title: words.text('quality.gaps'),
        periods,
        lines: (['unknown', 'notRegistered'] as const).map((kind, i) => ({
          ...{ id: kind, label: words.text(`quality.${kind}`), tone: TONES[i] ?? 'a' },
          shares: over((one) => ({ part: one[kind], whole: one.applicable })),
        })),
        notes: [words.text('quality.gapsNote')],
      },
      words,
    ),
    fields: fieldRows(
      series.fields.flatMap(({ field, months }) => {
        const one = months.find(({ month }) => month === last);
        return one === undefined ? [] : [{ ...one, field }];
      }),
      labels.field,
      words,
    ),
    changes: registrationChanges(series.fields, labels.field, words),
    units: unitRows(series.units, labels.unit, words),
    ...(lagView === undefined ? {} : { lag: lagView }),
  };
}

function monthCounts(series: WireQualitySeries, month: string, referenceDate: string): QualityCounts {
  const isNow = (one: { readonly month: string }) => one.month === month;
  const totals = series.months.find(isNow) ?? { rows: 0, duplicates: 0 };
  return countsOf(
    totals,
    series.fields.flatMap(({ months }) => months.filter(isNow)),
    series.delays.find((delay) => isNow(delay) && delay.field === referenceDate),
  );
}

const monthsBetween = (first: string, last: string): readonly string[] =>
  Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, i) => monthKey(monthNumber(first) + i));
