import { useEffect, useState } from 'react';
import type { WireDeliverable } from '../../../model/wire/mapping.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { FileStep } from './FileStep.tsx';
import { LayoutSteps } from './LayoutSteps.tsx';
import { LaterStep } from './Step.tsx';
import { useUpload } from './use-upload.ts';

interface Props extends PageProps {
  readonly deliverable: readonly WireDeliverable[];
}

const keyOf = ({ partner, dataset }: WireDeliverable) => `${partner} ${dataset}`;

/** First what and for whom, with the file; the rest follows from the file. */
export function Wizard(props: Props) {
  const { deliverable, words, partners, onSignedOut } = props;
  const [key, setKey] = useState(keyOf(deliverable[0] as WireDeliverable));
  const target = deliverable.find((one) => keyOf(one) === key);
  const { state, send, cancel, reset } = useUpload();
  useEffect(() => {
    if (state.kind === 'trouble' && state.trouble.kind === 'signed-out') onSignedOut();
  }, [state, onSignedOut]);
  if (!target) return null;
  const options = deliverable.map((one) => ({
    key: keyOf(one),
    label: `${words.label(one.label)} · ${partnerName(one.partner, partners, words)}`,
  }));
  return (
    <div className="deliver">
      <FileStep
        words={words}
        state={state}
        target={{ key, options, description: words.label(target.description) }}
        onTarget={(next) => {
          cancel();
          reset();
          setKey(next);
        }}
        onFile={(file) => void send(target.partner, target.dataset, file)}
        onCancel={cancel}
      />
      {state.kind === 'trouble' ? <TroubleNote trouble={state.trouble} words={words} onRetry={reset} /> : null}
      {state.kind === 'safe' ? (
        <LayoutSteps key={state.draft.id} {...props} target={target} draft={state.draft} />
      ) : (
        <>
          <LaterStep id="sheet" words={words} />
          <LaterStep id="columns" words={words} />
          <LaterStep id="codes" words={words} />
          <LaterStep id="check" words={words} />
          <LaterStep id="deliver" words={words} />
        </>
      )}
    </div>
  );
}
