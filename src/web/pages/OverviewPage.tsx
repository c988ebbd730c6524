import type { Window } from '../../views/period.ts';
import { windowOf, windowText } from '../../views/period-choice.ts';
import { toggled } from '../state/page-state.ts';
import { OVERVIEW, OVERVIEW_PUBLIC } from '../tiles/overview.ts';
import { Tile } from '../tiles/Tile.tsx';
import type { TileActions } from '../tiles/tile-actions.ts';
import type { TileState } from '../tiles/tile-state.ts';
import { WaitingTile } from '../tiles/WaitingTile.tsx';
import { FictitiousBand } from '../ui/FictitiousBand.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { FilterChips } from './FilterChips.tsx';
import type { AudiencePageProps } from './page-props.ts';
import { remedied } from './remedied.ts';
import { useOverview } from './use-overview.ts';
import './overview-page.css';

const TILES = [...OVERVIEW, ...OVERVIEW_PUBLIC];
const PUBLIC_IDS = new Set(OVERVIEW_PUBLIC.map(({ id }) => id));

/** The first page: what there is, what changes, where, how, along which way. */
export function OverviewPage(props: AudiencePageProps) {
  const { words, audience, state, go } = props;
  const overview = useOverview(TILES, props);
  switch (overview.kind) {
    case 'trouble':
      return overview.trouble.kind === 'signed-out' ? null : (
        <>
          <PageHead {...props} />
          <TroubleNote trouble={overview.trouble} words={words} />
        </>
      );
    case 'nothing':
      return (
        <Notice title={words.text('nothing.title')}>
          <p>
            {words.text(audience.choice.kind === 'forum' ? 'nothing.text' : 'nothing.own', {
              audience: audience.label,
            })}
          </p>
        </Notice>
      );
    case 'loading':
      return (
        <>
          <PageHead {...props} />
          <div className="grid">
            {overview.tiles.map((tile) => (
              <WaitingTile key={tile.id} tile={tile} words={words} />
            ))}
          </div>
        </>
      );
    case 'shown': {
      const actions: TileActions = {
        onSelect: (selection) => go(toggled(state, selection)),
        onMeasure: (tile, measure) => go({ ...state, measures: { ...state.measures, [tile]: measure } }),
        onRemedy: (remedy) => go(remedied(state, remedy)),
      };
      const section = (isPublic: boolean) => overview.tiles.filter(({ id }) => PUBLIC_IDS.has(id) === isPublic);
      return (
        <>
          {overview.isFictitious ? <FictitiousBand words={words} /> : null}
          <PageHead {...props} window={overview.window} />
          <p className="visually-hidden" role="status">
            {words.text(overview.isBusy ? 'updating' : 'updated')}
          </p>
          <Gone count={overview.gone} words={words} />
          <FilterChips {...props} datasets={overview.ground.datasets} codelists={overview.ground.codelists} />
          {overview.trouble === undefined ? null : <TroubleNote trouble={overview.trouble} words={words} />}
          <Grid tiles={section(false)} isBusy={overview.isBusy} words={words} actions={actions} />
          {section(true).length === 0 ? null : (
            <div className="overview-public">
              <h2 className="overview-subtitle">{words.text('overview.public')}</h2>
              <p className="overview-intro">{words.text('overview.publicText')}</p>
            </div>
          )}
          <Grid tiles={section(true)} isBusy={false} words={words} actions={actions} />
        </>
      );
    }
  }
}

/** Why figures that stood here a moment ago do not any more. */
const Gone = ({ count, words }: Pick<AudiencePageProps, 'words'> & { readonly count: number }) => (
  <div role="status" className={count > 0 ? 'overview-gone' : ''}>
    {count > 0 ? (
      <>
        <strong>{words.text('gone.title')}.</strong> {words.text('gone.text', { count })}
      </>
    ) : null}
  </div>
);

function PageHead({
  words,
  audience,
  state,
  today,
  window,
}: AudiencePageProps & { readonly window?: Window | undefined }) {
  const chosen = windowOf(state.period, today);
  const shown = window ?? chosen;
  const isMoved = shown.from !== chosen.from || shown.until !== chosen.until;
  const period = windowText(shown, words);
  return (
    <div className="overview-head">
      <h1 className="page-title">{words.text('overview.title')}</h1>
      <p className="overview-intro">{words.text('overview.intro', { audience: audience.label, period })}</p>
      {isMoved ? <p className="overview-moved">{words.text('overview.moved')}</p> : null}
    </div>
  );
}

interface GridProps {
  readonly tiles: readonly TileState[];
  readonly isBusy: boolean;
  readonly words: AudiencePageProps['words'];
  readonly actions: TileActions;
}

const Grid = ({ tiles, isBusy, words, actions }: GridProps) => (
  <div className="grid">
    {tiles.map((tile) => (
      <Tile key={tile.id} tile={tile} isBusy={isBusy} words={words} actions={actions} />
    ))}
  </div>
);
