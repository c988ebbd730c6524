import { useState } from 'react';
import { ForumChangeSchema } from '../../../model/wire/people.ts';
import type { WireForum } from '../../../model/wire/sharing.ts';
import { request } from '../../client/request.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { TickBox } from '../../ui/TickBox.tsx';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import { isReason } from '../releases/ChecksPart.tsx';
import { ReasonField } from '../releases/ReasonField.tsx';
import { type ForumDraft, firstDraft, forumOf, isComplete } from './forum-draft.ts';

interface Props extends Pick<PageProps, 'words' | 'partners' | 'session' | 'today'> {
  /** Absent: a new forum. */
  readonly forum: WireForum | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const TEXTS = ['labelNl', 'labelEn', 'basisNl', 'basisEn'] as const;

/** What a chair or administrator proposes; where it widens, it waits for every owner concerned. */
export function ForumForm({ forum, words, session, today, onDone, onCancel }: Props) {
  const [draft, setDraft] = useState<ForumDraft>(() => firstDraft(forum, today));
  const [reason, setReason] = useState('');
  const { isBusy, trouble, run } = useCommand();
  const set = (change: Partial<ForumDraft>) => setDraft({ ...draft, ...change });
  const members = session.codelists.get('partner')?.codes.filter(({ code }) => !code.startsWith('_')) ?? [];
  const propose = () =>
    run(
      (signal) =>
        request('/v1/forum-changes', ForumChangeSchema, { signal, body: { ...forumOf(draft, forum), reason } }),
      onDone,
    );
  const title = forum ? words.text('forums.change', { forum: words.label(forum.label) }) : words.text('forums.new');
  return (
    <section className="desk-box" aria-label={title}>
      <h2 className="desk-heading">{title}</h2>
      <p>{words.text('forums.widens')}</p>
      <div className="forum-form">
        {forum ? null : (
          <>
            <TextInput label={words.text('forums.id')} value={draft.id} onValue={(id) => set({ id })} />
            <TextInput
              label={words.text('forums.purposeId')}
              value={draft.purposeId}
              onValue={(purposeId) => set({ purposeId })}
            />
            <TextInput
              label={words.text('forums.purposeNl')}
              value={draft.purposeNl}
              onValue={(purposeNl) => set({ purposeNl })}
            />
            <TextInput
              label={words.text('forums.purposeEn')}
              value={draft.purposeEn}
              onValue={(purposeEn) => set({ purposeEn })}
            />
            <TextInput label={words.text('forums.chair')} value={draft.chair} onValue={(chair) => set({ chair })} />
            <TextInput
              label={words.text('forums.chairOf')}
              value={draft.chairOrganisation}
              onValue={(chairOrganisation) => set({ chairOrganisation })}
            />
          </>
        )}
        {TEXTS.map((field) => (
          <TextInput
            key={field}
            label={words.text(`forums.${field}`)}
            value={draft[field]}
            onValue={(text) => set({ [field]: text })}
          />
        ))}
        {(['validFrom', 'validUntil'] as const).map((field) => (
          <TextInput
            key={field}
            type="date"
            label={words.text(`forums.${field}`)}
            value={draft[field]}
            onValue={(day) => set({ [field]: day })}
          />
        ))}
        <TextInput label={words.text('forums.guestList')} value={draft.guests} onValue={(guests) => set({ guests })} />
        <label className="desk-field">
          <span className="desk-label">{words.text('forums.fact.marking')}</span>
          <select
            className="desk-input"
            value={draft.highestMarking}
            onChange={({ target }) => set({ highestMarking: target.value })}
          >
            {['none', 'departementaal-vertrouwelijk'].map((marking) => (
              <option key={marking} value={marking}>
                {words.text(`forums.marking.${marking}`)}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend className="desk-label">{words.text('forums.fact.members')}</legend>
          <div className="forum-ticks">
            {members.map(({ code, label }) => (
              <TickBox
                key={code}
                label={words.label(label)}
                isSelected={draft.members.includes(code)}
                onChange={(isIn) =>
                  set({ members: isIn ? [...draft.members, code] : draft.members.filter((id) => id !== code) })
                }
              />
            ))}
          </div>
        </fieldset>
      </div>
      <ReasonField label={words.text('forums.reason')} value={reason} onValue={setReason} />
      <p className="desk-actions">
        <button
          type="button"
          className="button"
          disabled={isBusy || !isReason(reason) || !isComplete(draft)}
          onClick={propose}
        >
          {words.text('forums.propose')}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {words.text('forums.cancel')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </section>
  );
}
