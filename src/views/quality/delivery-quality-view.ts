import type { FieldQuality, WireDeliveryQuality } from '../../model/wire/quality.ts';
import type { NumbersView } from '../chart-view.ts';
import { type TableView, textCell } from '../table-view.ts';
import type { Words } from '../words.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';
import { countsOf } from './quality-counts.ts';
import { qualityNumbers } from './quality-numbers.ts';
import type { QualityLabels } from './quality-page-view.ts';
import { shareText } from './share-text.ts';
import { type MeasuredUnit, type UnitRow, unitRows } from './unit-rows.ts';

/** The quality of one delivery. */
export interface DeliveryQualityView {
  readonly numbers: NumbersView;
  readonly fields: readonly FieldRow[];
  readonly units: readonly UnitRow[];
  /** By date of the new records: how many were received how fast. */
  readonly delays: TableView;
}

/** About 1, 3, 6 and 12 months, in days. */
const WITHIN = [31, 92, 183, 365] as const;
const MONTHS = [1, 3, 6, 12] as const;

/** Undefined when the delivery was not measured. */
export function deliveryQualityView(
  quality: WireDeliveryQuality,
  referenceDate: string,
  labels: QualityLabels,
  words: Words,
): DeliveryQualityView | undefined {
  const { totals, fields, units, delays, lateAfterDays } = quality;
  if (totals === undefined) return undefined;
  const delay = delays.find(({ field }) => field === referenceDate);
  return {
    numbers: qualityNumbers({ title: words.text('quality.ofDelivery'), now: countsOf(totals, fields, delay) }, words),
    fields: fieldRows(fields, labels.field, words),
    units: unitRows(units.map(measuredUnit), labels.unit, words),
    delays: {
      caption: words.text('quality.delaysNote', { days: lateAfterDays ?? 0 }),
      columns: [
        words.text('quality.date'),
        ...MONTHS.map((months) => words.text('quality.lag.within', { months })),
        words.text('quality.late'),
        words.text('quality.newRecords'),
      ],
      rows: delays.map(({ field, rows, late, bands }) => ({
        header: labels.field(field),
        cells: [
          ...WITHIN.map((days) => {
            const part = bands.reduce((sum, band) => sum + ((band.upTo ?? Infinity) <= days ? band.rows : 0), 0);
            return textCell(shareText({ part, whole: rows }, words));
          }),
          textCell(shareText({ part: late, whole: rows }, words)),
          textCell(words.number(rows)),
        ],
      })),
    },
  };
}

function measuredUnit({ unit, totals, fields }: WireDeliveryQuality['units'][number]): MeasuredUnit {
  const { filled, applicable, invalid } = countsOf(totals, fields satisfies readonly FieldQuality[], undefined);
  return { unit, ...totals, filled, applicable, invalid };
}
