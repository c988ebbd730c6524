import type { AccountId } from '../model/ids.ts';
import type { Role } from '../model/mandate.ts';
import type { Audience } from '../model/question.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Viewer } from '../model/viewer.ts';
import type { Moment, World } from '../model/world.ts';
import { earlier } from './earlier.ts';
import { inForce } from './in-force.ts';

const LOOKS_AS_PARTNER: readonly Role[] = ['analyst', 'data-owner', 'approver'];
const LOOKS_AS_MEMBER: readonly Role[] = ['analyst', 'chair', 'member'];
const LOOKS_AS_GUEST: readonly Role[] = ['expert', 'liaison'];

type AudienceDecision =
  | {
      readonly kind: 'in-force';
      /** ISO date, exclusive. */
      readonly until: string;
      /** Sees only what is for guests too. */
      readonly isGuest: boolean;
    }
  | {
      readonly kind: 'not';
      readonly reason: Extract<
        Refusal['reason'],
        'not-mandated' | 'forum-not-in-force' | 'meeting-not-open' | 'attendee-not-mandated'
      >;
    };
type ForumAudience = Extract<Audience, { readonly kind: 'forum' }>;
type Sharing = Pick<World, 'forums' | 'mandates' | 'meetings'>;

/** Whether the account may look as this forum or partner today, and until when. An administrator never may. */
export function audienceInForce({ account, as }: Viewer, world: Sharing, { day }: Moment): AudienceDecision {
  if (as.kind === 'forum') return inForum(account, as, world, day);
  const mandate = world.mandates.find(
    (it) =>
      it.account === account &&
      LOOKS_AS_PARTNER.includes(it.role) &&
      inForce(day, it.validFrom, it.validUntil) &&
      it.for.kind === 'partner' &&
      it.for.partner === as.partner,
  );
  return mandate
    ? { kind: 'in-force', until: mandate.validUntil, isGuest: false }
    : { kind: 'not', reason: 'not-mandated' };
}

function inForum(account: AccountId, as: ForumAudience, world: Sharing, day: string): AudienceDecision {
  const seat = seatOf(account, as, world, day);
  if (!seat) return { kind: 'not', reason: 'not-mandated' };
  const forum = world.forums.find(
    (it) => it.id === as.forum && it.purposes.some((purpose) => purpose.id === as.purpose),
  );
  if (!forum || !inForce(day, forum.legalBasis.validFrom, forum.legalBasis.validUntil))
    return { kind: 'not', reason: 'forum-not-in-force' };
  const seats = as.meeting === undefined ? [seat] : attendees(account, as, world, day);
  if (!Array.isArray(seats)) return { kind: 'not', reason: seats };
  return {
    kind: 'in-force',
    until: seats.map(({ until }) => until).reduce(earlier, forum.legalBasis.validUntil),
    isGuest: seats.some(({ isGuest }) => isGuest),
  };
}

interface Seat {
  readonly until: string;
  readonly isGuest: boolean;
}

/** Of several mandates the one that shows most, and of those the one that lasts longest. */
function seatOf(account: AccountId, { forum: id }: ForumAudience, world: Sharing, day: string): Seat | undefined {
  const forum = world.forums.find((it) => it.id === id);
  const seats = world.mandates.flatMap((mandate): readonly Seat[] => {
    if (mandate.account !== account || mandate.for.kind !== 'forum' || mandate.for.forum !== id) return [];
    if (!inForce(day, mandate.validFrom, mandate.validUntil)) return [];
    const { organisation = '' } = mandate;
    const isMember = organisation === '' || (forum?.members.some((member) => member === organisation) ?? true);
    const isGuest = forum?.guests.includes(organisation) ?? false;
    if (LOOKS_AS_MEMBER.includes(mandate.role) && isMember) return [{ until: mandate.validUntil, isGuest: false }];
    return LOOKS_AS_GUEST.includes(mandate.role) && (isMember || isGuest)
      ? [{ until: mandate.validUntil, isGuest: true }]
      : [];
  });
  return seats.toSorted((a, b) => Number(a.isGuest) - Number(b.isGuest) || (a.until < b.until ? 1 : -1))[0];
}

/** Everybody in the room must have a seat: what one of them may not see is not on the wall. */
function attendees(
  account: AccountId,
  as: ForumAudience,
  world: Sharing,
  day: string,
): Seat[] | 'meeting-not-open' | 'attendee-not-mandated' {
  const meeting = world.meetings?.find(
    ({ id, forum, purpose }) => id === as.meeting && forum === as.forum && purpose === as.purpose,
  );
  const isOpen = meeting?.openedAt !== undefined && meeting.closedAt === undefined;
  if (!isOpen || !meeting.attendees.includes(account)) return 'meeting-not-open';
  const seats = meeting.attendees.map((attendee) => seatOf(attendee, as, world, day));
  return seats.every((seat) => seat !== undefined) ? seats : 'attendee-not-mandated';
}
