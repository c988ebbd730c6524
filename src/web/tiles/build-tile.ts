import type { Answer } from '../../model/wire/answer.ts';
import type { Node } from '../../views/codes.ts';
import { labelOf, nodesIn } from '../../views/codes.ts';
import type { PartnerNames } from '../../views/coverage-view.ts';
import { frameView } from '../../views/frame-view.ts';
import { refusalView } from '../../views/refusal-view.ts';
import { unitText } from '../../views/unit-text.ts';
import type { ViewContext } from '../../views/view-context.ts';
import type { Words } from '../../views/words.ts';
import type { Answers } from '../client/answers.ts';
import { questionKey } from '../client/answers.ts';
import type { Codelists } from '../client/codelists.ts';
import { selectionsOf } from '../state/page-state.ts';
import type { AskContext } from './ask-context.ts';
import { dimensionOf, levelFor } from './ask-context.ts';
import { chartVariants } from './chart-variants.ts';
import type { TileDefinition } from './definition.ts';
import { measureChoices } from './measures.ts';
import { matrixWindow, questionsFor } from './questions.ts';
import type { LevelChoice, TileBody, TileState } from './tile-state.ts';

/** What turns answers into a finished tile. */
export interface BuildContext {
  readonly ask: AskContext;
  readonly answers: Answers;
  readonly codelists: Codelists;
  readonly partners: PartnerNames;
  readonly words: Words;
  /** A release stopped while the page was open, so that an answer that is not there may have been taken away. */
  readonly hasGone?: boolean;
}

/** Answers by the name of their question; a refused one is not there. */
export type Got = (name: string) => Answer | undefined;

export function buildTile(tile: TileDefinition, context: BuildContext): TileState {
  return {
    id: tile.id,
    title: titleOf(tile, context),
    span: tile.span,
    isTall: tile.isTall === true,
    isChoosable: tile.scope.kind === 'page' && tile.chart !== 'trend',
    measures: measureChoices(tile, context.ask.dataset, context.words),
    body: body(tile, context),
  };
}

/** With the measure that the reader chose, so that no figure is read as what the title alone says. */
function titleOf(tile: TileDefinition, { ask, words }: Pick<BuildContext, 'ask' | 'words'>): string {
  const title = words.label(tile.title);
  if (ask.state.measures[tile.id] !== tile.measure) return title;
  const measure = measureChoices(tile, ask.dataset, words).find(({ isCurrent }) => isCurrent)?.label;
  return measure === undefined ? title : words.text('tile.titleMeasure', { title, measure });
}

function body(tile: TileDefinition, context: BuildContext): TileBody {
  const { words, ask } = context;
  const questions = questionsFor(tile, ask);
  const main = context.answers.get(questionKey(questions.main));
  if (main === undefined)
    return { kind: 'empty', reason: words.text(context.hasGone ? 'gone.tile' : 'tile.unanswered') };
  const frame = frameView(main, { dataset: ask.dataset, partners: context.partners, measure: tile.measure }, words);
  if (main.refusal !== undefined) {
    const codeLabel = (dimension: string, code: string) =>
      labelOf(context.codelists.get(dimensionOf(ask.dataset, dimension)?.codelist ?? ''), code, words);
    const hasFilters = tile.scope.kind === 'page' && ask.state.filters.length > 0;
    return {
      kind: 'refused',
      refusal: refusalView(main.refusal, { dataset: ask.dataset, hasFilters, codeLabel }, words),
      frame,
    };
  }
  const got: Got = (name) => {
    const question = (questions as Readonly<Record<string, (typeof questions)['main']>>)[name];
    const answer = question && context.answers.get(questionKey(question));
    return answer?.refusal === undefined ? answer : undefined;
  };
  const variants = chartVariants(tile, main, got, context, viewContext(tile, main, context));
  const [first, ...others] = variants;
  if (first === undefined) return { kind: 'empty', reason: words.text('tile.noPeriods') };
  return { kind: 'shown', variants: [first, ...others], frame, levels: levelsOf(tile, context) };
}

function viewContext(tile: TileDefinition, main: Answer, { ask, words }: BuildContext): ViewContext {
  return {
    words,
    title: titleOf(tile, { ask, words }),
    measure: tile.measure,
    unit: unitText(main.units[tile.measure] ?? main.unit, words),
    window: tile.chart === 'matrix' ? matrixWindow(tile, ask) : ask.window,
    selections: tile.scope.kind === 'page' ? selectionsOf(ask.state) : [],
  };
}

/** Nodes of a tile's dimension on the level it is shown at. */
export function nodesFor(dimension: string, { ask, codelists, words }: BuildContext): readonly Node[] {
  const list = codelists.get(dimensionOf(ask.dataset, dimension)?.codelist ?? '');
  return list === undefined ? [] : nodesIn(list, levelFor(ask, dimension), ask.window, words);
}

/** Only for lists whose levels are both worth reading: the facets of modi, the regions of countries. */
function levelsOf(tile: TileDefinition, { ask, words }: BuildContext): readonly LevelChoice[] {
  if (tile.scope.kind === 'own' || (tile.chart !== 'matrix' && tile.chart !== 'ranking')) return [];
  const levels = dimensionOf(ask.dataset, tile.dimension)?.levels ?? [];
  const current = levelFor(ask, tile.dimension);
  if (levels.length < 2) return [];
  return levels.map(({ id, label }) => ({
    dimension: tile.dimension,
    level: id,
    label: words.label(label),
    isCurrent: id === current,
  }));
}
