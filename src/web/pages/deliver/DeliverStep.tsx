import { useState } from 'react';
import { DeliverySchema, type WireDelivery } from '../../../model/wire/delivery.ts';
import { DraftDeliveredSchema, MappingSchema } from '../../../model/wire/mapping.ts';
import { type Result, request } from '../../client/request.ts';
import { toFragment } from '../../state/page-state.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PlanProps } from './PlanSteps.tsx';
import { contentOf, openSuggestions, type Plan } from './plan.ts';
import { Step } from './Step.tsx';

interface Props extends PlanProps {
  readonly plan: Plan;
  /** All rows were run through the plan as it stands. */
  readonly isTried: boolean;
}

type Delivered = { readonly kind: 'none' } | { readonly kind: 'busy' } | Result<WireDelivery>;

/** Saves the mapping under a name, delivers the file through it, and shows what became of it. */
export function DeliverStep(props: Props) {
  const { words, plan, isTried, sample, state: address } = props;
  const [name, setName] = useState(sample.matching[0]?.name ?? 'export');
  const [delivered, setDelivered] = useState<Delivered>({ kind: 'none' });
  const open = openSuggestions(plan);
  const isNamed = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name);
  const reason = !isTried
    ? words.text('deliver.outdated')
    : open.columns + open.codes > 0
      ? words.text('deliver.agreeFirst', { count: open.columns + open.codes })
      : isNamed
        ? undefined
        : words.text('deliver.nameShape');
  const deliver = () => {
    setDelivered({ kind: 'busy' });
    void saveAndDeliver(props, name).then(setDelivered);
  };
  return (
    <Step number={6} title={words.text('deliver.deliver')}>
      <label className="deliver-field">
        <span>{words.text('deliver.name')}</span>
        <input value={name} onChange={(event) => setName(event.target.value)} aria-describedby="deliver-reason" />
      </label>
      <p id="deliver-reason" className={reason ? 'deliver-warning' : 'deliver-note'}>
        {reason ?? words.text('deliver.nameNote')}
      </p>
      <button
        type="button"
        className="button"
        disabled={reason !== undefined || delivered.kind === 'busy' || delivered.kind === 'ready'}
        onClick={deliver}
      >
        {words.text('deliver.saveAndDeliver')}
      </button>
      <div role="status">
        {delivered.kind === 'busy' ? <p>{words.text('deliver.delivering')}</p> : null}
        {delivered.kind === 'ready' ? (
          <p className="deliver-result">
            {words.text('deliver.done', {
              state: words.text(`delivery.state.${delivered.value.state}`),
              accepted: delivered.value.accepted,
              quarantined: delivered.value.quarantined,
            })}{' '}
            <a href={toFragment({ ...address, page: 'deliveries', delivery: delivered.value.id })}>
              {words.text('deliver.toDeliveries')}
            </a>
          </p>
        ) : null}
      </div>
      {delivered.kind === 'none' || delivered.kind === 'busy' || delivered.kind === 'ready' ? null : (
        <TroubleNote trouble={delivered} words={words} />
      )}
    </Step>
  );
}

const EVERY_MS = 400;

async function saveAndDeliver({ target, draft, plan }: Props, name: string): Promise<Result<WireDelivery>> {
  const { signal } = new AbortController();
  const { partner, dataset } = target;
  const body = { ...contentOf(plan), partner, dataset, name };
  const saved = await request('/v1/mappings', MappingSchema, { signal, body });
  if (saved.kind !== 'ready') return saved;
  const mapping = `${name}@${saved.value.version}`;
  const sent = await request(`/v1/draft-deliveries/${draft.id}/deliveries`, DraftDeliveredSchema, {
    signal,
    body: { mapping },
  });
  if (sent.kind !== 'ready') return sent;
  for (;;) {
    const delivery = await request(`/v1/deliveries/${sent.value.delivery}`, DeliverySchema, { signal });
    if (delivery.kind !== 'ready' || !['received', 'checking'].includes(delivery.value.state)) return delivery;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
