import { useState } from 'react';
import { MeetingSchema } from '../../../model/wire/people.ts';
import { request } from '../../client/request.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { TickBox } from '../../ui/TickBox.tsx';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import type { ForumsGround } from './load-forums.ts';
import { seatsIn } from './MeetingsPart.tsx';

interface Props extends Pick<PageProps, 'words' | 'today'> {
  readonly ground: ForumsGround;
  readonly chairs: readonly string[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A chair plans a meeting: which purpose, when, on what, with whom. */
export function PlanMeeting({ ground, chairs, words, today, onDone, onCancel }: Props) {
  const forums = ground.forums.filter(({ id }) => chairs.includes(id));
  const options = forums.flatMap(({ id, label, purposes }) =>
    purposes.map((purpose) => ({
      forum: id,
      purpose: purpose.id,
      label: `${words.label(label)} · ${words.label(purpose.label)}`,
    })),
  );
  const [chosen, setChosen] = useState(0);
  const [title, setTitle] = useState('');
  const [startsAt, setStartsAt] = useState(`${today}T10:00`);
  const [agenda, setAgenda] = useState('');
  const [attendees, setAttendees] = useState<readonly string[]>([]);
  const { isBusy, trouble, run } = useCommand();
  const option = options[chosen];
  const seats = option ? seatsIn(ground, option.forum, today) : [];
  const plan = () =>
    option &&
    run(
      (signal) =>
        request('/v1/meetings', MeetingSchema, {
          signal,
          body: {
            ...{ forum: option.forum, purpose: option.purpose, title },
            startsAt: new Date(startsAt).toISOString(),
            agenda: agenda
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
            attendees,
          },
        }),
      onDone,
    );
  return (
    <fieldset className="desk-box">
      <legend className="desk-label">{words.text('meetings.plan')}</legend>
      <div className="forum-form">
        <label className="desk-field">
          <span className="desk-label">{words.text('meetings.forum')}</span>
          <select
            className="desk-input"
            value={chosen}
            onChange={({ target }) => {
              setChosen(Number(target.value));
              setAttendees([]);
            }}
          >
            {options.map(({ label }, i) => (
              <option key={label} value={i}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <TextInput label={words.text('meetings.name')} value={title} onValue={setTitle} />
        <TextInput
          label={words.text('meetings.startsAt')}
          value={startsAt}
          onValue={setStartsAt}
          type="datetime-local"
        />
        <label className="desk-field">
          <span className="desk-label">{words.text('meetings.agendaLines')}</span>
          <textarea className="desk-input" rows={3} value={agenda} onChange={({ target }) => setAgenda(target.value)} />
        </label>
        <fieldset>
          <legend className="desk-label">{words.text('meetings.attendees')}</legend>
          <div className="forum-ticks">
            {seats.map((account) => (
              <TickBox
                key={account}
                label={account}
                isSelected={attendees.includes(account)}
                onChange={(isSelected) =>
                  setAttendees(isSelected ? [...attendees, account] : attendees.filter((id) => id !== account))
                }
              />
            ))}
          </div>
        </fieldset>
      </div>
      <p className="desk-actions">
        <button
          type="button"
          className="button"
          disabled={isBusy || title.trim() === '' || startsAt === '' || attendees.length === 0}
          onClick={plan}
        >
          {words.text('meetings.doPlan')}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {words.text('forums.cancel')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </fieldset>
  );
}
