import { useEffect, useState } from 'react';
import type { Text } from '../../../model/text.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import { deliveryView, isUnderWay } from '../../../views/delivery-view.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { useRevision } from '../../client/use-revision.ts';
import { toFragment } from '../../state/page-state.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { CancelButton } from './CancelButton.tsx';
import { DeliveryFeedback } from './DeliveryFeedback.tsx';
import { DeliveryQuality } from './DeliveryQuality.tsx';
import { FindingKinds } from './FindingKinds.tsx';
import { History } from './History.tsx';
import { deliveryAddress, loadDelivery } from './load-delivery.ts';
import { MendRows } from './MendRows.tsx';
import { mayChange } from './own-partners.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { ReReference } from './ReReference.tsx';
import { Withdraw } from './Withdraw.tsx';
import './delivery-page.css';

/** Nothing was counted of what did not land. */
const MEASURED: readonly string[] = ['accepted', 'withdrawn'];

interface Props extends PageProps {
  readonly id: string;
  readonly labels: ReadonlyMap<string, Text>;
}

/** One delivery: what became of it, what was found and how to mend it, and what it has to do with others. */
export function DeliveryPage({ id, labels, state, go, session, partners, words, onSignedOut }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const [revision, renew] = useRevision(isBusy);
  const loaded = useLoaded(id, (signal) => loadDelivery(id, signal), revision);
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
    setIsBusy(loaded.kind === 'ready' && isUnderWay(loaded.value.delivery));
  }, [loaded, onSignedOut]);
  const back = (
    <p>
      <a href={toFragment({ ...state, delivery: undefined })}>{words.text('delivery.back')}</a>
    </p>
  );
  if (loaded.kind === 'loading') return <div aria-busy="true">{back}</div>;
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind !== 'ready')
    return (
      <>
        {back}
        <TroubleNote trouble={loaded} words={words} />
      </>
    );
  const { delivery, history } = loaded.value;
  const label = labels.get(delivery.dataset);
  const view = deliveryView(delivery, label ? words.label(label) : delivery.dataset, words);
  const open = (other: string) => go({ ...state, delivery: other });
  const canChange = mayChange(session.me, delivery.partner);
  const isRows = ['delivery', 'readmission'].includes(delivery.kind);
  return (
    <div className="delivery-page">
      {back}
      <h1 className="page-title delivery-title">{view.fileName}</h1>
      <p className="page-intro">
        {[view.kind, view.dataset, partnerName(delivery.partner, partners, words), view.received].join(' · ')}
      </p>
      <section className="delivery-part" aria-labelledby="delivery-outcome" aria-live="polite">
        <h2 className="delivery-heading" id="delivery-outcome">
          {words.text('delivery.outcome')}
        </h2>
        <p>
          <span className={`deliveries-state deliveries-state-${view.tone}`}>{view.state}</span>
        </p>
        {view.outcome.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {delivery.reason === undefined ? null : <p>{words.text('delivery.reason', { reason: delivery.reason })}</p>}
        {view.progress ? <ProgressLine view={view.progress} name={view.fileName} /> : null}
        {isUnderWay(delivery) && canChange ? (
          <CancelButton id={id} name={view.fileName} words={words} onDone={renew} />
        ) : null}
      </section>
      <FindingKinds kinds={delivery.kinds} words={words} />
      {isRows && delivery.quarantined > 0 ? (
        <MendRows
          id={id}
          revision={revision}
          canMend={canChange && delivery.state === 'accepted'}
          file={deliveryAddress(id, '/quarantine')}
          words={words}
          onMended={open}
        />
      ) : null}
      {isRows && MEASURED.includes(delivery.state) ? (
        <>
          <DeliveryQuality delivery={delivery} state={state} words={words} />
          <DeliveryFeedback delivery={delivery} words={words} />
        </>
      ) : null}
      <History delivery={delivery} history={history} state={state} words={words} />
      {canChange && delivery.state === 'accepted' && delivery.kind !== 'withdrawal' ? (
        <Withdraw id={id} words={words} onWithdrawn={open} />
      ) : null}
      {canChange && isRows ? <ReReference delivery={delivery} words={words} onSent={open} /> : null}
    </div>
  );
}
