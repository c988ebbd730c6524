import type { Answer } from '../model/wire/answer.ts';
import { lookupIn } from './cells.ts';
import type { Change } from './change.ts';
import { changeBetween, changeShort } from './change.ts';
import { changeMarks, signsAt } from './change-marks.ts';
import type { MatrixRow, MatrixView } from './chart-view.ts';
import type { CodeChange } from './code-changes.ts';
import type { Node } from './codes.ts';
import { areComparable } from './comparable.ts';
import type { Figure } from './figure.ts';
import { amountOf } from './figure.ts';
import { figureText, figureWithUnit } from './figure-text.ts';
import type { HeatScale } from './heat.ts';
import { heatScale } from './heat.ts';
import { legendOf } from './legend.ts';
import { isProvisional } from './period.ts';
import { windowText } from './period-choice.ts';
import { isProtected } from './protection-view.ts';
import { figureCell, textCell } from './table-view.ts';
import type { ViewContext } from './view-context.ts';
import { markState } from './view-context.ts';

export interface MatrixInput {
  readonly answer: Answer;
  /** The rows over the whole window, and over the one before; absent when refused or not asked. */
  readonly totals: Answer | undefined;
  readonly totalsBefore: Answer | undefined;
  readonly dimension: string;
  readonly level: string;
  readonly nodes: readonly Node[];
  readonly columnDimension: string;
  readonly columns: readonly string[];
  readonly corner: string;
  readonly canBeProvisional: boolean;
  /** Of the codes that the rows are made of. */
  readonly changes?: readonly CodeChange[];
}

interface Row {
  readonly node: Node;
  readonly figures: readonly Figure[];
  readonly total: Figure | undefined;
  readonly change: Change | undefined;
}

/** Codes by period, row groups by facet, the largest published row first in its group. */
export function matrixView(input: MatrixInput, context: ViewContext): MatrixView {
  const { words, unit } = context;
  const rows = rowsOf(input, context);
  const scale = heatScale(
    rows.filter((row) => !row.node.isSpecial).flatMap((row) => row.figures.map((figure) => amountOf(figure) ?? 0)),
  );
  const hasTotals = input.totals !== undefined;
  const hasChange = hasTotals && input.totalsBefore !== undefined;
  const changes = changeMarks(input.changes ?? [], input.columns, words);
  const columns = input.columns.map((key, i) => ({
    label: words.period(key),
    short: words.periodShort(key),
    isProvisional: input.canBeProvisional && isProvisional(key, input.answer.asOf),
    signs: signsAt(changes, i),
  }));
  const extras = [
    ...(hasTotals ? [words.text('matrix.total')] : []),
    ...(hasChange ? [words.text('matrix.change')] : []),
  ];
  return {
    chart: 'matrix',
    name: words.text('chart.name', { title: context.title, period: windowText(context.window, words) }),
    description: describe(rows, input, context),
    notes: [
      ...(columns.some((column) => column.isProvisional) ? [words.text('series.provisional')] : []),
      ...(hasChange ? [words.text('matrix.changeNote')] : []),
    ],
    changes,
    corner: input.corner,
    columns,
    extras,
    groups: grouped(rows, words.text('matrix.special')).map(({ label, rows: members }) => ({
      ...(label === undefined ? {} : { label }),
      rows: members.map((row) => drawRow(row, scale, input, context)),
    })),
    legend: legendOf(scale, !isProtected(input.answer.protection), words, '·'),
    table: {
      caption: words.text('table.caption', { title: context.title, unit }),
      columns: [
        input.corner,
        ...columns.map(({ label, signs }) =>
          signs === '' ? label : words.text('changes.header', { header: label, signs }),
        ),
        ...extras,
      ],
      rows: rows.map((row) => ({
        header: row.node.label,
        cells: [
          ...row.figures.map((figure) => figureCell(figure, words)),
          ...(row.total === undefined ? [] : [figureCell(row.total, words)]),
          ...(row.change === undefined ? [] : [textCell(changeShort(row.change, words))]),
        ],
      })),
    },
  };
}

function rowsOf(input: MatrixInput, { measure }: ViewContext): readonly Row[] {
  const look = lookupIn(input.answer, measure, [input.dimension, input.columnDimension]);
  const total = input.totals && lookupIn(input.totals, measure, [input.dimension]);
  const earlier = input.totalsBefore && lookupIn(input.totalsBefore, measure, [input.dimension]);
  const isComparable = input.totals && input.totalsBefore && areComparable(input.totals, input.totalsBefore);
  return input.nodes.map((node) => {
    const now = total?.(node.code);
    const before = earlier?.(node.code);
    const change: Change | undefined =
      now && before ? (isComparable ? changeBetween(now, before) : { kind: 'not-comparable' }) : undefined;
    return { node, figures: input.columns.map((key) => look(node.code, key)), total: now, change };
  });
}

/** Groups in code order; rows by published total, ties in code order; special codes last, as a group without a name. */
function grouped(
  rows: readonly Row[],
  special: string,
): readonly { readonly label?: string | undefined; readonly rows: readonly Row[] }[] {
  const groups = Map.groupBy(rows, (row) => (row.node.isSpecial ? '' : (row.node.group ?? '')));
  const size = (row: Row) => (row.total === undefined ? 0 : (amountOf(row.total) ?? 0));
  const hasNames = [...groups.keys()].some((label) => label !== '');
  return [...groups].map(([label, members]) => ({
    label: label === '' ? (hasNames ? special : undefined) : label,
    rows: members.toSorted((a, b) => Number(a.node.isSpecial) - Number(b.node.isSpecial) || size(b) - size(a)),
  }));
}

function drawRow(row: Row, scale: HeatScale, input: MatrixInput, context: ViewContext): MatrixRow {
  const { words } = context;
  return {
    header: row.node.label,
    cells: row.figures.map((figure) => ({
      text: figureText(figure, words),
      kind: figure.kind,
      tone: row.node.isSpecial ? 0 : scale.stepOf(amountOf(figure) ?? 0),
    })),
    extras: [
      ...(row.total === undefined ? [] : [{ text: figureText(row.total, words), kind: row.total.kind }]),
      ...(row.change === undefined ? [] : [{ text: changeShort(row.change, words), kind: changeKind(row.change) }]),
    ],
    ...markState(context, { dimension: input.dimension, level: input.level, code: row.node.code }),
  };
}

const changeKind = (change: Change): MatrixRow['extras'][number]['kind'] =>
  change.kind === 'clear' ? change.direction : 'muted';

/** The largest row, and the clearest rises. */
function describe(rows: readonly Row[], input: MatrixInput, { words, unit }: ViewContext): string {
  const largest = rows
    .filter((row) => !row.node.isSpecial && row.total !== undefined)
    .toSorted(
      (a, b) => (amountOf(b.total ?? { kind: 'withheld' }) ?? 0) - (amountOf(a.total ?? { kind: 'withheld' }) ?? 0),
    )[0];
  const size = words.text('matrix.size', { rows: input.nodes.length, columns: input.columns.length });
  if (largest?.total === undefined || !amountOf(largest.total)) return size;
  const what = figureWithUnit(largest.total, unit, words);
  return `${size} ${words.text('matrix.largest', { label: largest.node.label, what })}`;
}
