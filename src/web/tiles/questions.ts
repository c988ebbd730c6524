import { lengthInMonths, periodBefore, tail, type Window } from '../../views/period.ts';
import type { Question } from '../client/answers.ts';
import { selectionsOf } from '../state/page-state.ts';
import type { AskContext } from './ask-context.ts';
import { dateLevelFor, dimensionOf, levelFor, periodsIn } from './ask-context.ts';
import type { TileDefinition } from './definition.ts';

/** A tile's questions by name; `main` is the one that the tile stands or falls with. */
export type TileQuestions = { readonly main: Question } & Readonly<Record<string, Question>>;

/** What to ask for a tile; one page's questions go out together. */
export function questionsFor(tile: TileDefinition, context: AskContext): TileQuestions {
  const { window } = context;
  const earlier = periodBefore(window);
  switch (tile.chart) {
    case 'numbers': {
      const by = grouping(context, tile.dimension);
      return {
        main: ask(tile, context, [by], window, tile.dimension),
        total: ask(tile, context, [], window, tile.dimension),
        mainBefore: ask(tile, context, [by], earlier, tile.dimension),
        totalBefore: ask(tile, context, [], earlier, tile.dimension),
      };
    }
    case 'trend': {
      const by = { dimension: context.dataset.referenceDimension, level: dateLevelFor(context, tile.level) };
      const isShort = tile.scope.kind === 'page' && lengthInMonths(window) <= 12;
      const canSplit = tile.split !== undefined && context.state.theme === undefined;
      return {
        main: ask(tile, context, [by], window),
        ...(isShort ? { before: ask(tile, context, [by], earlier) } : {}),
        ...(canSplit ? { split: ask(tile, context, [by, grouping(context, tile.split)], window, tile.split) } : {}),
      };
    }
    case 'ranking':
      return {
        main: ask(tile, context, [grouping(context, tile.dimension)], window, tile.dimension),
        total: ask(tile, context, [], window, tile.dimension),
      };
    case 'matrix': {
      const shown = matrixWindow(tile, context);
      const by = grouping(context, tile.dimension);
      const period = { dimension: context.dataset.referenceDimension, level: dateLevelFor(context, tile.level) };
      return {
        main: ask(tile, context, [by, period], shown, tile.dimension),
        totals: ask(tile, context, [by], shown, tile.dimension),
        ...(tile.hasChange ? { totalsBefore: ask(tile, context, [by], periodBefore(shown), tile.dimension) } : {}),
      };
    }
    case 'tile-map':
      return { main: ask(tile, context, [grouping(context, tile.dimension)], window, tile.dimension) };
  }
}

/** The last so many periods of the window. */
export const matrixWindow = (tile: Extract<TileDefinition, { chart: 'matrix' }>, { window }: AskContext): Window =>
  tail(window, tile.level === 'month' ? tile.most : tile.most * 12);

export function matrixColumns(
  tile: Extract<TileDefinition, { chart: 'matrix' }>,
  context: AskContext,
): readonly string[] {
  return periodsIn(dateLevelFor(context, tile.level), matrixWindow(tile, context));
}

const grouping = (context: AskContext, dimension: string) => ({ dimension, level: levelFor(context, dimension) });

type Conditions = NonNullable<Question['where']>;

/** `own` is the tile's own dimension: a choice there marks, and does not filter, the tile itself. */
function ask(
  tile: TileDefinition,
  context: AskContext,
  by: readonly { readonly dimension: string; readonly level: string }[],
  { from, until }: Window,
  own?: string,
): Question {
  const when = { dimension: context.dataset.referenceDimension, from, until };
  const where: Conditions = tile.scope.kind === 'own' ? [...tile.scope.where] : pageConditions(context, own);
  return { dataset: tile.dataset, measures: [tile.measure], by: [...by], where: [when, ...where] };
}

/** Theme and filters, as far as the dataset knows the dimension. */
const pageConditions = (context: AskContext, own: string | undefined): Conditions =>
  selectionsOf(context.state)
    .filter(({ dimension }) => dimension !== own && dimensionOf(context.dataset, dimension) !== undefined)
    .map(({ dimension, level, code }) => ({ dimension, level, in: [code] }));
