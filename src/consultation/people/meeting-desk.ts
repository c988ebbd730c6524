import { audienceInForce } from '../../governance/audience-in-force.ts';
import { holds } from '../../governance/holds.ts';
import { InputError } from '../../model/errors.ts';
import { type AccountId, meetingId } from '../../model/ids.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Actor } from '../effects.ts';
import { logged } from '../logged.ts';
import type { PeopleEffects } from './effects.ts';
import { refuse } from './refuse.ts';

export type PlannedMeeting = Omit<Meeting, 'id' | 'plannedBy' | 'openedAt' | 'closedAt'>;

/** What a meeting may see, and because of whom no more. */
export interface MeetingSight {
  readonly meeting: Meeting;
  /** Attendees without a seat in the forum today: with them there, nothing is shown. */
  readonly withoutSeat: readonly AccountId[];
  /** Attendees that see only what is for guests too: with them there, neither do the others see more. */
  readonly guests: readonly AccountId[];
}

/** Where meetings of forums are planned, opened and closed. */
export interface MeetingDesk {
  /** Of the forums in which the account has a seat, newest first. */
  meetings(account: AccountId): readonly MeetingSight[];
  /** @throws InputError NOT_MANDATED, PEOPLE_REFUSED */
  plan(actor: Actor, planned: PlannedMeeting): Promise<MeetingSight>;
  /** Before it opens. @throws InputError NOT_FOUND, NOT_MANDATED, PEOPLE_REFUSED */
  change(actor: Actor, id: string, planned: PlannedMeeting): Promise<MeetingSight>;
  open(actor: Actor, id: string): Promise<MeetingSight>;
  /** Somebody comes in while it is open. */
  admit(actor: Actor, id: string, attendee: AccountId): Promise<MeetingSight>;
  close(actor: Actor, id: string): Promise<MeetingSight>;
}

export function openMeetingDesk(effects: PeopleEffects): MeetingDesk {
  const act = (actor: Actor, subject: object, work: () => Meeting) =>
    logged(effects, actor, 'people', subject, async () => {
      const meeting = work();
      effects.store([{ kind: 'meeting', body: meeting }], actor.account);
      effects.announce();
      return sightOf(meeting, effects);
    });
  const found = ({ account }: Actor, id: string) => {
    const meeting = effects.meetings().find((it) => it.id === id && hasSeat(account, it, effects));
    if (!meeting) throw new InputError('NOT_FOUND', `there is no meeting '${id}' for this account`);
    requireChair(account, meeting, effects);
    return meeting;
  };
  const inState = (meeting: Meeting, state: MeetingState) => {
    if (stateOf(meeting) !== state) refuse([`the meeting is ${stateOf(meeting)}, and not ${state}`]);
    return meeting;
  };
  const instant = () => effects.now().instant;
  return {
    meetings: (account) =>
      effects
        .meetings()
        .filter((meeting) => hasSeat(account, meeting, effects))
        .toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
        .map((meeting) => sightOf(meeting, effects)),
    plan: (actor, planned) =>
      act(actor, { act: 'plan', ...planned }, () => {
        requireChair(actor.account, planned, effects);
        refuse(problems(planned, effects));
        return { ...planned, id: meetingId(effects.newId()), plannedBy: actor.account };
      }),
    change: (actor, id, planned) =>
      act(actor, { act: 'change-meeting', meeting: id, ...planned }, () => {
        const meeting = inState(found(actor, id), 'planned');
        refuse([
          ...problems(planned, effects),
          ...(planned.forum === meeting.forum ? [] : ['a meeting stays with its forum']),
        ]);
        return { ...meeting, ...planned };
      }),
    open: (actor, id) =>
      act(actor, { act: 'open', meeting: id }, () => {
        const meeting = inState(found(actor, id), 'planned');
        refuse(meeting.attendees.length > 0 ? [] : ['nobody attends; name the attendees before opening']);
        return { ...meeting, openedAt: instant() };
      }),
    admit: (actor, id, attendee) =>
      act(actor, { act: 'admit', meeting: id, attendee }, () => {
        const meeting = inState(found(actor, id), 'open');
        refuse(unknown([attendee], effects));
        refuse(meeting.attendees.includes(attendee) ? [`'${attendee}' attends already`] : []);
        return { ...meeting, attendees: [...meeting.attendees, attendee] };
      }),
    close: (actor, id) =>
      act(actor, { act: 'close-meeting', meeting: id }, () => ({
        ...inState(found(actor, id), 'open'),
        closedAt: instant(),
      })),
  };
}

type MeetingState = 'planned' | 'open' | 'closed';

const stateOf = ({ openedAt, closedAt }: Meeting): MeetingState =>
  closedAt !== undefined ? 'closed' : openedAt !== undefined ? 'open' : 'planned';

type InForum = Pick<Meeting, 'forum' | 'purpose'>;

const seat = (account: AccountId, { forum, purpose }: InForum, effects: PeopleEffects) =>
  audienceInForce({ account, as: { kind: 'forum', forum, purpose } }, effects.world(), effects.now());

const hasSeat = (account: AccountId, meeting: InForum, effects: PeopleEffects) =>
  seat(account, meeting, effects).kind === 'in-force';

function sightOf(meeting: Meeting, effects: PeopleEffects): MeetingSight {
  const seats = meeting.attendees.map((account) => ({ account, seat: seat(account, meeting, effects) }));
  return {
    meeting,
    withoutSeat: seats.flatMap((it) => (it.seat.kind === 'not' ? [it.account] : [])),
    guests: seats.flatMap((it) => (it.seat.kind === 'in-force' && it.seat.isGuest ? [it.account] : [])),
  };
}

function requireChair(account: AccountId, { forum }: Pick<Meeting, 'forum'>, effects: PeopleEffects): void {
  if (!holds(account, 'chair', { kind: 'forum', forum }, effects.world(), effects.now()))
    throw new InputError('NOT_MANDATED', `account '${account}' does not chair '${forum}' today`);
}

function problems(planned: PlannedMeeting, effects: PeopleEffects): readonly string[] {
  const { forum: id, purpose, title, attendees } = planned;
  const forum = effects.world().forums.find((it) => it.id === id);
  return [
    ...(forum?.purposes.some((it) => it.id === purpose) ? [] : [`there is no forum '${id}' with purpose '${purpose}'`]),
    ...(title.trim() ? [] : ['a meeting needs a title']),
    ...(new Set(attendees).size < attendees.length ? ['an attendee is named twice'] : []),
    ...unknown(attendees, effects),
  ];
}

const unknown = (attendees: readonly AccountId[], effects: PeopleEffects) =>
  attendees
    .filter((attendee) => !effects.accounts().some(({ id, closed }) => id === attendee && !closed))
    .map((attendee) => `there is no open account '${attendee}'`);
