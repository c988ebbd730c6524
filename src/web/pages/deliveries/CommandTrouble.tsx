import type { Words } from '../../../views/words.ts';
import type { Trouble } from '../../client/request.ts';
import { problemText } from '../../ui/problem-text.ts';
import { needsStepUp, StepUpOffer } from '../../ui/StepUpOffer.tsx';

/** Why what was asked for did not happen, where it was asked. */
export function CommandTrouble({ trouble, words }: { readonly trouble: Trouble | undefined; readonly words: Words }) {
  return (
    <div role="alert">
      {trouble === undefined ? null : needsStepUp(trouble) ? (
        <StepUpOffer words={words} />
      ) : (
        <p className="delivery-trouble">{sentence(trouble, words)}</p>
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
