import type { NumberItem, NumbersView } from '../chart-view.ts';
import { textCell } from '../table-view.ts';
import type { Words } from '../words.ts';
import { partOf, QUALITY_PARTS, type QualityCounts } from './quality-counts.ts';
import { shareText, shareWithCounts } from './share-text.ts';

interface Input {
  readonly title: string;
  readonly now: QualityCounts;
  /** Of the period before, with its name. */
  readonly before?: { readonly period: string; readonly counts: QualityCounts } | undefined;
}

/** The four parts of quality in large figures, each with its step since the period before. */
export function qualityNumbers({ title, now, before }: Input, words: Words): NumbersView {
  const items = QUALITY_PARTS.map((part): NumberItem => {
    const share = partOf(part, now);
    const earlier = before && partOf(part, before.counts);
    const points =
      earlier === undefined || earlier.whole === 0 || share.whole === 0
        ? undefined
        : Math.round((share.part / share.whole - earlier.part / earlier.whole) * 100);
    return {
      label: words.text(`quality.part.${part}`),
      text: shareText(share, words),
      kind: share.whole === 0 ? 'few' : 'value',
      isSelected: false,
      unit: '',
      change: {
        text: changeText(points, before?.period, words),
        direction: points === undefined || points === 0 ? 'none' : points > 0 ? 'up' : 'down',
      },
      before: earlier === undefined ? '' : shareText(earlier, words),
    };
  });
  return {
    chart: 'numbers',
    name: title,
    description: items.map(({ label, text }) => `${label}: ${text}.`).join(' '),
    notes: [],
    items,
    table: {
      caption: words.text('quality.tableOf', { title }),
      columns: [words.text('quality.partHead'), words.text('quality.share'), words.text('quality.meaningHead')],
      rows: QUALITY_PARTS.map((part) => ({
        header: words.text(`quality.part.${part}`),
        cells: [textCell(shareWithCounts(partOf(part, now), words)), textCell(words.text(`quality.meaning.${part}`))],
      })),
    },
  };
}

function changeText(points: number | undefined, period: string | undefined, words: Words): string {
  if (points === undefined || period === undefined) return '';
  if (points === 0) return words.text('quality.sameAs', { period });
  return words.text(points > 0 ? 'quality.higher' : 'quality.lower', { count: Math.abs(points), period });
}
