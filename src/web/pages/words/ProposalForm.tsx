import { type FormEvent, useState } from 'react';
import type { WireCandidate } from '../../../model/wire/code-proposal.ts';
import type { WireCodelist } from '../../../model/wire/words.ts';
import type { Words } from '../../../views/words.ts';
import type { Trouble } from '../../client/request.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { Send } from './send.ts';

interface Props {
  /** Absent: the proposer names the values. */
  readonly candidate?: WireCandidate;
  readonly list: WireCodelist;
  /** Absent: the hub proposes, for all. */
  readonly partner?: string;
  readonly words: Words;
  readonly send: Send;
  readonly onDone: () => void;
}

/** A new code, where the list takes those, or a value to be read as a code that is there. */
export function ProposalForm({ candidate, list, partner, words, send, onDone }: Props) {
  const [trouble, setTrouble] = useState<Trouble>();
  const [kind, setKind] = useState(list.keeper === 'hub' ? 'new-code' : 'alias');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const found = await send('/v1/code-proposals', {
      ...(partner === undefined ? {} : { partner }),
      ...proposalOf(data, kind, list, candidate),
    });
    setTrouble(found);
    if (!found) onDone();
  };
  return (
    <form className="words-form" onSubmit={submit}>
      {list.keeper === 'hub' ? (
        <label className="words-field">
          {words.text('words.kind')}
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="new-code">{words.text('words.kind.new-code')}</option>
            <option value="alias">{words.text('words.kind.alias')}</option>
          </select>
        </label>
      ) : null}
      {kind === 'alias' ? (
        <CodeChoice list={list} first={candidate?.nearest[0]} label={words.text('words.readAs')} words={words} />
      ) : (
        <NewCode list={list} words={words} />
      )}
      {candidate ? null : (
        <label className="words-field">
          {words.text('words.field.values')}
          <textarea name="values" required rows={2} maxLength={2400} />
        </label>
      )}
      {trouble ? <TroubleNote trouble={trouble} words={words} /> : null}
      <div className="words-actions">
        <button type="submit" className="button">
          {words.text('words.send')}
        </button>
        <button type="button" className="words-quiet" onClick={onDone}>
          {words.text('words.cancel')}
        </button>
      </div>
    </form>
  );
}

function NewCode({ list, words }: Pick<Props, 'list' | 'words'>) {
  const above = list.levels.at(-2)?.id;
  const field = (name: string, type = 'text') => (
    <label className="words-field" key={name}>
      {words.text(`words.field.${name}`)}
      <input name={name} type={type} required maxLength={300} />
    </label>
  );
  return (
    <>
      {above === undefined ? null : (
        <label className="words-field">
          {words.text('words.field.parent')}
          <select name="parent">
            {list.codes
              .filter(({ level }) => level === above)
              .map(({ code, label }) => (
                <option key={code} value={code}>
                  {words.label(label)}
                </option>
              ))}
          </select>
        </label>
      )}
      {field('code')}
      {['labelNl', 'labelEn', 'definitionNl', 'definitionEn'].map((name) => field(name))}
      {field('validFrom', 'date')}
    </>
  );
}

interface ChoiceProps extends Pick<Props, 'list' | 'words'> {
  readonly first: string | undefined;
  readonly label: string;
}

/** The codes that records carry, the nearest chosen. */
export function CodeChoice({ list, first, label, words }: ChoiceProps) {
  const finest = list.levels.at(-1)?.id;
  return (
    <label className="words-field">
      {label}
      <select name="code" defaultValue={first}>
        {list.codes
          .filter(({ code, level }) => level === finest && !code.startsWith('_'))
          .map(({ code, label: name }) => (
            <option key={code} value={code}>
              {words.label(name)}
            </option>
          ))}
      </select>
    </label>
  );
}

function proposalOf(data: FormData, kind: string, list: WireCodelist, candidate: WireCandidate | undefined) {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const typed = text('values')
    .split('\n')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  const base = { codelist: list.id, kind, code: text('code'), values: candidate ? [candidate.value] : typed };
  if (kind === 'alias') return { ...base, relation: 'close' };
  return {
    ...base,
    ...(data.has('parent') ? { parent: text('parent') } : {}),
    label: { nl: text('labelNl'), en: text('labelEn') },
    definition: { nl: text('definitionNl'), en: text('definitionEn') },
    validFrom: text('validFrom'),
  };
}
