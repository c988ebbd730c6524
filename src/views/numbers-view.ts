import type { Answer } from '../model/wire/answer.ts';
import { lookupIn } from './cells.ts';
import type { Change } from './change.ts';
import { changeBetween, changeText } from './change.ts';
import type { NumberItem, NumbersView } from './chart-view.ts';
import type { Node } from './codes.ts';
import { areComparable } from './comparable.ts';
import type { Figure } from './figure.ts';
import { marginOf } from './figure.ts';
import { figureText, figureWithUnit } from './figure-text.ts';
import { periodBefore } from './period.ts';
import { windowText } from './period-choice.ts';
import { figureCell, textCell } from './table-view.ts';
import type { ViewContext } from './view-context.ts';
import { markState } from './view-context.ts';

export interface NumbersInput {
  readonly total: Answer;
  readonly parts: Answer;
  /** The same questions over the same months earlier; absent when refused. */
  readonly totalBefore: Answer | undefined;
  readonly partsBefore: Answer | undefined;
  readonly dimension: string;
  readonly level: string;
  readonly nodes: readonly Node[];
}

/** The total and its parts, each with the change against the year before. */
export function numbersView(input: NumbersInput, context: ViewContext): NumbersView {
  const { words, measure, unit, window } = context;
  const { dimension, level } = input;
  const pick = (answer: Answer | undefined, ...codes: string[]) =>
    answer === undefined ? undefined : lookupIn(answer, measure, codes.length > 0 ? [dimension] : [])(...codes);
  const isTotalComparable = input.totalBefore !== undefined && areComparable(input.total, input.totalBefore);
  const arePartsComparable = input.partsBefore !== undefined && areComparable(input.parts, input.partsBefore);
  const rows = [
    row(words.text('numbers.all'), lookupIn(input.total, measure, [])(), pick(input.totalBefore), isTotalComparable),
    ...input.nodes.map((node) =>
      row(
        node.label,
        lookupIn(input.parts, measure, [dimension])(node.code),
        pick(input.partsBefore, node.code),
        arePartsComparable,
        node.code,
      ),
    ),
  ];
  const beforeText = windowText(periodBefore(window), words);

  function row(label: string, now: Figure, earlier: Figure | undefined, isComparable: boolean, code?: string) {
    const change: Change =
      earlier === undefined
        ? { kind: 'withheld' }
        : isComparable
          ? changeBetween(now, earlier)
          : { kind: 'not-comparable' };
    const margin = marginOf(now);
    const item: NumberItem = {
      label,
      unit,
      text: figureText(now, words),
      kind: now.kind,
      ...(margin > 0 && now.kind === 'value' ? { margin: `±${words.number(margin)}` } : {}),
      change: { text: changeText(change, words), direction: change.kind === 'clear' ? change.direction : 'none' },
      before: earlier === undefined ? '' : figureText(earlier, words),
      ...(code === undefined ? { isSelected: false } : markState(context, { dimension, level, code })),
    };
    return { item, now, earlier };
  }

  return {
    chart: 'numbers',
    name: words.text('chart.name', { title: context.title, period: windowText(window, words) }),
    description: rows
      .map(({ item, now }) => `${item.label}: ${figureWithUnit(now, unit, words)}, ${item.change.text}.`)
      .join(' '),
    notes: [words.text('numbers.comparedWith', { period: beforeText })],
    items: rows.map(({ item }) => item),
    table: {
      caption: words.text('table.caption', { title: context.title, unit }),
      columns: [words.text('numbers.part'), windowText(window, words), beforeText, words.text('table.change')],
      rows: rows.map(({ item, now, earlier }) => ({
        header: item.label,
        cells: [
          figureCell(now, words),
          earlier === undefined ? textCell('') : figureCell(earlier, words),
          textCell(item.change.text),
        ],
      })),
    },
  };
}
