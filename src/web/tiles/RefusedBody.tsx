import type { Words } from '../../views/words.ts';
import { MeasureChoice } from './MeasureChoice.tsx';
import { TileHead } from './Tile.tsx';
import type { TileActions } from './tile-actions.ts';
import type { TileBody, TileState } from './tile-state.ts';

interface Props {
  readonly tile: TileState;
  readonly body: Extract<TileBody, { kind: 'refused' }>;
  readonly words: Words;
  readonly actions: TileActions;
}

/** Why there are no figures, and what can be asked instead: normal, not an alarm. */
export function RefusedBody({ tile, body, words, actions }: Props) {
  const { reason, advice, remedy } = body.refusal;
  return (
    <>
      <TileHead tile={tile} frame={body.frame} words={words}>
        <div className="tile-tools">
          <MeasureChoice tile={tile} words={words} onMeasure={actions.onMeasure} />
        </div>
      </TileHead>
      <div className="tile-refused">
        <p className="tile-refused-reason">
          <strong>{words.text('tile.refused')}.</strong> {reason}
        </p>
        {advice === undefined ? null : <p>{advice}</p>}
        {remedy === undefined ? null : (
          <button type="button" className="button" onClick={() => actions.onRemedy(remedy.does)}>
            {remedy.label}
          </button>
        )}
      </div>
    </>
  );
}
