import { useState } from 'react';
import { AccountSchema, type WireAccount } from '../../../model/wire/people.ts';
import { request } from '../../client/request.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import { isReason } from '../releases/ChecksPart.tsx';
import { ReasonField } from '../releases/ReasonField.tsx';

interface Props extends Pick<PageProps, 'words'> {
  readonly accounts: readonly WireAccount[];
  readonly onDone: () => void;
}

/** For the administrator: who may sign in. An account without a mandate sees nothing. */
export function AccountsPart({ accounts, words, onDone }: Props) {
  return (
    <section className="desk-box" aria-labelledby="accounts">
      <h2 className="desk-heading" id="accounts">
        {words.text('accounts.title')}
      </h2>
      <p>{words.text('accounts.intro')}</p>
      <NewAccount words={words} onDone={onDone} />
      <ul className="accounts">
        {accounts.map((account) => (
          <li key={account.id}>
            <span>
              <strong>{words.label(account.label)}</strong> {account.id}
              {account.organisation ? ` · ${account.organisation}` : ''}
            </span>
            {account.closed ? (
              <span className="desk-mark desk-mark-quiet">
                {words.text('accounts.closedBecause', { reason: account.closed.reason })}
              </span>
            ) : (
              <CloseAccount id={account.id} words={words} onDone={onDone} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewAccount({ words, onDone }: Pick<Props, 'words' | 'onDone'>) {
  const [draft, setDraft] = useState({ id: '', nl: '', en: '', organisation: '' });
  const { isBusy, trouble, run } = useCommand();
  const { id, nl, en, organisation } = draft;
  const register = () =>
    run(
      (signal) =>
        request('/v1/accounts', AccountSchema, {
          signal,
          body: { id, label: { nl, en }, ...(organisation.trim() === '' ? {} : { organisation: organisation.trim() }) },
        }),
      () => {
        setDraft({ id: '', nl: '', en: '', organisation: '' });
        onDone();
      },
    );
  return (
    <details className="decide">
      <summary>{words.text('accounts.new')}</summary>
      <div className="forum-form">
        {(['id', 'nl', 'en', 'organisation'] as const).map((field) => (
          <TextInput
            key={field}
            label={words.text(`accounts.${field}`)}
            value={draft[field]}
            onValue={(text) => setDraft({ ...draft, [field]: text })}
          />
        ))}
      </div>
      <p className="desk-actions">
        <button
          type="button"
          className="button"
          disabled={isBusy || [id, nl, en].some((text) => text.trim() === '')}
          onClick={register}
        >
          {words.text('accounts.register')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </details>
  );
}

/** With its mandates and sessions, at once. */
function CloseAccount({ id, words, onDone }: Pick<Props, 'words' | 'onDone'> & { id: string }) {
  const [reason, setReason] = useState('');
  const { isBusy, trouble, run } = useCommand();
  const close = () =>
    run((signal) => request(`/v1/accounts/${id}/closures`, AccountSchema, { signal, body: { reason } }), onDone);
  return (
    <details className="decide">
      <summary aria-label={words.text('accounts.closeNamed', { account: id })}>{words.text('accounts.close')}</summary>
      <ReasonField label={words.text('mandates.reason')} value={reason} onValue={setReason} />
      <button type="button" className="button-quiet" disabled={isBusy || !isReason(reason)} onClick={close}>
        {words.text('accounts.doClose')}
      </button>
      <CommandTrouble trouble={trouble} words={words} />
    </details>
  );
}
