import { useEffect, useState } from 'react';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { AccountsPart } from './AccountsPart.tsx';
import { GiveMandate } from './GiveMandate.tsx';
import { loadMandates } from './load-mandates.ts';
import { MandateTable } from './MandateTable.tsx';
import { ProposalsPart } from './ProposalsPart.tsx';
import { givenFor } from './whom.ts';
import '../releases/desk.css';
import '../forums/forums-page.css';
import './mandates-page.css';

/** Who may act for whom: one's own mandates, and those of the partners and forums for which the reader gives them. */
export function MandatesPage(props: PageProps) {
  const { words, session, onSignedOut } = props;
  const [revision, setRevision] = useState(0);
  const whom = givenFor(session.me);
  const isAdministrator = session.me.mandates.some(({ role }) => role === 'administrator');
  const isSecond = session.me.mandates.some(({ role }) => role === 'approver');
  const knowsAccounts = whom.length > 0 || isAdministrator;
  const loaded = useLoaded('mandates', (signal) => loadMandates(knowsAccounts, signal), revision);
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  const onDone = () => setRevision((count) => count + 1);
  return (
    <div aria-busy={loaded.kind === 'loading'}>
      <h1 className="page-title">{words.text('nav.mandates')}</h1>
      <p className="page-intro">{words.text('mandates.intro')}</p>
      {loaded.kind === 'ready' ? (
        <>
          <ProposalsPart {...props} proposals={loaded.value.proposals} isSecond={isSecond} onDone={onDone} />
          {whom.length > 0 ? <GiveMandate {...props} whom={whom} ground={loaded.value} onDone={onDone} /> : null}
          <MandateTable {...props} mandates={loaded.value.mandates} gives={whom} onDone={onDone} />
          {isAdministrator ? <AccountsPart {...props} accounts={loaded.value.accounts} onDone={onDone} /> : null}
        </>
      ) : loaded.kind === 'loading' || loaded.kind === 'signed-out' ? null : (
        <TroubleNote trouble={loaded} words={words} />
      )}
    </div>
  );
}
