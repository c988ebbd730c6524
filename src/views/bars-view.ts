import { measureKind } from '../model/measure-id.ts';
import type { Answer } from '../model/wire/answer.ts';
import type { Lookup } from './cells.ts';
import { lookupIn } from './cells.ts';
import { changeBetween } from './change.ts';
import type { Bar, BarsView } from './chart-view.ts';
import type { Node } from './codes.ts';
import type { Figure } from './figure.ts';
import { amountOf, marginOf, sumOf } from './figure.ts';
import { figureText, figureWithUnit } from './figure-text.ts';
import { windowText } from './period-choice.ts';
import { shareOf, shareText, shareWithMargin } from './share.ts';
import { figureCell, textCell } from './table-view.ts';
import type { ViewContext } from './view-context.ts';
import { hasSelectionOn, markState } from './view-context.ts';

export interface BarsInput {
  readonly answer: Answer;
  /** The same question without groupings, for shares; absent when refused. */
  readonly total: Answer | undefined;
  readonly dimension: string;
  readonly level: string;
  readonly nodes: readonly Node[];
  /** How many are named; the others are added up. Codes of a list overlap and are never added. */
  readonly limit: number;
}

interface Entry {
  readonly node: Node;
  readonly figure: Figure;
}

/** A ranking from published values, ties by code order; what is not a value stands apart. */
export function barsView(input: BarsInput, context: ViewContext): BarsView {
  const { words, unit } = context;
  const look = lookupIn(input.answer, context.measure, [input.dimension]);
  const canAdd = ['count', 'sum'].includes(measureKind(context.measure).kind);
  const total = input.total === undefined || !canAdd ? undefined : lookupIn(input.total, context.measure, [])();
  const ranked = ranking(
    input.nodes.filter((node) => !node.isSpecial),
    look,
  );
  const named = ranked.slice(0, input.limit);
  const beyond = ranked.slice(input.limit);
  // Different persons and ratios are never added: what is not named is left out, and said to be.
  const rest = canAdd ? beyond : [];
  const special = input.nodes.filter((node) => node.isSpecial).map((node) => ({ node, figure: look(node.code) }));
  const restFigure = sumOf(withoutZeros(rest.map((entry) => entry.figure)));
  const scale = Math.max(1, ...[...named, ...special].map(({ figure }) => (amountOf(figure) ?? 0) + marginOf(figure)));
  const draw = (label: string, figure: Figure) => bar(label, figure, total, scale, context);
  const drawNode = ({ node, figure }: Entry): Bar => ({
    ...draw(node.label, figure),
    ...markState(context, { dimension: input.dimension, level: input.level, code: node.code }),
  });
  const other =
    rest.length === 0 ? [] : [{ ...draw(words.text('bars.other', { count: rest.length }), restFigure), hasBar: false }];
  const bars = named.map(drawNode);
  const apart = [
    ...other,
    ...special.filter(({ figure }) => figure.kind !== 'few' && amountOf(figure) !== 0).map(drawNode),
  ];
  return {
    chart: 'bars',
    name: words.text('chart.name', { title: context.title, period: windowText(context.window, words) }),
    description: describe(named, unit, context),
    notes: [
      ...notes(named, total, context),
      ...(rest.length < beyond.length ? [words.text('bars.notAdded', { count: beyond.length })] : []),
    ],
    bars,
    apart,
    hasSelection: hasSelectionOn(context, input.dimension),
    table: {
      caption: words.text('table.caption', { title: context.title, unit }),
      columns: [words.text('table.what'), words.text('table.count'), words.text('table.share')],
      rows: [
        ...[...named, ...special].map(({ node, figure }) => tableRow(node.label, figure, total, context)),
        ...(rest.length === 0
          ? []
          : [tableRow(words.text('bars.other', { count: rest.length }), restFigure, total, context)]),
      ],
    },
  };
}

/** A published 0 adds nothing; that it may stand for a few is in the note, not in a margin of hundreds of codes. */
function withoutZeros(figures: readonly Figure[]): readonly Figure[] {
  const filled = figures.filter((figure) => amountOf(figure) !== 0);
  return filled.length > 0 ? filled : figures.slice(0, 1);
}

/** Highest first; withheld after what is shown; equal values stay in code order. */
const ranking = (nodes: readonly Node[], look: Lookup): readonly Entry[] =>
  nodes
    .map((node) => ({ node, figure: look(node.code) }))
    .toSorted((a, b) => (amountOf(b.figure) ?? -1) - (amountOf(a.figure) ?? -1));

function bar(label: string, figure: Figure, total: Figure | undefined, scale: number, { words }: ViewContext): Bar {
  const value = amountOf(figure) ?? 0;
  const margin = value === 0 ? 0 : marginOf(figure);
  const share = total === undefined ? undefined : shareOf(figure, total);
  return {
    label,
    text: figureText(figure, words),
    kind: figure.kind,
    isSelected: false,
    hasBar: true,
    length: value / scale,
    low: Math.max(0, value - margin) / scale,
    high: (value + margin) / scale,
    ...(share?.kind === 'shown' ? { share: shareText(share, words) } : {}),
  };
}

function tableRow(label: string, figure: Figure, total: Figure | undefined, { words }: ViewContext) {
  const share = total === undefined ? '' : shareWithMargin(shareOf(figure, total), words);
  return { header: label, cells: [figureCell(figure, words), textCell(share)] };
}

function describe(named: readonly Entry[], unit: string, { words }: ViewContext): string {
  const shown = named.filter(({ figure }) => (amountOf(figure) ?? 0) > 0).slice(0, 3);
  if (shown.length === 0) return words.text('series.nothing', { unit });
  return words.text('bars.summary', {
    items: words.list(shown.map(({ node, figure }) => `${node.label} (${figureWithUnit(figure, unit, words)})`)),
  });
}

function notes(named: readonly Entry[], total: Figure | undefined, { words }: ViewContext): readonly string[] {
  const shown = named.filter(({ figure }) => figure.kind === 'value').map(({ figure }) => figure);
  const [first, last] = [shown[0], shown.at(-1)];
  const hasNoOrder = shown.length > 1 && first && last && changeBetween(first, last).kind === 'unclear';
  const isNoisy = named.some(({ figure }) => marginOf(figure) > 0);
  const isTooSmall = total !== undefined && shareOf(total, total).kind === 'not-shown';
  return [
    ...(isNoisy ? [words.text('bars.whisker')] : []),
    ...(hasNoOrder ? [words.text('bars.noOrder')] : []),
    ...(isTooSmall ? [words.text('bars.noShares')] : []),
  ];
}
