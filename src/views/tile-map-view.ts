import type { Answer } from '../model/wire/answer.ts';
import { lookupIn } from './cells.ts';
import type { MapMark, MapSquare, TileMapView } from './chart-view.ts';
import type { Node } from './codes.ts';
import type { Figure } from './figure.ts';
import { amountOf } from './figure.ts';
import { figureText, figureWithMargin, figureWithUnit } from './figure-text.ts';
import { heatScale } from './heat.ts';
import { legendOf } from './legend.ts';
import { windowText } from './period-choice.ts';
import { isProtected } from './protection-view.ts';
import { figureCell, textCell } from './table-view.ts';
import { MAP_LAYOUT } from './tile-map-layout.ts';
import type { ViewContext } from './view-context.ts';
import { markState } from './view-context.ts';

export interface TileMapInput {
  readonly answer: Answer;
  readonly dimension: string;
  readonly level: string;
  readonly nodes: readonly Node[];
}

/** The police units as equal squares, and what has no place on the map beside it. */
export function tileMapView(input: TileMapInput, context: ViewContext): TileMapView {
  const { words, unit } = context;
  const look = lookupIn(input.answer, context.measure, [input.dimension]);
  const entries = input.nodes.map((node) => ({ node, figure: look(node.code) }));
  const scale = heatScale(entries.filter(({ node }) => !node.isSpecial).map(({ figure }) => amountOf(figure) ?? 0));
  const mark = (node: Node, figure: Figure): MapMark => ({
    code: node.code,
    label: node.label,
    text: figureText(figure, words),
    kind: figure.kind,
    tone: node.isSpecial ? 0 : scale.stepOf(amountOf(figure) ?? 0),
    ...markState(context, { dimension: input.dimension, level: input.level, code: node.code }),
  });
  const squares = entries.flatMap(({ node, figure }): readonly MapSquare[] => {
    const place = MAP_LAYOUT[node.code];
    if (place === undefined) return [];
    return [{ ...mark(node, figure), ...place, lines: linesOf(node.label) }];
  });
  const beside = entries.filter(({ node }) => MAP_LAYOUT[node.code] === undefined);
  return {
    chart: 'tile-map',
    name: words.text('chart.name', { title: context.title, period: windowText(context.window, words) }),
    description: describe(entries, context),
    notes: [words.text('map.schematic')],
    squares,
    beside: beside.map(({ node, figure }) => mark(node, figure)),
    legend: legendOf(scale, !isProtected(input.answer.protection), words),
    table: {
      caption: words.text('table.caption', { title: context.title, unit }),
      columns: [words.text('map.unit'), words.text('table.count'), words.text('table.withMargin')],
      rows: entries.map(({ node, figure }) => ({
        header: node.label,
        cells: [figureCell(figure, words), textCell(figureWithMargin(figure, words))],
      })),
    },
  };
}

/** About what fits in a square. */
const LINE_LENGTH = 10;

/** Breaks a name at spaces and after hyphens. */
function linesOf(label: string): readonly string[] {
  const lines: string[] = [];
  for (const part of label.split(/(?<=-)|(?<= )/)) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && longer.trim().length <= LINE_LENGTH) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

function describe(
  entries: readonly { readonly node: Node; readonly figure: Figure }[],
  { words, unit }: ViewContext,
): string {
  const most = entries
    .filter(({ node, figure }) => !node.isSpecial && (amountOf(figure) ?? 0) > 0)
    .toSorted((a, b) => (amountOf(b.figure) ?? 0) - (amountOf(a.figure) ?? 0))
    .slice(0, 3);
  if (most.length === 0) return words.text('series.nothing', { unit });
  return words.text('bars.summary', {
    items: words.list(most.map(({ node, figure }) => `${node.label} (${figureWithUnit(figure, unit, words)})`)),
  });
}
