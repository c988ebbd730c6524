import type { Words } from '../../views/words.ts';
import type { Trouble } from '../client/request.ts';
import { keepFragment } from '../state/use-address.ts';
import { keepTyped } from '../state/use-kept.ts';
import './step-up-offer.css';

/** Whether what was asked for waits for the reader to authenticate again. */
export const needsStepUp = (trouble: Trouble | undefined): boolean =>
  trouble?.kind === 'problem' && trouble.problem.code === 'STEP_UP_NEEDED';

/** What was typed waits for the return. */
function leave(): void {
  keepFragment();
  keepTyped();
}

/** Says why, and leads to authenticating again and back to the same address. */
export function StepUpOffer({ words }: { readonly words: Words }) {
  return (
    <div className="step-up-offer">
      <p>{words.text('stepUp.text')}</p>
      <a className="button" href={`/sign-in?returnTo=/&stepUp=true&lang=${words.language}`} onClick={leave}>
        {words.text('stepUp.do')}
      </a>
    </div>
  );
}
