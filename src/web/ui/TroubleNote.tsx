import type { Words } from '../../views/words.ts';
import type { Trouble } from '../client/request.ts';
import { problemText } from './problem-text.ts';
import { needsStepUp, StepUpOffer } from './StepUpOffer.tsx';
import './trouble-note.css';

interface Props {
  readonly trouble: Trouble;
  readonly words: Words;
  /** How to try again; without it the page is loaded anew, and what was filled in is gone. */
  readonly onRetry?: () => void;
}

/** What went wrong, and what to do. */
export function TroubleNote({ trouble, words, onRetry = () => window.location.reload() }: Props) {
  return (
    <div className="trouble" role="alert">
      <h2 className="trouble-title">{words.text('problem.title')}</h2>
      {needsStepUp(trouble) ? null : <p>{sentence(trouble, words)}</p>}
      {trouble.kind === 'problem' ? (
        <p className="trouble-trace">{words.text('problem.trace', { trace: trouble.problem.traceId })}</p>
      ) : null}
      {needsStepUp(trouble) ? (
        <StepUpOffer words={words} />
      ) : (
        <button type="button" className="button" onClick={onRetry}>
          {words.text('problem.retry')}
        </button>
      )}
    </div>
  );
}

function sentence(trouble: Trouble, words: Words): string {
  switch (trouble.kind) {
    case 'signed-out':
      return words.text('signIn.again');
    case 'problem':
      return problemText(trouble.problem, words);
    case 'unreachable':
      return words.text('problem.unreachable');
    case 'unexpected':
      return words.text('problem.unexpected');
  }
}
