import type { WireDelivery, WireHistory } from '../../../model/wire/delivery.ts';
import type { Words } from '../../../views/words.ts';
import { type PageState, toFragment } from '../../state/page-state.ts';

interface Props {
  readonly delivery: WireDelivery;
  readonly history: WireHistory;
  readonly state: PageState;
  readonly words: Words;
}

/** What a delivery has to do with others. */
export function History({ delivery, history, state, words }: Props) {
  const { withdraws, withdrawnBy, mends } = delivery;
  const lines = [
    ...(withdraws ? [{ key: 'withdraws', delivery: withdraws, records: 0 }] : []),
    ...(withdrawnBy ? [{ key: 'withdrawnBy', delivery: withdrawnBy, records: 0 }] : []),
    ...(mends ? [{ key: 'mends', delivery: mends, records: 0 }] : []),
    ...(['superseded', 'supersededBy', 'mendedBy'] as const).flatMap((key) =>
      history[key].map((link) => ({ key, ...link })),
    ),
  ];
  return (
    <section className="delivery-part" aria-labelledby="delivery-history">
      <h2 className="delivery-heading" id="delivery-history">
        {words.text('history.title')}
      </h2>
      {delivery.kind === 'delivery' ? <p>{words.text('history.holding', { records: history.holding })}</p> : null}
      <ul className="delivery-links">
        {lines.map(({ key, delivery: other, records }) => (
          <li key={`${key} ${other}`}>
            {words.text(`history.${key}`, { records })}{' '}
            <a href={toFragment({ ...state, delivery: other })}>
              {words.text('history.link')} <span className="delivery-id">{other.slice(0, 8)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
