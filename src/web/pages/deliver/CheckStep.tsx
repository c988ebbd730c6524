import type { Words } from '../../../views/words.ts';
import { FindingKindList } from '../deliveries/FindingKindList.tsx';
import type { Outcome } from './PlanSteps.tsx';
import { Running } from './Running.tsx';
import { goToStep, Step } from './Step.tsx';
import type { Checking } from './use-check.ts';

interface Props {
  readonly words: Words;
  readonly state: Checking;
  /** Something was changed since. */
  readonly isOutdated: boolean;
  readonly isDone: boolean;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
}

/** What all rows gave, in the words that a delivery has for it; nothing was taken in. */
export function CheckStep({ words, state, isOutdated, isDone, onCheck, onCancel }: Props) {
  const outcome = state.kind === 'ended' ? state.check.outcome : undefined;
  return (
    <Step id="check" words={words} progress={isDone ? 'done' : 'now'}>
      <Running words={words} state={state} onCancel={onCancel} onAgain={onCheck} />
      <div role="status">
        {outcome ? <Result words={words} outcome={outcome} /> : null}
        {isOutdated ? <p className="deliver-warning">{words.text('deliver.outdated')}</p> : null}
      </div>
      {outcome ? <FindingKindList kinds={outcome.kinds} words={words} /> : null}
      {outcome && outcome.kinds.length > 0 ? (
        <p className="deliver-progress">
          {(['columns', 'codes'] as const).map((id) => (
            <button key={id} type="button" className="deliver-second" onClick={() => goToStep(id)}>
              {words.text(`deliver.back.${id}`)}
            </button>
          ))}
          <span className="deliver-note">{words.text('deliver.backNote')}</span>
        </p>
      ) : null}
      {isOutdated ? (
        <button type="button" className="button" onClick={onCheck}>
          {words.text('deliver.checkAgain')}
        </button>
      ) : null}
    </Step>
  );
}

function Result({ words, outcome }: { readonly words: Words; readonly outcome: Outcome }) {
  if (outcome.isRefused) return <p className="deliver-warning">{words.text('deliver.refused')}</p>;
  return (
    <dl className="deliver-figures">
      {(['accepted', 'quarantined', 'leftOut'] as const).map((name) => (
        <div key={name} className={`deliver-figure deliver-figure-${name}`}>
          <dt>{words.text(`deliver.figure.${name}`)}</dt>
          <dd>{words.number(outcome[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
