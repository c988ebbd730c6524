import { randomUUID } from 'node:crypto';
import type { PeopleEffects } from '../consultation/people/effects.ts';
import { openForumDesk } from '../consultation/people/forum-desk.ts';
import { openMeetingDesk } from '../consultation/people/meeting-desk.ts';
import { openPeopleDesk } from '../consultation/people/people-desk.ts';
import type { SessionKeeper } from '../identity/session/session-keeper.ts';
import type { Account } from '../model/account.ts';
import type { ForumChange } from '../model/forum-change.ts';
import type { Mandate } from '../model/mandate.ts';
import type { MandateProposal } from '../model/mandate-proposal.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Moment } from '../model/world.ts';
import type { Stores } from './stores.ts';
import type { WorldKeeper } from './world-keeper.ts';

interface Parts {
  readonly stores: Pick<Stores, 'register' | 'log'>;
  readonly keeper: WorldKeeper;
  readonly now: () => Moment;
  readonly announce: () => void;
  readonly sessions: Pick<SessionKeeper, 'revokeAccount'>;
}

/** The desks for people, forums and meetings over the real stores. */
export function peopleDesks({ stores: { register, log }, keeper, now, announce, sessions }: Parts) {
  const effects: PeopleEffects = {
    world: keeper.world,
    now,
    newId: randomUUID,
    accounts: () => register.current<Account>('account'),
    mandates: () => register.current<Mandate>('mandate'),
    proposals: () => register.current<MandateProposal>('mandate-proposal'),
    forumChanges: () => register.current<ForumChange>('forum-change'),
    meetings: () => register.current<Meeting>('meeting'),
    store(entries, by) {
      register.append(
        entries.map(({ kind, body }) => ({ kind, id: body.id, body })),
        now().instant,
        by,
      );
      keeper.renewRules();
    },
    announce,
    async endSessions(account) {
      await sessions.revokeAccount(account);
    },
    record: log.append,
  };
  return { people: openPeopleDesk(effects), forums: openForumDesk(effects), meetings: openMeetingDesk(effects) };
}
