import type { AccountId, ForumId, MeetingId, PurposeId } from './ids.ts';

/** A meeting of one forum. While it is open, its attendees may look together at what each of them may see. */
export interface Meeting {
  readonly id: MeetingId;
  readonly forum: ForumId;
  readonly purpose: PurposeId;
  readonly title: string;
  /** ISO date-time, UTC. */
  readonly startsAt: string;
  readonly agenda: readonly string[];
  /** Those who are there: whoever comes in later narrows what is shown, nobody widens it. */
  readonly attendees: readonly AccountId[];
  readonly plannedBy: AccountId;
  /** ISO date-times, UTC. */
  readonly openedAt?: string;
  readonly closedAt?: string;
}
