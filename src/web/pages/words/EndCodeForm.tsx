import { type FormEvent, useState } from 'react';
import { ALIAS_RELATIONS } from '../../../model/codelist-change.ts';
import type { WireCodelist } from '../../../model/wire/words.ts';
import type { Words } from '../../../views/words.ts';
import type { Trouble } from '../../client/request.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { Send } from './send.ts';

interface Props {
  readonly list: WireCodelist;
  readonly words: Words;
  readonly send: Send;
}

/** Ends a code, with what follows it and how that relates to it; the code stays in the list. */
export function EndCodeForm({ list, words, send }: Props) {
  const [trouble, setTrouble] = useState<Trouble>();
  const [isDone, setIsDone] = useState(false);
  const finest = list.levels.at(-1)?.id;
  const carried = list.codes.filter(({ code, level }) => level === finest && !code.startsWith('_'));
  const options = carried.map(({ code, label }) => (
    <option key={code} value={code}>
      {words.label(label)}
    </option>
  ));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const successors = data
      .getAll('successors')
      .map(String)
      .filter((code) => code !== '');
    const end = { code: text('code'), validUntil: text('validUntil'), reason: text('reason'), successors };
    const body = successors.length === 0 ? end : { ...end, relation: text('relation') };
    const found = await send(`/v1/codelists/${encodeURIComponent(list.id)}/ends`, body);
    setTrouble(found);
    setIsDone(found === undefined);
    if (!found) form.reset();
  };
  return (
    <details className="words-history">
      <summary>{words.text('words.end')}</summary>
      <p>{words.text('words.endIntro')}</p>
      <form className="words-form" onSubmit={submit}>
        <label className="words-field">
          {words.text('words.endCode')}
          <select name="code">{options}</select>
        </label>
        <label className="words-field">
          {words.text('words.endFrom')}
          <input name="validUntil" type="date" required />
        </label>
        <label className="words-field">
          {words.text('words.endSuccessors')}
          <select name="successors" multiple size={6} className="words-several">
            {options}
          </select>
        </label>
        <label className="words-field">
          {words.text('words.endRelation')}
          <select name="relation">
            {ALIAS_RELATIONS.map((relation) => (
              <option key={relation} value={relation}>
                {words.text(`words.relation.${relation}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="words-field">
          {words.text('words.endReason')}
          <input name="reason" required maxLength={500} />
        </label>
        {trouble ? <TroubleNote trouble={trouble} words={words} /> : null}
        <p role="status">{isDone ? words.text('words.endDone') : null}</p>
        <div className="words-actions">
          <button type="submit" className="button">
            {words.text('words.endSend')}
          </button>
        </div>
      </form>
    </details>
  );
}
