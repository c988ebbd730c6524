import type { Words } from '../../../views/words.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { Checking } from './use-check.ts';

interface Props {
  readonly words: Words;
  readonly state: Checking;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** How far a run over all rows is, and what came between; nothing once it has an outcome. */
export function Running({ words, state, onCancel, onAgain }: Props) {
  switch (state.kind) {
    case 'none':
      return null;
    case 'running': {
      const { bytes = 1, bytesRead, rows = 0, rowsPerSecond = 0 } = state.check ?? {};
      return (
        <div className="deliver-progress" role="status">
          <progress max={bytes} value={bytesRead} aria-label={words.text('deliver.checking')} />
          <span>{words.text('deliver.checked', { rows: words.number(rows), rate: words.number(rowsPerSecond) })}</span>
          <button type="button" className="deliver-second" onClick={onCancel}>
            {words.text('deliver.cancel')}
          </button>
        </div>
      );
    }
    case 'trouble':
      return <TroubleNote trouble={state.trouble} words={words} onRetry={onAgain} />;
    case 'cancelled':
      return <Stopped words={words} how="cancelled" onAgain={onAgain} />;
    case 'ended':
      return state.check.outcome ? null : (
        <Stopped words={words} how={state.check.state === 'cancelled' ? 'cancelled' : 'failed'} onAgain={onAgain} />
      );
  }
}

function Stopped({ words, how, onAgain }: Pick<Props, 'words' | 'onAgain'> & { readonly how: 'cancelled' | 'failed' }) {
  return (
    <div className="deliver-progress" role="status">
      <span>{words.text(`deliver.ended.${how}`)}</span>
      <button type="button" className="deliver-second" onClick={onAgain}>
        {words.text('deliver.again')}
      </button>
    </div>
  );
}
