import { DataTable } from '../../../charts/DataTable.tsx';
import type { WireDelivery } from '../../../model/wire/delivery.ts';
import { DeliveryFeedbackSchema } from '../../../model/wire/feedback.ts';
import { type FeedbackView, feedbackView } from '../../../views/feedback-view.ts';
import type { Words } from '../../../views/words.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { deliveryAddress } from './load-delivery.ts';

interface Props {
  readonly delivery: WireDelivery;
  readonly words: Words;
}

/** What was done with a delivery: the editions it is in, how often they were asked, what it restated, what recurs. */
export function DeliveryFeedback({ delivery, words }: Props) {
  const loaded = useLoaded(`${delivery.id} ${delivery.state}`, (signal) =>
    request(deliveryAddress(delivery.id, '/feedback'), DeliveryFeedbackSchema, { signal }),
  );
  // Signing in again is asked for by the page itself.
  if (loaded.kind === 'signed-out') return null;
  const kinds = new Map(delivery.kinds.map(({ kind, problem }) => [kind, words.label(problem)]));
  return (
    <section className="delivery-part" aria-labelledby="delivery-feedback" aria-busy={loaded.kind === 'loading'}>
      <h2 className="delivery-heading" id="delivery-feedback">
        {words.text('feedback.title')}
      </h2>
      {loaded.kind === 'loading' ? null : loaded.kind === 'ready' ? (
        <Shown view={feedbackView(loaded.value, (kind) => kinds.get(kind) ?? kind, words)} words={words} />
      ) : (
        <TroubleNote trouble={loaded} words={words} />
      )}
    </section>
  );
}

function Shown({ view, words }: { readonly view: FeedbackView; readonly words: Words }) {
  return (
    <>
      <p>{view.rows}</p>
      <h3 className="quality-sub">{words.text('feedback.releasesTitle')}</h3>
      {view.releases ? (
        <div className="delivery-words">
          <p className="quality-note">{words.text('feedback.releasesNote')}</p>
          <DataTable view={view.releases} />
        </div>
      ) : (
        <p>{words.text('feedback.noReleases')}</p>
      )}
      <h3 className="quality-sub">{words.text('feedback.askedTitle')}</h3>
      {view.asked ? (
        <div className="delivery-words">
          <p className="quality-note">{words.text('feedback.askedNote')}</p>
          <DataTable view={view.asked} />
        </div>
      ) : (
        <p>{words.text('feedback.notAsked')}</p>
      )}
      <h3 className="quality-sub">{words.text('feedback.restatedTitle')}</h3>
      {view.restated ? (
        <>
          <p>{view.restated.intro}</p>
          <ul className="delivery-links">
            {view.restated.quarters.map((quarter) => (
              <li key={quarter}>{quarter}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.text('feedback.notRestated')}</p>
      )}
      <h3 className="quality-sub">{words.text('feedback.recurringTitle')}</h3>
      {view.recurring.length === 0 ? <p>{words.text('feedback.notRecurring')}</p> : null}
      <ul className="delivery-links">
        {view.recurring.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
