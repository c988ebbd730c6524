import { useEffect } from 'react';
import { PublishedTablesSchema, type WirePublishedTable } from '../../../model/wire/published-table.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { useRevision } from '../../client/use-revision.ts';
import { toFragment } from '../../state/page-state.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { DefineTable } from './DefineTable.tsx';
import { TableCard } from './TableCard.tsx';
import { TablePage } from './TablePage.tsx';
import './tables-page.css';

/** Tables that were computed whole for this account's forums and of its partners; or one of those; or a new one. */
export function TablesPage(props: PageProps) {
  const { state, words, session, onSignedOut } = props;
  const [revision, renew] = useRevision(false);
  const loaded = useLoaded(
    'tables',
    (signal) => request('/v1/published-tables', PublishedTablesSchema, { signal }),
    revision,
  );
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  const owner = session.me.mandates.find(
    ({ role, partner }) => role === 'data-owner' && partner !== undefined,
  )?.partner;
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind === 'loading')
    return (
      <div aria-busy="true">
        <h1 className="page-title">{words.text('tables.title')}</h1>
      </div>
    );
  if (loaded.kind !== 'ready')
    return (
      <>
        <h1 className="page-title">{words.text('tables.title')}</h1>
        <TroubleNote trouble={loaded} words={words} />
      </>
    );
  const { tables } = loaded.value;
  if (state.table === 'new' && owner !== undefined) return <DefineTable {...props} partner={owner} onChange={renew} />;
  const chosen = tables.find(({ id }) => id === state.table);
  if (chosen) return <TablePage {...props} table={chosen} onChange={renew} />;
  return <Overview {...props} tables={tables} owner={owner} />;
}

interface Props extends PageProps {
  readonly tables: readonly WirePublishedTable[];
  readonly owner: string | undefined;
}

function Overview({ state, words, partners, tables, owner }: Props) {
  const given = tables.filter(({ as }) => as === 'reader');
  const own = tables.filter(({ as }) => as === 'owner').toSorted((a, b) => urgency(b) - urgency(a));
  const card = (table: WirePublishedTable) => (
    <TableCard
      key={table.id}
      table={table}
      owner={partnerName(table.owner, partners, words)}
      href={toFragment({ ...state, table: table.id, edition: undefined })}
      words={words}
    />
  );
  return (
    <>
      <h1 className="page-title">{words.text('tables.title')}</h1>
      <p className="page-intro">{words.text('tables.intro')}</p>
      {state.table !== undefined && state.table !== 'new' ? <p role="status">{words.text('tables.gone')}</p> : null}
      {owner === undefined ? null : (
        <p className="tables-new">
          <a className="button" href={toFragment({ ...state, table: 'new', edition: undefined })}>
            {words.text('tables.new')}
          </a>
        </p>
      )}
      <section aria-labelledby="tables-given">
        <h2 id="tables-given" className="tables-heading">
          {words.text('tables.given')}
        </h2>
        {given.length === 0 ? (
          <p>{words.text('tables.noneGiven')}</p>
        ) : (
          <ul className="tables-cards">{given.map(card)}</ul>
        )}
      </section>
      {own.length === 0 ? null : (
        <section aria-labelledby="tables-own">
          <h2 id="tables-own" className="tables-heading">
            {words.text('tables.own')}
          </h2>
          <ul className="tables-cards">{own.map(card)}</ul>
        </section>
      )}
    </>
  );
}

/** What waits for this reader comes first, what is over comes last. */
const urgency = ({ may, state }: WirePublishedTable) =>
  may.includes('decide') ? 3 : state === 'checked' ? 2 : state === 'active' ? 1 : 0;
