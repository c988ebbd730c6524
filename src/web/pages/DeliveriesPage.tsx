import { useEffect } from 'react';
import { type DeliveryView, deliveryView } from '../../views/delivery-view.ts';
import type { Words } from '../../views/words.ts';
import { useLoaded } from '../client/use-loaded.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { loadDeliveries } from './load-deliveries.ts';
import type { PageProps } from './page-props.ts';
import './deliveries-page.css';

const COLUMNS = ['file', 'dataset', 'received', 'state', 'rows', 'accepted', 'quarantined', 'findings'] as const;
const NUMBERS: readonly (typeof COLUMNS)[number][] = ['rows', 'accepted', 'quarantined'];

/** What the account's own partners delivered, and what became of it. */
export function DeliveriesPage({ session, words, onSignedOut }: PageProps) {
  const partner = session.me.mandates.find((mandate) => mandate.partner !== undefined)?.partner;
  const loaded = useLoaded('deliveries', (signal) => loadDeliveries(partner, signal));
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  const head = (
    <>
      <h1 className="page-title">{words.text('deliveries.title')}</h1>
      <p className="page-intro">{words.text('deliveries.intro')}</p>
    </>
  );
  if (loaded.kind === 'loading') return <div aria-busy="true">{head}</div>;
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind !== 'ready')
    return (
      <>
        {head}
        <TroubleNote trouble={loaded} words={words} />
      </>
    );
  const { deliveries, labels, problems } = loaded.value;
  const views = deliveries.map((delivery) => {
    const label = labels.get(delivery.dataset);
    return deliveryView(delivery, label ? words.label(label) : delivery.dataset, problems, words);
  });
  return (
    <>
      {head}
      {views.length === 0 ? <p>{words.text('deliveries.none')}</p> : <Deliveries views={views} words={words} />}
    </>
  );
}

function Deliveries({ views, words }: { readonly views: readonly DeliveryView[]; readonly words: Words }) {
  const caption = words.text('deliveries.caption');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="deliveries" aria-label={caption} tabIndex={0}>
      <table className="deliveries-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={NUMBERS.includes(column) ? 'deliveries-number' : undefined}>
                {words.text(`deliveries.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <Row key={view.id} view={view} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ view, words }: { readonly view: DeliveryView; readonly words: Words }) {
  return (
    <tr>
      <th scope="row" className="deliveries-file">
        {view.fileName}
      </th>
      <td>{view.dataset}</td>
      <td className="deliveries-received">{view.received}</td>
      <td>
        <span className={`deliveries-state deliveries-state-${view.tone}`}>{view.state}</span>
      </td>
      <td className="deliveries-number">{view.rows}</td>
      <td className="deliveries-number">{view.accepted}</td>
      <td className={view.hasQuarantine ? 'deliveries-number deliveries-quarantine' : 'deliveries-number'}>
        {view.quarantined}
      </td>
      <td>
        <Findings findings={view.findings} words={words} />
      </td>
    </tr>
  );
}

/** The most frequent kinds; the rest unfolds. */
const MOST_SHOWN = 4;

function Findings({ findings, words }: { readonly findings: DeliveryView['findings']; readonly words: Words }) {
  if (findings.length === 0) return <span className="deliveries-none">{words.text('deliveries.noFindings')}</span>;
  const rest = findings.slice(MOST_SHOWN);
  return (
    <>
      <FindingList findings={findings.slice(0, MOST_SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="deliveries-more">{words.text('deliveries.more', { count: rest.length })}</summary>
          <FindingList findings={rest} />
        </details>
      )}
    </>
  );
}

const FindingList = ({ findings }: { readonly findings: DeliveryView['findings'] }) => (
  <ul className="deliveries-findings">
    {findings.map(({ kind, count }) => (
      <li key={kind}>
        <strong className="deliveries-count">{count}</strong> {kind}
      </li>
    ))}
  </ul>
);
