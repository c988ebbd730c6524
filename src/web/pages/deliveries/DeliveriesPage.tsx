import { type ReactNode, useEffect, useState } from 'react';
import { DELIVERY_STATES } from '../../../model/delivery.ts';
import type { Text } from '../../../model/text.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import { type DeliveryView, deliveryView, isUnderWay } from '../../../views/delivery-view.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { useRevision } from '../../client/use-revision.ts';
import { type PageState, toFragment } from '../../state/page-state.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { CancelButton } from './CancelButton.tsx';
import { DeliveryPage } from './DeliveryPage.tsx';
import { loadDatasetLabels, loadDeliveries } from './load-deliveries.ts';
import { mayChange, ownPartners } from './own-partners.ts';
import { ProgressLine } from './ProgressLine.tsx';
import './deliveries-page.css';

/** What the account's own partners delivered, and what became of it; or one of those. */
export function DeliveriesPage(props: PageProps) {
  const partners = ownPartners(props.session.me);
  const labels = useLoaded(`labels ${partners.join()}`, (signal) => loadDatasetLabels(partners, signal));
  const known: ReadonlyMap<string, Text> = labels.kind === 'ready' ? labels.value : new Map();
  return props.state.delivery === undefined ? (
    <DeliveryList {...props} labels={known} />
  ) : (
    <DeliveryPage {...props} id={props.state.delivery} labels={known} />
  );
}

const COLUMNS = ['file', 'dataset', 'received', 'state', 'rows', 'accepted', 'quarantined', 'findings'] as const;
const NUMBERS: readonly (typeof COLUMNS)[number][] = ['rows', 'accepted', 'quarantined', 'findings'];

interface Props extends PageProps {
  readonly labels: ReadonlyMap<string, Text>;
}

function DeliveryList(props: Props) {
  const { state, session, words, labels, onSignedOut } = props;
  const filters = state.deliveries ?? {};
  const [isBusy, watch] = useState(false);
  const [revision, renew] = useRevision(isBusy);
  const [pages, setPages] = useState(1);
  const loaded = useLoaded(JSON.stringify(filters), (signal) => loadDeliveries(filters, pages, signal), revision);
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
    watch(loaded.kind === 'ready' && loaded.value.deliveries.some(isUnderWay));
  }, [loaded, onSignedOut]);
  const head = (
    <>
      <h1 className="page-title">{words.text('deliveries.title')}</h1>
      <p className="page-intro">{words.text('deliveries.intro')}</p>
      {session.me.mandates.some(({ role }) => role === 'data-owner') ? (
        <p className="deliveries-new">
          <a className="button" href={toFragment({ ...state, page: 'deliver' })}>
            {words.text('deliver.new')}
          </a>
        </p>
      ) : null}
      <Filters {...props} />
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
  const caption = words.text('deliveries.caption');
  if (loaded.value.deliveries.length === 0)
    return (
      <>
        {head}
        <p>{words.text('deliveries.none')}</p>
      </>
    );
  return (
    <>
      {head}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
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
            {loaded.value.deliveries.map((delivery) => {
              const label = labels.get(delivery.dataset);
              const view = deliveryView(delivery, label ? words.label(label) : delivery.dataset, words);
              const canCancel = isUnderWay(delivery) && mayChange(session.me, delivery.partner);
              return (
                <Row key={view.id} view={view} address={toFragment({ ...state, delivery: view.id })}>
                  {canCancel ? <CancelButton id={view.id} name={view.fileName} words={words} onDone={renew} /> : null}
                </Row>
              );
            })}
          </tbody>
        </table>
      </section>
      <div className="deliveries-older">
        <p role="status">{words.text('deliveries.shown', { count: words.number(loaded.value.deliveries.length) })}</p>
        {loaded.value.hasOlder ? (
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              setPages(pages + 1);
              renew();
            }}
          >
            {words.text('deliveries.older')}
          </button>
        ) : null}
      </div>
    </>
  );
}

function Row({
  view,
  address,
  children,
}: {
  readonly view: DeliveryView;
  readonly address: string;
  readonly children: ReactNode;
}) {
  return (
    <tr>
      <th scope="row" className="deliveries-file">
        <a href={address}>{view.fileName}</a>
        <span className="deliveries-kind">{view.kind}</span>
      </th>
      <td>{view.dataset}</td>
      <td className="deliveries-received">{view.received}</td>
      <td>
        <span className={`deliveries-state deliveries-state-${view.tone}`}>{view.state}</span>
        {view.progress ? <ProgressLine view={view.progress} name={view.fileName} /> : null}
        {children}
      </td>
      <td className="deliveries-number">{view.rows}</td>
      <td className="deliveries-number">{view.accepted}</td>
      <td className={view.hasQuarantine ? 'deliveries-number deliveries-quarantine' : 'deliveries-number'}>
        {view.quarantined}
      </td>
      <td className="deliveries-number">{view.findings}</td>
    </tr>
  );
}

const ANY = '';

function Filters({ state, go, session, partners, words, labels }: Props) {
  const filters = state.deliveries ?? {};
  const own = ownPartners(session.me);
  const set = (name: keyof NonNullable<PageState['deliveries']>, value: string) => {
    const { [name]: _, ...others } = filters;
    go({ ...state, deliveries: value === ANY ? others : { ...others, [name]: value } });
  };
  const any = { key: ANY, label: words.text('deliveries.any') };
  const choice = (name: keyof NonNullable<PageState['deliveries']>, options: { key: string; label: string }[]) => (
    <Choice
      label={words.text(`deliveries.${name}`)}
      value={filters[name] ?? ANY}
      sections={[{ options: [any, ...options] }]}
      onChange={(key) => set(name, key)}
    />
  );
  const datasets = [...labels].map(([key, label]) => ({ key, label: words.label(label) }));
  const states = DELIVERY_STATES.map((key) => ({ key, label: words.text(`delivery.state.${key}`) }));
  return (
    <div className="deliveries-filters">
      {own.length > 1
        ? choice(
            'partner',
            own.map((key) => ({ key, label: partnerName(key, partners, words) })),
          )
        : null}
      {choice('dataset', datasets)}
      {choice('state', states)}
      {/* The way to a new delivery stands here, at the end of this row. */}
    </div>
  );
}
