import type { Answer } from '../../model/wire/answer.ts';
import { barsView } from '../../views/bars-view.ts';
import { lookupIn } from '../../views/cells.ts';
import type { SeriesLine } from '../../views/chart-view.ts';
import { codeChangesIn } from '../../views/code-changes.ts';
import { areComparable } from '../../views/comparable.ts';
import { matrixView } from '../../views/matrix-view.ts';
import { numbersView } from '../../views/numbers-view.ts';
import { periodBefore } from '../../views/period.ts';
import { seriesView } from '../../views/series-view.ts';
import { tileMapView } from '../../views/tile-map-view.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { dateLevelFor, dimensionOf, levelFor, periodsIn } from './ask-context.ts';
import type { BuildContext, Got } from './build-tile.ts';
import { nodesFor } from './build-tile.ts';
import type { TileDefinition } from './definition.ts';
import { matrixColumns, questionsFor } from './questions.ts';
import type { Variant } from './tile-state.ts';

/** The ways in which a tile shows its figures; empty when its window holds no whole period. */
export function chartVariants(
  tile: TileDefinition,
  main: Answer,
  got: Got,
  context: BuildContext,
  view: ViewContext,
): readonly Variant[] {
  switch (tile.chart) {
    case 'numbers': {
      const total = got('total');
      if (total === undefined) return [];
      const { dimension } = tile;
      return only(
        numbersView(
          {
            total,
            parts: main,
            totalBefore: got('totalBefore'),
            partsBefore: got('mainBefore'),
            dimension,
            level: levelFor(context.ask, dimension),
            nodes: nodesFor(dimension, context),
          },
          view,
        ),
      );
    }
    case 'trend':
      return trendVariants(tile, main, got, context, view);
    case 'ranking': {
      const { dimension, limit } = tile;
      const level = levelFor(context.ask, dimension);
      return only(
        barsView(
          { answer: main, total: got('total'), dimension, level, limit, nodes: nodesFor(dimension, context) },
          view,
        ),
      );
    }
    case 'matrix': {
      const columns = matrixColumns(tile, context.ask);
      if (columns.length === 0) return [];
      const { dimension } = tile;
      const label = dimensionOf(context.ask.dataset, dimension)?.label;
      return only(
        matrixView(
          {
            answer: main,
            totals: got('totals'),
            totalsBefore: got('totalsBefore'),
            dimension,
            level: levelFor(context.ask, dimension),
            nodes: nodesFor(dimension, context),
            columnDimension: context.ask.dataset.referenceDimension,
            columns,
            corner: label === undefined ? '' : context.words.label(label),
            canBeProvisional: tile.scope.kind === 'page',
            changes: changesFor('main', tile, context, view),
          },
          view,
        ),
      );
    }
    case 'tile-map': {
      const { dimension } = tile;
      return only(
        tileMapView(
          { answer: main, dimension, level: levelFor(context.ask, dimension), nodes: nodesFor(dimension, context) },
          view,
        ),
      );
    }
  }
}

/** Of the codes that the named question groups or filters on, in the window that is shown. */
function changesFor(name: string, tile: TileDefinition, { ask, codelists }: BuildContext, { window }: ViewContext) {
  const question = questionsFor(tile, ask)[name];
  return question === undefined ? [] : codeChangesIn(question, ask.dataset, codelists, window);
}

const only = (view: Variant['view']): readonly Variant[] => [{ id: 'only', label: '', view }];

const TONES = ['a', 'b', 'c', 'd'] as const satisfies readonly SeriesLine['tone'][];

function trendVariants(
  tile: Extract<TileDefinition, { chart: 'trend' }>,
  main: Answer,
  got: Got,
  context: BuildContext,
  view: ViewContext,
): readonly Variant[] {
  const { words, ask } = context;
  const date = ask.dataset.referenceDimension;
  const level = dateLevelFor(ask, tile.level);
  const periods = periodsIn(level, ask.window);
  if (periods.length === 0) return [];
  const shared = { periods, asOf: main.asOf, canBeProvisional: tile.scope.kind === 'page' && level !== 'year' };
  const now = lookupIn(main, view.measure, [date]);
  const asked = got('before');
  const earlier = asked && areComparable(main, asked) ? asked : undefined;
  const lookEarlier = earlier && lookupIn(earlier, view.measure, [date]);
  const earlierPeriods = periodsIn(level, periodBefore(ask.window));
  const nowLabel = words.text(lookEarlier ? 'series.now' : 'series.count');
  const total = seriesView(
    {
      ...shared,
      changes: changesFor('main', tile, context, view),
      lines: [
        { id: 'now', label: nowLabel, tone: 'main', figures: periods.map((key) => now(key)) },
        ...(lookEarlier
          ? [
              {
                id: 'before',
                label: words.text('series.before'),
                tone: 'before' as const,
                figures: earlierPeriods.map((key) => lookEarlier(key)),
              },
            ]
          : []),
      ],
    },
    view,
  );
  const split = got('split');
  if (split === undefined || tile.split === undefined)
    return [{ id: 'total', label: words.text('variant.total'), view: total }];
  const bySplit = lookupIn(split, view.measure, [date, tile.split]);
  const lines = nodesFor(tile.split, context)
    .slice(0, TONES.length)
    .map((node, i) => ({
      id: node.code,
      label: node.label,
      tone: TONES[i] ?? 'd',
      figures: periods.map((key) => bySplit(key, node.code)),
    }));
  return [
    { id: 'total', label: words.text('variant.total'), view: total },
    {
      id: 'split',
      label: words.text('variant.split'),
      view: seriesView({ ...shared, lines, changes: changesFor('split', tile, context, view) }, view),
    },
  ];
}
