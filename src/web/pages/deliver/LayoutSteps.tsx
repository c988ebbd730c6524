import { useEffect, useState } from 'react';
import type { WireDeliverable, WireDraft, WireSample } from '../../../model/wire/mapping.ts';
import { SampleSchema } from '../../../model/wire/mapping.ts';
import { loadCodelists } from '../../client/codelists.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { firstPlan, planAgain } from './first-plan.ts';
import { PlanSteps } from './PlanSteps.tsx';
import type { Plan } from './plan.ts';
import { type Layout, SheetStep } from './SheetStep.tsx';
import { LaterStep } from './Step.tsx';

interface Props extends PageProps {
  readonly target: WireDeliverable;
  readonly draft: WireDraft;
}

interface Looked {
  readonly address: string;
  readonly sample: WireSample;
  readonly plan: Plan;
  /** Plans for other sheets and rows of names that were looked at, by their place: who comes back finds what was chosen. */
  readonly others: Readonly<Record<string, Plan>>;
}

const placeOf = ({ sheet, headerRow }: WireSample) => `${headerRow} ${sheet ?? ''}`;

/** The sheet as the file has it, and what follows from where the names stand. What was last seen stays while one looks elsewhere. */
export function LayoutSteps(props: Props) {
  const { target, draft, words, onSignedOut } = props;
  const [layout, setLayout] = useState<Layout>({});
  const [tries, setTries] = useState(0);
  const [looked, setLooked] = useState<Looked>();
  const query = new URLSearchParams(Object.entries(layout).map(([name, value]) => [name, String(value)]));
  const address = `/v1/draft-deliveries/${draft.id}/sample?${query}`;
  const sample = useLoaded(address, (signal) => request(address, SampleSchema, { signal }), tries);
  const ids = [...new Set(target.fields.flatMap(({ codelist }) => (codelist === undefined ? [] : [codelist])))];
  const codelists = useLoaded(ids.join(), (signal) => loadCodelists(ids, signal), tries);
  useEffect(() => {
    if (sample.kind === 'signed-out' || codelists.kind === 'signed-out') onSignedOut();
    if (sample.kind !== 'ready') return;
    const found = sample.value;
    setLooked((before) => (before?.address === address ? before : lookedAgain(before, address, found)));
  }, [sample, codelists.kind, address, onSignedOut]);
  const onPlan = (change: (before: Plan) => Plan) =>
    setLooked((before) => before && { ...before, plan: change(before.plan) });
  const isBusy = sample.kind === 'loading' || codelists.kind === 'loading';
  const trouble = [sample, codelists].find((one) => one.kind !== 'loading' && one.kind !== 'ready');
  return (
    <>
      <SheetStep words={words} sample={looked?.sample} layout={layout} isBusy={isBusy} onLayout={setLayout}>
        {trouble ? <TroubleNote trouble={trouble} words={words} onRetry={() => setTries(tries + 1)} /> : null}
      </SheetStep>
      {looked && codelists.kind === 'ready' && !trouble ? (
        // What is done to columns that are about to change would be lost.
        <div inert={isBusy} aria-busy={isBusy} className={isBusy ? 'deliver-busy' : undefined}>
          <PlanSteps
            key={looked.address}
            {...props}
            sample={looked.sample}
            codelists={codelists.value}
            plan={looked.plan}
            onPlan={onPlan}
          />
        </div>
      ) : (
        <>
          <LaterStep id="columns" words={words} />
          <LaterStep id="codes" words={words} />
          <LaterStep id="check" words={words} />
          <LaterStep id="deliver" words={words} />
        </>
      )}
    </>
  );
}

function lookedAgain(before: Looked | undefined, address: string, sample: WireSample): Looked {
  if (!before) return { address, sample, plan: firstPlan(sample), others: {} };
  const others = { ...before.others, [placeOf(before.sample)]: before.plan };
  return { address, sample, plan: others[placeOf(sample)] ?? planAgain(before.plan, sample), others };
}
