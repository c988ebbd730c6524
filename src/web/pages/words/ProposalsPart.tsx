import { type FormEvent, useState } from 'react';
import type { WireProposal } from '../../../model/wire/code-proposal.ts';
import type { WireCodelist } from '../../../model/wire/words.ts';
import type { Words } from '../../../views/words.ts';
import type { Codelists } from '../../client/codelists.ts';
import type { Trouble } from '../../client/request.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { counted } from './CandidatesPart.tsx';
import { CodeChoice } from './ProposalForm.tsx';
import type { Send } from './send.ts';

interface Props {
  readonly proposals: readonly WireProposal[];
  readonly isKeeper: boolean;
  readonly codelists: Codelists;
  readonly words: Words;
  readonly send: Send;
}

/** Proposals with their counts and what became of them; a keeper decides here. */
export function ProposalsPart({ proposals, isKeeper, codelists, words, send }: Props) {
  return (
    <section className="words-part" aria-labelledby="words-proposals">
      <h2 id="words-proposals" className="words-heading">
        {words.text(isKeeper ? 'words.desk' : 'words.proposals')}
      </h2>
      {proposals.length === 0 ? <p>{words.text('words.noProposals')}</p> : null}
      <ul className="words-cards">
        {proposals.toReversed().map((proposal) => (
          <li key={proposal.id} className="words-card">
            <Proposal proposal={proposal} list={codelists.get(proposal.codelist)} words={words} />
            {isKeeper && ['proposed', 'alias'].includes(proposal.state) ? (
              <Decision proposal={proposal} list={codelists.get(proposal.codelist)} words={words} send={send} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneProps extends Pick<Props, 'words'> {
  readonly proposal: WireProposal;
  readonly list: WireCodelist | undefined;
}

function Proposal({ proposal, list, words }: OneProps) {
  const { label, definition, validFrom, readAs, reason, evidence } = proposal;
  const listName = list ? words.label(list.label) : proposal.codelist;
  return (
    <>
      <h3 className="words-value">
        {words.list(proposal.values)} → {label ? words.label(label) : proposal.code}{' '}
        <code className="words-code">{proposal.code}</code>
      </h3>
      <p className={`words-state words-state-${proposal.state}`}>{words.text(`words.state.${proposal.state}`)}</p>
      {definition ? <p>{words.label(definition)}</p> : null}
      {validFrom ? <p>{words.text('words.from', { date: words.date(validFrom) })}</p> : null}
      {evidence.map((one) => (
        <p key={one.value}>{words.text('words.seen', { ...counted(one, words), list: listName })}</p>
      ))}
      {readAs ? <p>{words.text('words.isReadAs', { code: readAs })}</p> : null}
      {reason ? <p>{words.text('words.because', { reason })}</p> : null}
    </>
  );
}

function Decision({ proposal, list, words, send }: OneProps & Pick<Props, 'send'>) {
  const [trouble, setTrouble] = useState<Trouble>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const kind = button?.getAttribute('value') ?? '';
    const reason = String(data.get('reason') ?? '').trim();
    const alias = kind === 'alias' ? { code: data.get('code'), relation: 'close' } : {};
    setTrouble(
      await send(`/v1/code-proposals/${proposal.id}/decisions`, { kind, ...alias, ...(reason ? { reason } : {}) }),
    );
  };
  return (
    <form className="words-form" onSubmit={submit}>
      {list ? (
        <CodeChoice list={list} first={proposal.readAs} label={words.text('words.readAs')} words={words} />
      ) : null}
      <label className="words-field">
        {words.text('words.reason')}
        <input name="reason" maxLength={500} />
      </label>
      {trouble ? <TroubleNote trouble={trouble} words={words} /> : null}
      <div className="words-actions">
        <button type="submit" value="accept" className="button">
          {words.text('words.accept')}
        </button>
        <button type="submit" value="alias" className="words-quiet">
          {words.text('words.watch')}
        </button>
        {proposal.state === 'proposed' ? (
          <button type="submit" value="reject" className="words-quiet">
            {words.text('words.reject')}
          </button>
        ) : null}
      </div>
    </form>
  );
}
