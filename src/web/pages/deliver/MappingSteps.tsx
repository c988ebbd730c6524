import { useState } from 'react';
import type { WireDeliverable, WireDraft } from '../../../model/wire/mapping.ts';
import { SampleSchema } from '../../../model/wire/mapping.ts';
import { loadCodelists } from '../../client/codelists.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { PlanSteps } from './PlanSteps.tsx';
import { SheetStep } from './SheetStep.tsx';

interface Props extends PageProps {
  readonly target: WireDeliverable;
  readonly draft: WireDraft;
}

/** The sheet as the file has it; everything after follows from where the names stand. */
export function MappingSteps(props: Props) {
  const { target, draft, words } = props;
  const [layout, setLayout] = useState<{ readonly sheet?: string; readonly headerRow?: number }>({});
  const query = new URLSearchParams(Object.entries(layout).map(([name, value]) => [name, String(value)]));
  const address = `/v1/draft-deliveries/${draft.id}/sample?${query}`;
  const sample = useLoaded(address, (signal) => request(address, SampleSchema, { signal }));
  const ids = [...new Set(target.fields.flatMap(({ codelist }) => (codelist === undefined ? [] : [codelist])))];
  const codelists = useLoaded(ids.join(), (signal) => loadCodelists(ids, signal));
  if (sample.kind === 'loading' || codelists.kind === 'loading')
    return <p role="status">{words.text('deliver.looking')}</p>;
  if (sample.kind !== 'ready') return <TroubleNote trouble={sample} words={words} />;
  if (codelists.kind !== 'ready') return <TroubleNote trouble={codelists} words={words} />;
  return (
    <>
      <SheetStep words={words} sample={sample.value} onLayout={setLayout} />
      <PlanSteps key={address} {...props} sample={sample.value} codelists={codelists.value} />
    </>
  );
}
