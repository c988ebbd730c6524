import { useState } from 'react';
import type { WireCandidate } from '../../../model/wire/code-proposal.ts';
import type { Words } from '../../../views/words.ts';
import type { Codelists } from '../../client/codelists.ts';
import { ProposalForm } from './ProposalForm.tsx';
import type { Send } from './send.ts';

interface Props {
  readonly candidates: readonly WireCandidate[];
  readonly codelists: Codelists;
  readonly partner: string;
  readonly words: Words;
  readonly send: Send;
}

/** Values that the checks did not know, with a form to propose each. */
export function CandidatesPart({ candidates, codelists, partner, words, send }: Props) {
  const [open, setOpen] = useState<string>();
  return (
    <section className="words-part" aria-labelledby="words-candidates">
      <h2 id="words-candidates" className="words-heading">
        {words.text('words.candidates')}
      </h2>
      <p>{words.text('words.candidatesIntro')}</p>
      {candidates.length === 0 ? <p>{words.text('words.noCandidates')}</p> : null}
      <ul className="words-cards">
        {candidates.map((candidate) => {
          const key = `${candidate.dataset} ${candidate.dimension} ${candidate.value}`;
          const list = codelists.get(candidate.codelist);
          const nameOf = (id: string) => {
            const found = list?.codes.find(({ code }) => code === id);
            return found ? words.label(found.label) : id;
          };
          return (
            <li key={key} className="words-card">
              <h3 className="words-value">{candidate.value}</h3>
              <p>
                {words.text('words.seen', { ...counted(candidate, words), list: list ? words.label(list.label) : '' })}
              </p>
              <p className="words-source">
                {words.text('words.nearest', { codes: words.list(candidate.nearest.map(nameOf)) })}
              </p>
              {open === key && list ? (
                <ProposalForm
                  candidate={candidate}
                  list={list}
                  partner={partner}
                  words={words}
                  send={send}
                  onDone={() => setOpen(undefined)}
                />
              ) : (
                <button type="button" className="button" onClick={() => setOpen(key)}>
                  {words.text('words.propose')}
                  <span className="visually-hidden"> {candidate.value}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Counts as the sentences name them. */
export const counted = (
  evidence: Pick<WireCandidate, 'findings' | 'deliveries' | 'firstSeen' | 'lastSeen'>,
  words: Words,
) => ({
  findings: evidence.findings,
  deliveries: evidence.deliveries,
  first: words.date(evidence.firstSeen),
  last: words.date(evidence.lastSeen),
});
