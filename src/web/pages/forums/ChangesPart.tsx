import { useState } from 'react';
import { ForumChangeSchema, type WireForumChange } from '../../../model/wire/people.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import { request } from '../../client/request.ts';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import { isReason } from '../releases/ChecksPart.tsx';
import { ReasonField } from '../releases/ReasonField.tsx';

interface Props extends Pick<PageProps, 'words' | 'partners' | 'session'> {
  readonly changes: readonly WireForumChange[];
  readonly onDone: () => void;
}

/** Changes of forums: what was proposed, who agreed, and where the reader's own partner is waited for. */
export function ChangesPart({ changes, ...props }: Props) {
  const { words } = props;
  if (changes.length === 0) return null;
  return (
    <section className="desk-box" aria-labelledby="forum-changes">
      <h2 className="desk-heading" id="forum-changes">
        {words.text('forums.changes')}
      </h2>
      <ol className="acts">
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} {...props} />
        ))}
      </ol>
    </section>
  );
}

const STATE_LOOK = { waiting: 'desk-mark-wait', done: 'desk-mark-good', declined: 'desk-mark-bad' } as const;

function ChangeItem({
  change,
  words,
  partners,
  session,
  onDone,
}: Omit<Props, 'changes'> & { change: WireForumChange }) {
  const { forum, proposed, needed, consents, declined, state, kind } = change;
  const name = (id: string) => partnerName(id, partners, words);
  const agreed = consents.map(({ partner }) => partner);
  const owned = session.me.mandates.flatMap(({ role, partner }) => (role === 'data-owner' && partner ? [partner] : []));
  const mine = state === 'waiting' ? needed.filter((id) => owned.includes(id) && !agreed.includes(id)) : [];
  return (
    <li className="act">
      <p className="desk-marks">
        <strong>{words.text(`forums.kind.${kind}`, { forum: words.label(forum.label) })}</strong>
        <span className={`desk-mark ${STATE_LOOK[state]}`}>{words.text(`forums.state.${state}`)}</span>
      </p>
      <p>
        {words.text('forums.proposed', { by: proposed.by, at: words.dateTime(proposed.at), reason: proposed.reason })}
      </p>
      <dl className="forum-facts">
        <div>
          <dt>{words.text('forums.fact.members')}</dt>
          <dd>{words.list(forum.members.map(name))}</dd>
        </div>
        {forum.guests.length > 0 ? (
          <div>
            <dt>{words.text('forums.fact.guests')}</dt>
            <dd>{words.list(forum.guests)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{words.text('forums.fact.basis')}</dt>
          <dd>
            {words.label(forum.legalBasis.text)} ({words.date(forum.legalBasis.validFrom)} –{' '}
            {words.date(forum.legalBasis.validUntil)})
          </dd>
        </div>
        {needed.length > 0 ? (
          <div>
            <dt>{words.text('forums.needed')}</dt>
            <dd>
              {words.list(
                needed.map((id) =>
                  words.text(agreed.includes(id) ? 'forums.agreed' : 'forums.awaited', { partner: name(id) }),
                ),
              )}
            </dd>
          </div>
        ) : null}
      </dl>
      {declined ? (
        <p>{words.text('forums.declinedBecause', { partner: name(declined.partner), reason: declined.reason })}</p>
      ) : null}
      {mine.map((partner) => (
        <Consent key={partner} id={change.id} partner={partner} label={name(partner)} words={words} onDone={onDone} />
      ))}
    </li>
  );
}

interface ConsentProps extends Pick<Props, 'words' | 'onDone'> {
  readonly id: string;
  readonly partner: string;
  readonly label: string;
}

/** Agreeing needs no reason, declining does: one that declines holds it for all. */
function Consent({ id, partner, label, words, onDone }: ConsentProps) {
  const [reason, setReason] = useState('');
  const { isBusy, trouble, run } = useCommand();
  const send = (act: 'consents' | 'declines', body: object) =>
    run((signal) => request(`/v1/forum-changes/${id}/${act}`, ForumChangeSchema, { signal, body }), onDone);
  return (
    <div className="check">
      <p className="desk-actions">
        <button type="button" className="button" disabled={isBusy} onClick={() => send('consents', { partner })}>
          {words.text('forums.consent', { partner: label })}
        </button>
      </p>
      <ReasonField label={words.text('forums.declineReason')} value={reason} onValue={setReason} />
      <p className="desk-actions">
        <button
          type="button"
          className="button-quiet"
          disabled={isBusy || !isReason(reason)}
          onClick={() => send('declines', { partner, reason })}
        >
          {words.text('forums.decline', { partner: label })}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </div>
  );
}
