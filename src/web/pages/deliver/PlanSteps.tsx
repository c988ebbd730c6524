import { useEffect, useState } from 'react';
import { canonicalJson } from '../../../model/canonical-json.ts';
import type { WireDeliverable, WireDraft, WireDraftCheck, WireSample } from '../../../model/wire/mapping.ts';
import type { Codelists } from '../../client/codelists.ts';
import type { PageProps } from '../page-props.ts';
import { CheckStep } from './CheckStep.tsx';
import { CodesStep } from './CodesStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DeliverStep } from './DeliverStep.tsx';
import { contentOf, openSuggestions, type Plan } from './plan.ts';
import { agreeToCodes, agreeToColumns, withValues } from './plan-changes.ts';
import { goToStep, LaterStep } from './Step.tsx';
import { useCheck } from './use-check.ts';
import './deliver-plan.css';

export interface PlanProps extends PageProps {
  readonly target: WireDeliverable;
  readonly draft: WireDraft;
  readonly sample: WireSample;
  readonly codelists: Codelists;
  readonly plan: Plan;
  readonly onPlan: (change: (before: Plan) => Plan) => void;
}

export type Outcome = NonNullable<WireDraftCheck['outcome']>;

/** A run over all rows, and what it was made with. */
interface Tried {
  readonly step: 'codes' | 'check';
  readonly plan: Plan;
  readonly content: string;
}

/** What the columns are, what the codes are, what all rows give with that, and then the delivery. */
export function PlanSteps(props: PlanProps) {
  const { draft, words, plan, onPlan, onSignedOut } = props;
  const [tried, setTried] = useState<Tried>();
  const [last, setLast] = useState<Outcome>();
  const { state, start, cancel } = useCheck(draft.id, ({ outcome }) => {
    if (!outcome) return;
    setLast(outcome);
    onPlan((before) => withValues(before, outcome));
  });
  useEffect(() => {
    if (state.kind === 'trouble' && state.trouble.kind === 'signed-out') onSignedOut();
  }, [state, onSignedOut]);
  const run = (step: Tried['step'], next: Plan) => {
    onPlan(() => next);
    setTried({ step, plan: next, content: canonicalJson(contentOf(next)) });
    start(contentOf(next));
    goToStep(step);
  };
  const outcome = state.kind === 'ended' ? state.check.outcome : undefined;
  const isTried = outcome !== undefined && tried?.content === canonicalJson(contentOf(plan));
  const open = openSuggestions(plan);
  // After the first run the codes are to be looked at: what it found without them says little.
  const isResult = outcome !== undefined && (tried?.step === 'check' || isTried);
  const isReady = isTried && !outcome.isRefused && open.columns + open.codes === 0;
  return (
    <>
      <ColumnsStep {...props} isDone={tried !== undefined} onNext={() => run('codes', agreeToColumns(plan))} />
      {tried === undefined ? (
        <LaterStep id="codes" words={words} />
      ) : (
        <CodesStep
          {...props}
          tried={tried.plan}
          reading={tried.step === 'codes' ? state : undefined}
          outcome={last}
          isDone={isResult || tried.step === 'check'}
          onCancel={cancel}
          onAgain={() => run('codes', plan)}
          onNext={() => run('check', agreeToCodes(plan))}
        />
      )}
      {tried?.step === 'check' || isResult ? (
        <CheckStep
          words={words}
          state={state}
          isOutdated={outcome !== undefined && !isTried}
          isDone={isReady}
          onCheck={() => run('check', agreeToCodes(plan))}
          onCancel={cancel}
        />
      ) : (
        <LaterStep id="check" words={words} />
      )}
      {isReady ? <DeliverStep {...props} outcome={outcome} /> : <LaterStep id="deliver" words={words} />}
    </>
  );
}
