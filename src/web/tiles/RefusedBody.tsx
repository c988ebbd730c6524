import type { Remedy } from '../../views/refusal-view.ts';
import type { Words } from '../../views/words.ts';
import { TileHead } from './Tile.tsx';
import type { TileBody, TileState } from './tile-state.ts';

interface Props {
  readonly tile: TileState;
  readonly body: Extract<TileBody, { kind: 'refused' }>;
  readonly words: Words;
  readonly onRemedy: (remedy: Remedy) => void;
}

/** Why there are no figures, and what can be asked instead: normal, not an alarm. */
export function RefusedBody({ tile, body, words, onRemedy }: Props) {
  const { reason, advice, remedy } = body.refusal;
  return (
    <>
      <TileHead tile={tile} frame={body.frame} words={words} />
      <div className="tile-refused">
        <p className="tile-refused-reason">
          <strong>{words.text('tile.refused')}.</strong> {reason}
        </p>
        {advice === undefined ? null : <p>{advice}</p>}
        {remedy === undefined ? null : (
          <button type="button" className="button" onClick={() => onRemedy(remedy.does)}>
            {remedy.label}
          </button>
        )}
      </div>
    </>
  );
}
