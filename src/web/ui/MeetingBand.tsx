import { MeetingsSchema } from '../../model/wire/people.ts';
import { request } from '../client/request.ts';
import { useChanges } from '../client/use-changes.ts';
import { useLoaded } from '../client/use-loaded.ts';
import type { PageProps } from '../pages/page-props.ts';
import { toWire } from '../state/audiences.ts';
import { toFragment } from '../state/page-state.ts';
import './meeting-band.css';

interface Props extends Pick<PageProps, 'state' | 'words'> {
  readonly meeting: string;
}

/** Says on every page that one looks as a meeting, why there may be less to see, and how to look for oneself again. */
export function MeetingBand({ state, words, meeting }: Props) {
  const { revision } = useChanges(state.audience && toWire(state.audience));
  const loaded = useLoaded(
    `meeting ${meeting}`,
    (signal) => request('/v1/meetings', MeetingsSchema, { signal }),
    revision,
  );
  const found = loaded.kind === 'ready' ? loaded.value.meetings.find(({ id }) => id === meeting) : undefined;
  const alone =
    state.audience?.kind === 'forum' ? { ...state, audience: { ...state.audience, meeting: undefined } } : state;
  return (
    <aside className="meeting-band" aria-label={words.text('meetings.band')}>
      <p>
        <strong>{words.text('meetings.lookingAs', { title: found?.title ?? meeting })}</strong>{' '}
        {words.text(found?.closedAt ? 'meetings.hasClosed' : 'meetings.meet')}
      </p>
      <a href={toFragment(alone)}>{words.text('meetings.leave')}</a>
    </aside>
  );
}
