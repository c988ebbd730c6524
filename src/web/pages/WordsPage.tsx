import { useEffect, useState } from 'react';
import { useLoaded } from '../client/use-loaded.ts';
import { type AudienceOption, toWire } from '../state/audiences.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import type { PageProps } from './page-props.ts';
import { CandidatesPart } from './words/CandidatesPart.tsx';
import { CardsPart } from './words/CardsPart.tsx';
import { CodelistPart } from './words/CodelistPart.tsx';
import { loadWords } from './words/load-words.ts';
import { ProposalsPart } from './words/ProposalsPart.tsx';
import { RemapPart } from './words/RemapPart.tsx';
import { sender } from './words/send.ts';
import './words-page.css';

const PROPOSERS: readonly string[] = ['analyst', 'data-owner'];

interface Props extends PageProps {
  /** Absent for who keeps words and sees no figures. */
  readonly audience: AudienceOption | undefined;
}

/** Codelists and definitions, candidates from one's own deliveries, and the proposals made of them. */
export function WordsPage({ session, words, audience, onSignedOut }: Props) {
  const [revision, setRevision] = useState(0);
  const partner = session.me.mandates.find(
    (mandate) => mandate.partner !== undefined && PROPOSERS.includes(mandate.role),
  )?.partner;
  const owner = session.me.mandates.find(({ role, partner: of }) => role === 'data-owner' && of !== undefined)?.partner;
  const isHubAnalyst = session.me.mandates.some(
    ({ role, partner: of, forum }) => role === 'analyst' && of === undefined && forum === undefined,
  );
  const loaded = useLoaded(
    `words ${audience?.key ?? ''}`,
    (signal) => loadWords(audience && toWire(audience.choice), partner, owner, signal),
    revision,
  );
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  const renew = () => setRevision((count) => count + 1);
  const send = sender(renew);
  const head = (
    <>
      <h1 className="page-title">{words.text('words.title')}</h1>
      <p className="page-intro">{words.text('words.intro')}</p>
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
  const { codelists, datasets, isKeeper, proposals, candidates, remappings } = loaded.value;
  const desk = { codelists, words, send };
  return (
    <>
      {head}
      {isKeeper || proposals.length > 0 ? <ProposalsPart {...desk} proposals={proposals} isKeeper={isKeeper} /> : null}
      {partner === undefined ? null : <CandidatesPart {...desk} candidates={candidates} partner={partner} />}
      {owner === undefined || !remappings ? null : (
        <RemapPart remappings={remappings} partner={owner} codelists={codelists} words={words} onChange={renew} />
      )}
      <CodelistPart {...desk} isKeeper={isKeeper} isHubAnalyst={isHubAnalyst} />
      {datasets.length === 0 ? null : <CardsPart datasets={datasets} words={words} />}
    </>
  );
}
