import { earlier } from '../../governance/earlier.ts';
import { holds } from '../../governance/holds.ts';
import { consentsNeeded } from '../../governance/people/consents-needed.ts';
import { forumProblems } from '../../governance/people/forum-problems.ts';
import { mandateProblems } from '../../governance/people/mandate-problems.ts';
import { InputError } from '../../model/errors.ts';
import type { Forum } from '../../model/forum.ts';
import type { ForumChange } from '../../model/forum-change.ts';
import type { AccountId, PartnerId } from '../../model/ids.ts';
import type { Mandate } from '../../model/mandate.ts';
import type { Actor } from '../effects.ts';
import { logged } from '../logged.ts';
import type { PeopleEffects, PeopleEntry } from './effects.ts';
import { refuse } from './refuse.ts';

export interface ProposedForum {
  readonly forum: Forum;
  /** Of a new forum: who takes the chair, and for which organisation. */
  readonly chair?: ForumChange['chair'];
  readonly reason: string;
}

/** Where forums are founded and changed. Nothing wider holds before every owner concerned agreed. */
export interface ForumDesk {
  /** Those that one proposed, chairs or has to agree to. */
  changes(account: AccountId): readonly ForumChange[];
  /** @throws InputError NOT_MANDATED, PEOPLE_REFUSED */
  propose(actor: Actor, proposed: ProposedForum): Promise<ForumChange>;
  /** @throws InputError NOT_FOUND, NOT_MANDATED, PEOPLE_REFUSED */
  consent(actor: Actor, id: string, partner: PartnerId): Promise<ForumChange>;
  /** One owner that does not agree is enough. @throws InputError NOT_FOUND, NOT_MANDATED, PEOPLE_REFUSED */
  decline(actor: Actor, id: string, partner: PartnerId, reason: string): Promise<ForumChange>;
}

export function openForumDesk(effects: PeopleEffects): ForumDesk {
  const act = <T>(actor: Actor, subject: object, work: () => T) =>
    logged(effects, actor, 'people', subject, async () => work());
  const keep = (change: ForumChange, more: readonly PeopleEntry[], { account }: Actor) => {
    effects.store([{ kind: 'forum-change', body: change }, ...more], account);
    effects.announce();
    return change;
  };
  return {
    changes: (account) => effects.forumChanges().filter((change) => isSeen(account, change, effects)),
    propose: (actor, proposed) =>
      act(actor, { act: 'propose-forum', ...proposed }, () => {
        const { forum, chair, reason } = proposed;
        const before = effects.world().forums.find(({ id }) => id === forum.id);
        requireProposer(actor, before, effects);
        refuse(proposalProblems(proposed, before, effects));
        const change: ForumChange = {
          ...{ id: effects.newId(), kind: before ? 'change' : 'founding', forum, consents: [] },
          ...(chair ? { chair } : {}),
          proposed: { by: actor.account, at: effects.now().instant, reason },
          needed: consentsNeeded(before, forum, effects.world(), effects.now()),
          state: 'waiting',
        };
        return settle(change, actor, effects, keep);
      }),
    consent: (actor, id, partner) =>
      act(actor, { act: 'consent', change: id, partner }, () => {
        const change = waiting(actor, id, partner, effects);
        if (change.consents.some((it) => it.partner === partner)) refuse([`${partner} agreed already`]);
        const consent = { partner, by: actor.account, at: effects.now().instant };
        return settle({ ...change, consents: [...change.consents, consent] }, actor, effects, keep);
      }),
    decline: (actor, id, partner, reason) =>
      act(actor, { act: 'decline-forum', change: id, partner, reason }, () => {
        const change = waiting(actor, id, partner, effects);
        const declined = { partner, by: actor.account, at: effects.now().instant, reason };
        return keep({ ...change, declined, state: 'declined' }, [], actor);
      }),
  };
}

type Keep = (change: ForumChange, more: readonly PeopleEntry[], actor: Actor) => ForumChange;

/** Holds as soon as everyone needed agreed; who is needed is asked again, for releases may have come since. */
function settle(change: ForumChange, actor: Actor, effects: PeopleEffects, keep: Keep): ForumChange {
  const world = effects.world();
  const before = world.forums.find(({ id }) => id === change.forum.id);
  const needed = consentsNeeded(before, change.forum, world, effects.now());
  const isAgreed = needed.every((partner) => change.consents.some((it) => it.partner === partner));
  if (!isAgreed) return keep({ ...change, needed }, [], actor);
  refuse(proposalProblems({ ...change, reason: change.proposed.reason }, before, effects));
  const forum = { kind: 'forum', body: change.forum } as const;
  const { chair } = change;
  const first = chair
    ? [{ kind: 'mandate', body: { ...chairOf(change.forum, chair, effects), id: effects.newId() } } as const]
    : [];
  return keep({ ...change, needed, state: 'done' }, [forum, ...first], actor);
}

function proposalProblems(
  { forum, chair }: ProposedForum,
  before: Forum | undefined,
  effects: PeopleEffects,
): readonly string[] {
  const problems = forumProblems(forum, effects.world(), effects.now());
  if (before) return [...problems, ...(chair ? ['a forum that is there has its chair already'] : [])];
  if (!chair) return [...problems, 'a new forum needs a chair'];
  const account = effects.accounts().find(({ id }) => id === chair.account);
  const world = { ...effects.world(), forums: [...effects.world().forums, forum] };
  return [
    ...problems,
    ...(account && !account.closed && account.organisation === chair.organisation
      ? []
      : [`there is no open account '${chair.account}' of ${chair.organisation ?? 'the hub'}`]),
    ...mandateProblems(chairOf(forum, chair, effects), world, effects.now()),
  ];
}

const chairOf = (
  forum: Forum,
  { account, organisation }: NonNullable<ForumChange['chair']>,
  effects: PeopleEffects,
): Omit<Mandate, 'id'> => {
  const { day } = effects.now();
  const nextYear = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return {
    ...{ account, role: 'chair', for: { kind: 'forum', forum: forum.id }, ground: forum.legalBasis.text.nl },
    ...(organisation === undefined ? {} : { organisation }),
    ...{ validFrom: day, validUntil: earlier(forum.legalBasis.validUntil, nextYear) },
  };
};

function requireProposer({ account }: Actor, before: Forum | undefined, effects: PeopleEffects): void {
  const as = (role: 'administrator' | 'chair', whom: Mandate['for']) =>
    holds(account, role, whom, effects.world(), effects.now());
  if (before ? as('chair', { kind: 'forum', forum: before.id }) : as('administrator', { kind: 'hub' })) return;
  throw new InputError(
    'NOT_MANDATED',
    before ? `only the chair of '${before.id}' changes it` : 'only an administrator proposes a new forum',
  );
}

function waiting({ account }: Actor, id: string, partner: PartnerId, effects: PeopleEffects): ForumChange {
  const change = effects.forumChanges().find((it) => it.id === id);
  if (!change || !isSeen(account, change, effects))
    throw new InputError('NOT_FOUND', `there is no change '${id}' for this account`);
  if (!decidesFor(account, partner, effects) || !change.needed.includes(partner))
    throw new InputError('NOT_MANDATED', `account '${account}' does not decide on this for ${partner}`);
  if (change.state !== 'waiting') refuse([`the change is ${change.state}`]);
  return change;
}

const decidesFor = (account: AccountId, partner: PartnerId, effects: PeopleEffects) =>
  holds(account, 'data-owner', { kind: 'partner', partner }, effects.world(), effects.now());

function isSeen(account: AccountId, { forum, needed, proposed }: ForumChange, effects: PeopleEffects): boolean {
  return (
    proposed.by === account ||
    holds(account, 'chair', { kind: 'forum', forum: forum.id }, effects.world(), effects.now()) ||
    needed.some((partner) => decidesFor(account, partner, effects))
  );
}
