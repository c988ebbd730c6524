import { useState } from 'react';
import { MeetingSchema, type WireMeeting } from '../../../model/wire/people.ts';
import { request } from '../../client/request.ts';
import { toFragment } from '../../state/page-state.ts';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import type { ForumsGround } from './load-forums.ts';
import { PlanMeeting } from './PlanMeeting.tsx';

interface Props extends Pick<PageProps, 'words' | 'state' | 'today' | 'session'> {
  readonly ground: ForumsGround;
  /** Forums that the reader chairs. */
  readonly chairs: readonly string[];
  readonly onDone: () => void;
}

/** Meetings, newest first: who attends, what that does to what may be shown, and looking as the meeting while it is open. */
export function MeetingsPart({ ground, chairs, ...props }: Props) {
  const { words } = props;
  const [isPlanning, setIsPlanning] = useState(false);
  const planned = () => {
    setIsPlanning(false);
    props.onDone();
  };
  if (ground.forums.length === 0) return null;
  return (
    <section className="desk-box" aria-labelledby="meetings">
      <h2 className="desk-heading" id="meetings">
        {words.text('meetings.title')}
      </h2>
      <p>{words.text('meetings.meet')}</p>
      {chairs.length === 0 ? null : isPlanning ? (
        <PlanMeeting
          {...props}
          ground={ground}
          chairs={chairs}
          onDone={planned}
          onCancel={() => setIsPlanning(false)}
        />
      ) : (
        <p className="desk-actions">
          <button type="button" className="button" onClick={() => setIsPlanning(true)}>
            {words.text('meetings.plan')}
          </button>
        </p>
      )}
      {ground.meetings.length === 0 ? <p>{words.text('meetings.none')}</p> : null}
      <div className="desk-cards">
        {ground.meetings.map((meeting) => (
          <MeetingCard
            key={meeting.id}
            {...props}
            meeting={meeting}
            ground={ground}
            isChair={chairs.includes(meeting.forum)}
          />
        ))}
      </div>
    </section>
  );
}

interface CardProps extends Omit<Props, 'chairs'> {
  readonly meeting: WireMeeting;
  readonly isChair: boolean;
}

function MeetingCard({ meeting, ground, isChair, words, state, today, session, onDone }: CardProps) {
  const { isBusy, trouble, run } = useCommand();
  const forum = ground.forums.find(({ id }) => id === meeting.forum);
  const phase = meeting.closedAt ? 'closed' : meeting.openedAt ? 'open' : 'planned';
  const act = (what: 'openings' | 'closings') =>
    run((signal) => request(`/v1/meetings/${meeting.id}/${what}`, MeetingSchema, { signal, body: {} }), onDone);
  const look = toFragment({
    ...state,
    ...{ page: 'overview', filters: [], theme: undefined },
    audience: { kind: 'forum', forum: meeting.forum, purpose: meeting.purpose, meeting: meeting.id },
  });
  return (
    <article className="desk-card" aria-label={meeting.title}>
      <h3 className="desk-card-title">{meeting.title}</h3>
      <p className="desk-marks">
        <span className={`desk-mark ${LOOK[phase]}`}>{words.text(`meetings.${phase}`)}</span>
        {words.dateTime(meeting.startsAt)}
      </p>
      <p>{forum ? words.label(forum.label) : meeting.forum}</p>
      <dl className="forum-facts">
        {meeting.agenda.length > 0 ? (
          <div>
            <dt>{words.text('meetings.agenda')}</dt>
            <dd>
              <ol className="meeting-list">
                {meeting.agenda.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ol>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{words.text('meetings.attendees')}</dt>
          <dd>
            <Attendees meeting={meeting} words={words} />
          </dd>
        </div>
      </dl>
      <p className="desk-actions">
        {phase === 'open' && meeting.attendees.includes(session.me.account) ? (
          <a className="button" href={look}>
            {words.text('meetings.look')}
          </a>
        ) : null}
        {isChair && phase === 'planned' ? (
          <button type="button" className="button" disabled={isBusy} onClick={() => act('openings')}>
            {words.text('meetings.doOpen')}
          </button>
        ) : null}
        {isChair && phase === 'open' ? (
          <button type="button" className="button-quiet" disabled={isBusy} onClick={() => act('closings')}>
            {words.text('meetings.doClose')}
          </button>
        ) : null}
      </p>
      {isChair && phase === 'open' ? (
        <Admit meeting={meeting} ground={ground} words={words} today={today} onDone={onDone} />
      ) : null}
      <CommandTrouble trouble={trouble} words={words} />
    </article>
  );
}

const LOOK = { planned: 'desk-mark-wait', open: 'desk-mark-good', closed: 'desk-mark-quiet' } as const;

/** Who attends, and because of whom there is less to see. */
function Attendees({ meeting, words }: { readonly meeting: WireMeeting } & Pick<Props, 'words'>) {
  const remark = (account: string) =>
    meeting.withoutSeat.includes(account)
      ? words.text('meetings.withoutSeat')
      : meeting.attendingGuests.includes(account)
        ? words.text('meetings.guest')
        : '';
  return (
    <ul className="meeting-list">
      {meeting.attendees.map((account) => (
        <li key={account}>
          {account}
          {remark(account) ? <strong> {remark(account)}</strong> : null}
        </li>
      ))}
    </ul>
  );
}

/** Somebody who comes in later: what is shown can only become less. */
function Admit({
  meeting,
  ground,
  words,
  today,
  onDone,
}: Pick<CardProps, 'meeting' | 'ground' | 'words' | 'today' | 'onDone'>) {
  const { isBusy, trouble, run } = useCommand();
  const others = seatsIn(ground, meeting.forum, today).filter((account) => !meeting.attendees.includes(account));
  const [account, setAccount] = useState('');
  if (others.length === 0) return null;
  const admit = () =>
    run(
      (signal) => request(`/v1/meetings/${meeting.id}/attendees`, MeetingSchema, { signal, body: { account } }),
      onDone,
    );
  return (
    <>
      <label className="desk-field">
        <span className="desk-label">{words.text('meetings.admit')}</span>
        <select className="desk-input" value={account} onChange={({ target }) => setAccount(target.value)}>
          <option value="" />
          {others.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </select>
      </label>
      <p className="desk-actions">
        <button type="button" className="button-quiet" disabled={isBusy || account === ''} onClick={admit}>
          {words.text('meetings.doAdmit')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </>
  );
}

/** Accounts with a seat in the forum on that day (ISO date), as far as the reader may know them. */
export const seatsIn = (
  { mandates }: Pick<ForumsGround, 'mandates'>,
  forum: string,
  today: string,
): readonly string[] => [
  ...new Set(
    mandates.flatMap((it) =>
      it.for.kind === 'forum' && it.for.forum === forum && !it.ended && it.validFrom <= today && today < it.validUntil
        ? [it.account]
        : [],
    ),
  ),
];
