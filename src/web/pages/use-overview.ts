import { useEffect } from 'react';
import { DatasetsSchema, type WireDataset } from '../../model/wire/words.ts';
import type { Window } from '../../views/period.ts';
import { windowOf } from '../../views/period-choice.ts';
import type { Audience } from '../client/answers.ts';
import { audienceQuery } from '../client/audience-query.ts';
import type { Codelists } from '../client/codelists.ts';
import { loadCodelists } from '../client/codelists.ts';
import type { Result, Trouble } from '../client/request.ts';
import { request } from '../client/request.ts';
import { useAnswers } from '../client/use-answers.ts';
import { useChanges } from '../client/use-changes.ts';
import { useLoaded } from '../client/use-loaded.ts';
import { toWire } from '../state/audiences.ts';
import type { AskContext } from '../tiles/ask-context.ts';
import { windowFor } from '../tiles/ask-context.ts';
import { buildTile } from '../tiles/build-tile.ts';
import type { TileDefinition } from '../tiles/definition.ts';
import { withMeasure } from '../tiles/measures.ts';
import { questionsFor } from '../tiles/questions.ts';
import type { TileState } from '../tiles/tile-state.ts';
import type { AudiencePageProps } from './page-props.ts';

/** What may be asked: datasets with their levels, and the lists that name their codes. */
interface Ground {
  readonly datasets: readonly WireDataset[];
  readonly codelists: Codelists;
}

export type OverviewState =
  | { readonly kind: 'loading'; readonly tiles: readonly TileDefinition[] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'shown';
      readonly tiles: readonly TileState[];
      readonly isBusy: boolean;
      /** Releases that stopped while the page was open. */
      readonly gone: number;
      readonly isFictitious: boolean;
      readonly trouble: Trouble | undefined;
      readonly ground: Ground;
      /** What the tiles that follow the page look at; may be wider than asked where finer is not released. */
      readonly window: Window | undefined;
    };

type Asked = readonly { readonly tile: TileDefinition; readonly ask: AskContext }[];

/** Loader of a page of tiles: what may be asked, then all its questions together. */
export function useOverview(definitions: readonly TileDefinition[], props: AudiencePageProps): OverviewState {
  const { state, audience, words, partners, today, onSignedOut } = props;
  const as = toWire(audience.choice);
  const changes = useChanges(as);
  const filtered = filteredBeside(definitions, state);
  const ground = useLoaded(
    [audience.key, ...filtered].join(' '),
    (signal) => loadGround(as, definitions, filtered, signal),
    changes.revision,
  );
  const asked = ground.kind === 'ready' ? askedTiles(definitions, ground.value, state, today) : [];
  const questions = asked.flatMap(({ tile, ask }) => Object.values(questionsFor(tile, ask)));
  const { reply, isBusy, trouble } = useAnswers(as, questions, asked, changes);
  const isSignedOut = ground.kind === 'signed-out' || trouble?.kind === 'signed-out';
  useEffect(() => {
    if (isSignedOut) onSignedOut();
  }, [isSignedOut, onSignedOut]);

  if (ground.kind === 'loading') return { kind: 'loading', tiles: definitions };
  if (ground.kind !== 'ready') return { kind: 'trouble', trouble: ground };
  if (asked.length === 0) return { kind: 'nothing' };
  if (reply === undefined || reply.context.length === 0)
    return trouble ? { kind: 'trouble', trouble } : { kind: 'loading', tiles: asked.map(({ tile }) => tile) };
  const { codelists } = ground.value;
  const answers = [...reply.answers.values()];
  if (answers.length > 0 && answers.every((answer) => answer.refusal?.reason === 'not-released'))
    return { kind: 'nothing' };
  return {
    kind: 'shown',
    tiles: reply.context.map(({ tile, ask }) =>
      buildTile(tile, { ask, answers: reply.answers, codelists, partners, words, hasGone: changes.gone.size > 0 }),
    ),
    isBusy,
    gone: changes.gone.size,
    isFictitious: answers.some((answer) => answer.isFictitious),
    trouble,
    ground: ground.value,
    window: reply.context.find(({ tile }) => tile.scope.kind === 'page')?.ask.window,
  };
}

/** Tiles of which the dataset may be asked; the others are not named. */
function askedTiles(
  definitions: readonly TileDefinition[],
  { datasets }: Ground,
  state: AudiencePageProps['state'],
  today: string,
): Asked {
  const page = windowOf(state.period, today);
  return definitions.flatMap((tile) => {
    const dataset = datasets.find((entry) => entry.id === tile.dataset);
    if (dataset === undefined) return [];
    return [
      {
        tile: withMeasure(tile, dataset, state),
        ask: { state, dataset, window: windowFor(tile, dataset, page, today) },
      },
    ];
  });
}

async function loadGround(
  as: Audience,
  definitions: readonly TileDefinition[],
  filtered: readonly string[],
  signal: AbortSignal,
): Promise<Result<Ground>> {
  const datasets = await request(`/v1/datasets?${audienceQuery(as)}`, DatasetsSchema, { signal });
  if (datasets.kind !== 'ready') return datasets;
  const codelists = await loadCodelists(listsFor(definitions, filtered, datasets.value.datasets), signal);
  if (codelists.kind !== 'ready') return codelists;
  return { kind: 'ready', value: { datasets: datasets.value.datasets, codelists: codelists.value } };
}

const shownBy = (tile: TileDefinition) => (tile.chart === 'trend' ? tile.split : tile.dimension);

/** Dimensions that the address filters on and no tile shows: their lists are needed too. */
function filteredBeside(definitions: readonly TileDefinition[], { filters }: AudiencePageProps['state']) {
  const shown = new Set(definitions.map(shownBy));
  return filters.flatMap(({ dimension }) => (shown.has(dimension) ? [] : [dimension])).sort();
}

/** Lists of the dimensions that the tiles show or are filtered on. */
function listsFor(
  definitions: readonly TileDefinition[],
  filtered: readonly string[],
  datasets: readonly WireDataset[],
): readonly string[] {
  const lists = definitions.flatMap((tile) => {
    const dataset = datasets.find((entry) => entry.id === tile.dataset);
    const shown = [shownBy(tile), ...filtered];
    return (dataset?.dimensions ?? []).flatMap(({ id, codelist }) =>
      shown.includes(id) && codelist ? [codelist] : [],
    );
  });
  return [...new Set(lists)];
}
