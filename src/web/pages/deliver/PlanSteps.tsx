import { useState } from 'react';
import type { WireDeliverable, WireDraft, WireSample } from '../../../model/wire/mapping.ts';
import type { Codelists } from '../../client/codelists.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { CheckStep } from './CheckStep.tsx';
import { CodesStep } from './CodesStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DeliverStep } from './DeliverStep.tsx';
import { contentOf, firstPlan, type Plan, withValues } from './plan.ts';
import { useCheck } from './use-drafts.ts';

export interface PlanProps extends PageProps {
  readonly target: WireDeliverable;
  readonly draft: WireDraft;
  readonly sample: WireSample;
  readonly codelists: Codelists;
}

/** What the columns are, what the codes are, what all rows give with that, and then the delivery. */
export function PlanSteps(props: PlanProps) {
  const { draft, sample, words } = props;
  const [plan, setPlan] = useState(() => firstPlan(sample));
  const [triedAs, setTriedAs] = useState('');
  const { state, start, cancel } = useCheck(({ outcome }) => {
    if (outcome) setPlan((before) => withValues(before, outcome));
  });
  const change = (next: Plan) => setPlan(next);
  const now = JSON.stringify(contentOf(plan));
  const outcome = state.kind === 'ended' ? state.check.outcome : undefined;
  const onCheck = () => {
    setTriedAs(now);
    start(draft.id, contentOf(plan));
  };
  return (
    <>
      <ColumnsStep {...props} plan={plan} onPlan={change} />
      {outcome && outcome.values.length > 0 ? (
        <CodesStep {...props} plan={plan} values={outcome.values} onPlan={change} />
      ) : null}
      <CheckStep
        words={words}
        state={state}
        isOutdated={outcome !== undefined && triedAs !== now}
        onCheck={onCheck}
        onCancel={() => cancel(draft.id)}
      />
      {state.kind === 'trouble' ? <TroubleNote trouble={state.trouble} words={words} /> : null}
      {outcome && !outcome.isRefused ? <DeliverStep {...props} plan={plan} isTried={triedAs === now} /> : null}
    </>
  );
}
