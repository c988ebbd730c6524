import { useState } from 'react';
import type { WireCodelist } from '../../../model/wire/words.ts';
import type { Words } from '../../../views/words.ts';
import { ProposalForm } from './ProposalForm.tsx';
import type { Send } from './send.ts';

interface Props {
  readonly list: WireCodelist;
  readonly words: Words;
  readonly send: Send;
}

/** What the hub proposes for all partners: a code or an alias that rests on nobody's findings. */
export function HubProposal({ list, words, send }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="words-history" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.text('words.hubProposal')}</summary>
      <p>{words.text('words.hubProposalIntro')}</p>
      <ProposalForm key={list.id} list={list} words={words} send={send} onDone={() => setIsOpen(false)} />
    </details>
  );
}
