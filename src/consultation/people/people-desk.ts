import { earlier } from '../../governance/earlier.ts';
import { holds } from '../../governance/holds.ts';
import { mandateGiving, mayConfirm, mayEnd } from '../../governance/people/mandate-giving.ts';
import { mandateProblems } from '../../governance/people/mandate-problems.ts';
import type { Account, Act } from '../../model/account.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Mandate } from '../../model/mandate.ts';
import type { MandateProposal } from '../../model/mandate-proposal.ts';
import type { Actor } from '../effects.ts';
import { logged } from '../logged.ts';
import type { PeopleEffects } from './effects.ts';
import { refuse } from './refuse.ts';
import { visibleMandates, visibleProposals } from './visible-people.ts';

/** Where accounts are kept and mandates given and ended. */
export interface PeopleDesk {
  /** For whoever gives mandates; to others NOT_MANDATED. */
  accounts(account: AccountId): readonly Account[];
  /** @throws InputError NOT_MANDATED, PEOPLE_REFUSED */
  register(actor: Actor, account: Account): Promise<Account>;
  /** Its mandates and sessions end with it. @throws InputError NOT_MANDATED, NOT_FOUND, PEOPLE_REFUSED */
  close(actor: Actor, id: string, reason: string): Promise<Account>;
  /** One's own, and those of the partner or forum for which one may give any. */
  mandates(account: AccountId): readonly Mandate[];
  proposals(account: AccountId): readonly MandateProposal[];
  /** @throws InputError NOT_MANDATED, PEOPLE_REFUSED */
  give(actor: Actor, mandate: Omit<Mandate, 'id'>, reason: string): Promise<MandateProposal>;
  /** @throws InputError NOT_FOUND, NOT_MANDATED, PEOPLE_REFUSED */
  decide(actor: Actor, id: string, decision: 'confirmed' | 'declined', reason: string): Promise<MandateProposal>;
  /** @throws InputError NOT_FOUND, NOT_MANDATED */
  end(actor: Actor, id: string, reason: string): Promise<Mandate>;
}

const HUB = { kind: 'hub' } as const;

export function openPeopleDesk(effects: PeopleEffects): PeopleDesk {
  const act = <T>(actor: Actor, subject: object, work: () => T | Promise<T>) =>
    logged(effects, actor, 'people', subject, async () => work());
  const now = () => effects.now();
  const requireAdministrator = ({ account }: Actor) => {
    if (!holds(account, 'administrator', HUB, effects.world(), now()))
      throw notMandated(`account '${account}' is no administrator today`);
  };
  const done = ({ account }: Actor, reason: string): Act => ({ by: account, at: now().instant, reason });

  return {
    accounts: (account) => {
      const { mandates } = effects.world();
      const gives = (['administrator', 'chair', 'data-owner', 'approver'] as const).some((role) =>
        mandates.some((it) => it.role === role && holds(account, role, it.for, effects.world(), now())),
      );
      if (!gives) throw notMandated(`account '${account}' gives no mandates today`);
      return effects.accounts();
    },
    mandates: (account) => visibleMandates(account, effects),
    proposals: (account) => visibleProposals(account, effects),
    register: (actor, account) =>
      act(actor, { act: 'register', account: account.id }, () => {
        requireAdministrator(actor);
        if (effects.accounts().some(({ id }) => id === account.id))
          refuse([`account '${account.id}' is there already; ids are never used again`]);
        effects.store([{ kind: 'account', body: account }], actor.account);
        return account;
      }),
    close: (actor, id, reason) =>
      act(actor, { act: 'close', account: id, reason }, async () => {
        requireAdministrator(actor);
        const account = effects.accounts().find((it) => it.id === id);
        if (!account) throw new InputError('NOT_FOUND', `there is no account '${id}'`);
        if (account.closed) refuse([`account '${id}' was closed on ${account.closed.at}`]);
        if (account.id === actor.account) refuse(['nobody closes the account with which one is signed in']);
        const closed = { ...account, closed: done(actor, reason) };
        effects.store([{ kind: 'account', body: closed }], actor.account);
        await effects.endSessions(account.id);
        effects.announce();
        return closed;
      }),
    give: (actor, mandate, reason) =>
      act(actor, { act: 'give', mandate, reason }, () => {
        const giving = mandateGiving(actor.account, mandate, effects.world(), now());
        if (!giving) throw notMandated(`account '${actor.account}' may not give this mandate`);
        refuse([...accountProblems(mandate, effects), ...mandateProblems(mandate, effects.world(), now())]);
        const full = { ...mandate, id: effects.newId() };
        const proposal: MandateProposal = {
          ...{ id: full.id, mandate: full, proposed: done(actor, reason) },
          state: giving === 'gives' ? 'confirmed' : 'proposed',
        };
        const kept = { kind: 'mandate-proposal', body: proposal } as const;
        effects.store(giving === 'gives' ? [kept, { kind: 'mandate', body: full }] : [kept], actor.account);
        effects.announce();
        return proposal;
      }),
    decide: (actor, id, decision, reason) =>
      act(actor, { act: decision, mandate: id, reason }, () => {
        const proposal = visibleProposals(actor.account, effects).find((it) => it.id === id);
        if (!proposal) throw new InputError('NOT_FOUND', `there is no proposal '${id}' for this account`);
        const { mandate, proposed, state } = proposal;
        if (state !== 'proposed') refuse([`the proposal was ${state} already`]);
        if (!mayConfirm(actor.account, mandate, proposed.by, effects.world(), now()))
          throw notMandated('a second person of the owner decides, who neither proposed it nor receives it');
        if (decision === 'confirmed')
          refuse([...accountProblems(mandate, effects), ...mandateProblems(mandate, effects.world(), now())]);
        const body = { ...proposal, state: decision, decided: done(actor, reason) };
        const kept = { kind: 'mandate-proposal', body } as const;
        effects.store(decision === 'confirmed' ? [kept, { kind: 'mandate', body: mandate }] : [kept], actor.account);
        effects.announce();
        return body;
      }),
    end: (actor, id, reason) =>
      act(actor, { act: 'end', mandate: id, reason }, () => {
        const mandate = visibleMandates(actor.account, effects).find((it) => it.id === id);
        if (!mandate) throw new InputError('NOT_FOUND', `there is no mandate '${id}' for this account`);
        if (!mayEnd(actor.account, mandate, effects.world(), now()))
          throw notMandated(`account '${actor.account}' may not end this mandate`);
        const { day } = now();
        // Its end is exclusive: one that ends today does not hold today.
        const validUntil = earlier(mandate.validUntil, day);
        const ended = { ...mandate, validUntil, ended: done(actor, reason) };
        effects.store([{ kind: 'mandate', body: ended }], actor.account);
        effects.announce();
        return ended;
      }),
  };
}

function accountProblems(
  { account, for: whom, organisation }: Omit<Mandate, 'id'>,
  effects: PeopleEffects,
): readonly string[] {
  const known = effects.accounts().find(({ id }) => id === account);
  if (!known || known.closed) return [`there is no open account '${account}'`];
  const needed = whom.kind === 'partner' ? whom.partner : whom.kind === 'forum' ? organisation : undefined;
  return known.organisation === needed
    ? []
    : [`account '${account}' works for ${known.organisation ?? 'the hub'}, and not for ${needed ?? 'the hub'}`];
}

const notMandated = (text: string) => new InputError('NOT_MANDATED', text);
