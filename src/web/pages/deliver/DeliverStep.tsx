import { useEffect, useId, useRef, useState } from 'react';
import { canonicalJson } from '../../../model/canonical-json.ts';
import { DraftDeliveredSchema, MappingSchema, MappingsSchema } from '../../../model/wire/mapping.ts';
import { type Result, request, type Trouble } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { firstPlan } from './first-plan.ts';
import { freeName, isMappingName } from './mapping-names.ts';
import type { Outcome, PlanProps } from './PlanSteps.tsx';
import { contentOf } from './plan.ts';
import { Step } from './Step.tsx';

interface Props extends PlanProps {
  readonly outcome: Outcome;
}

/** Saves what was made of the mapping, if anything, delivers the file through it, and leads to the delivery. */
export function DeliverStep(props: Props) {
  const { words, plan, target, sample, outcome, go, state: address, onSignedOut } = props;
  const place = new URLSearchParams({ partner: target.partner, dataset: target.dataset });
  const kept = useLoaded(place.toString(), (signal) => request(`/v1/mappings?${place}`, MappingsSchema, { signal }));
  const mappings = kept.kind === 'ready' ? kept.value.mappings : [];
  const { known } = plan;
  const isSame = known !== undefined && canonicalJson(contentOf(plan)) === canonicalJson(contentOf(firstPlan(sample)));
  const [typed, setTyped] = useState<string>();
  const name = typed ?? (known && !known.isBuiltIn ? known.name : freeName(mappings));
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setIsBusy] = useState(false);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const note = useId();
  const deliver = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setIsBusy(true);
    setTrouble(undefined);
    const saved = isSame && known ? `${known.name}@${known.version}` : undefined;
    const result = await saveAndDeliver(props, name, saved, controller.signal).catch(() => undefined);
    if (controller.signal.aborted || result === undefined) return;
    setIsBusy(false);
    if (result.kind === 'ready') go({ ...address, page: 'deliveries', delivery: result.value });
    else if (result.kind === 'signed-out') onSignedOut();
    else setTrouble(result);
  };
  const last = mappings.find((one) => one.name === name);
  return (
    <Step id="deliver" words={words} progress="now">
      {isSame && known ? (
        <p>{words.text('deliver.sameMapping', { name: known.name, version: known.version })}</p>
      ) : (
        <label className="deliver-field">
          <span>{words.text('deliver.name')}</span>
          <input
            value={name}
            maxLength={60}
            onChange={(event) => setTyped(event.target.value)}
            aria-describedby={note}
          />
          <span id={note} className={isMappingName(name) ? 'deliver-note' : 'deliver-field-error'}>
            {isMappingName(name)
              ? words.text(last ? 'deliver.nameNext' : 'deliver.nameNew', { version: (last?.version ?? 0) + 1 })
              : words.text('deliver.nameShape')}
          </span>
        </label>
      )}
      {outcome.quarantined > 0 ? (
        <p className="deliver-note">{words.text('deliver.quarantineNote', { count: outcome.quarantined })}</p>
      ) : null}
      <p>
        <button
          type="button"
          className="button"
          disabled={isBusy || kept.kind !== 'ready' || !(isSame || isMappingName(name))}
          onClick={() => void deliver()}
        >
          {words.text('deliver.send', { count: outcome.accepted })}
        </button>
      </p>
      <p role="status" className="deliver-note deliver-status">
        {isBusy ? words.text('deliver.delivering') : ''}
      </p>
      {trouble ? <TroubleNote trouble={trouble} words={words} onRetry={() => void deliver()} /> : null}
    </Step>
  );
}

/** The id of the delivery. Saving and delivering again give the same, so that a broken connection does no harm. */
async function saveAndDeliver(
  { target, draft, plan }: Props,
  name: string,
  savedBefore: string | undefined,
  signal: AbortSignal,
): Promise<Result<string>> {
  let mapping = savedBefore;
  if (mapping === undefined) {
    const body = { ...contentOf(plan), partner: target.partner, dataset: target.dataset, name };
    const saved = await request('/v1/mappings', MappingSchema, { signal, body });
    if (saved.kind !== 'ready') return saved;
    mapping = `${saved.value.name}@${saved.value.version}`;
  }
  const address = `/v1/draft-deliveries/${draft.id}/deliveries`;
  const sent = await request(address, DraftDeliveredSchema, { signal, body: { mapping } });
  return sent.kind === 'ready' ? { kind: 'ready', value: sent.value.delivery } : sent;
}
