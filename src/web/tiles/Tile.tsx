import type { ReactNode } from 'react';
import type { FrameView } from '../../views/frame-view.ts';
import type { Words } from '../../views/words.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { RefusedBody } from './RefusedBody.tsx';
import { ShownBody } from './ShownBody.tsx';
import type { TileActions } from './tile-actions.ts';
import type { TileState } from './tile-state.ts';
import './tile.css';

interface Props {
  readonly tile: TileState;
  readonly isBusy: boolean;
  readonly words: Words;
  readonly actions: TileActions;
}

/** A finished view in its frame. */
export function Tile({ tile, isBusy, words, actions }: Props) {
  return (
    <section
      className={`tile tile-span-${tile.span}${tile.isTall ? ' tile-tall' : ''}${isBusy ? ' tile-busy' : ''}`}
      aria-labelledby={`${tile.id}-title`}
      aria-busy={isBusy}
    >
      <ErrorBoundary fallback={<p className="tile-empty">{words.text('problem.broken')}</p>}>
        <Body tile={tile} words={words} actions={actions} />
      </ErrorBoundary>
    </section>
  );
}

function Body({ tile, words, actions }: Omit<Props, 'isBusy'>) {
  const { body } = tile;
  switch (body.kind) {
    case 'shown':
      return <ShownBody tile={tile} body={body} words={words} actions={actions} />;
    case 'refused':
      return <RefusedBody tile={tile} body={body} words={words} actions={actions} />;
    case 'empty':
      return (
        <>
          <TileHead tile={tile} words={words} frame={undefined} />
          <p className="tile-empty">{body.reason}</p>
        </>
      );
  }
}

interface HeadProps {
  readonly tile: Pick<TileState, 'id' | 'title'>;
  readonly frame: FrameView | undefined;
  readonly words: Words;
  readonly children?: ReactNode;
}

/** Title, what it counts, and whether it is made up. */
export function TileHead({ tile, frame, words, children }: HeadProps) {
  return (
    <header className="tile-head">
      <div className="tile-heading">
        <h2 className="tile-title" id={`${tile.id}-title`}>
          {tile.title}
          {frame === undefined ? null : (
            <span className={`tile-tag tile-tag-${frame.isFictitious ? 'fictitious' : 'public'}`}>
              {words.text(frame.isFictitious ? 'tag.fictitious' : 'tag.public')}
            </span>
          )}
        </h2>
        {frame === undefined ? null : <p className="tile-unit">{words.text('tile.unit', { unit: frame.unit })}</p>}
      </div>
      {children}
    </header>
  );
}
