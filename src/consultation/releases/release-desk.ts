import { actsFor } from '../../governance/published-tables/table-roles.ts';
import { SEES_DOSSIERS } from '../../governance/release-cycle/act-objection.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { DeliveryFacts, ReleaseCheck, ReleaseContent } from '../../model/release-dossier.ts';
import type { RequestDecision, RequestedRelease } from '../../model/release-request.ts';
import type { WithdrawalLedger } from '../../model/release-withdrawal.ts';
import type { WireReleaseScopes } from '../../model/wire/release-scope.ts';
import type { Actor } from '../effects.ts';
import { logged } from '../logged.ts';
import { changeDraft, type Draft, draftRelease } from './draft-release.ts';
import type { ReleaseEffects } from './effects.ts';
import { type FoundDossier, findDossier, ownDossiers } from './find-dossier.ts';
import { answerCheck, approveRelease, declineRelease, type Judgement, namedIn } from './judge-release.ts';
import { problemsOf } from './problems-of.ts';
import { releaseScopes } from './release-scopes.ts';
import { decideRequest, requestRelease, type SeenRequest, visibleRequests } from './request-release.ts';
import { ledgerOf, withdrawRelease } from './withdraw-release.ts';

/** Where owners decide what a forum may see, and forums ask. Each act throws InputError as its own function says. */
export interface ReleaseDesk {
  dossiers(account: AccountId): readonly FoundDossier[];
  /** @throws InputError NOT_FOUND, also when it is there for others; so do all that name an id */
  find(account: AccountId, id: string): FoundDossier;
  /** What would keep the content from being approved. @throws InputError NOT_MANDATED */
  problems(account: AccountId, content: ReleaseContent): readonly string[];
  draft(actor: Actor, draft: Draft): Promise<FoundDossier>;
  change(actor: Actor, id: string, change: Draft & { readonly version: number }): Promise<FoundDossier>;
  facts(actor: Actor, id: string): Promise<DeliveryFacts>;
  check(
    actor: Actor,
    id: string,
    answer: Judgement & { readonly check: ReleaseCheck; readonly isMet: boolean },
  ): Promise<FoundDossier>;
  approve(actor: Actor, id: string, judgement: Judgement): Promise<FoundDossier>;
  decline(actor: Actor, id: string, judgement: Judgement): Promise<FoundDossier>;
  withdraw(actor: Actor, id: string, reason: string): Promise<WithdrawalLedger>;
  ledger(actor: Actor, id: string): Promise<WithdrawalLedger>;
  requests(account: AccountId): readonly SeenRequest[];
  /** What can be released or asked for at all. */
  scopes(account: AccountId): WireReleaseScopes;
  request(actor: Actor, asked: RequestedRelease): Promise<SeenRequest>;
  decide(actor: Actor, id: string, decision: RequestDecision): Promise<SeenRequest>;
}

export function openReleaseDesk(effects: ReleaseEffects): ReleaseDesk {
  const act = <T>(actor: Actor, subject: object, work: () => T | Promise<T>) =>
    logged(effects, actor, 'release', subject, async () => work());
  return {
    dossiers: (account) => ownDossiers(account, effects),
    find: (account, id) => findDossier(account, id, effects),
    problems: (account, content) => {
      if (!actsFor(account, content.owner, SEES_DOSSIERS, effects.world(), effects.now()))
        throw new InputError('NOT_MANDATED', `account '${account}' does not act for ${content.owner} today`);
      return effects.world().catalogue.datasets.has(content.dataset)
        ? problemsOf(content, effects)
        : [`dataset '${content.dataset}' does not exist`];
    },
    draft: (actor, draft) =>
      act(actor, { act: 'draft', ...subjectOf(draft) }, () => draftRelease(actor, draft, effects)),
    change: (actor, id, change) =>
      act(actor, { act: 'change', release: id, ...subjectOf(change) }, () => changeDraft(actor, id, change, effects)),
    facts: (actor, id) =>
      act(actor, { act: 'facts', release: id }, async () => {
        const { content } = findDossier(actor.account, id, effects).dossier;
        return effects.facts(content.owner, content.dataset, namedIn(content));
      }),
    check: (actor, id, { check, isMet, ...judgement }) =>
      act(actor, { act: 'check', release: id, check, isMet, ...judgement }, () =>
        answerCheck(actor, id, { check, isMet, ...judgement }, effects),
      ),
    approve: (actor, id, judgement) =>
      act(actor, { act: 'approve', release: id, ...judgement }, () => approveRelease(actor, id, judgement, effects)),
    decline: (actor, id, judgement) =>
      act(actor, { act: 'decline', release: id, ...judgement }, () => declineRelease(actor, id, judgement, effects)),
    withdraw: (actor, id, reason) =>
      act(actor, { act: 'withdraw', release: id, reason }, () => withdrawRelease(actor, id, reason, effects)),
    ledger: (actor, id) => act(actor, { act: 'ledger', release: id }, () => ledgerOf(actor.account, id, effects)),
    requests: (account) => visibleRequests(account, effects),
    scopes: (account) => releaseScopes(account, effects),
    request: (actor, asked) => act(actor, { act: 'request', ...asked }, () => requestRelease(actor, asked, effects)),
    decide: (actor, id, decision) =>
      act(actor, { act: 'decide', request: id, ...decision }, () => decideRequest(actor, id, decision, effects)),
  };
}

/** Rules alone, no figures: the log may hold them whole, and replays with them. */
const subjectOf = ({ content, reason }: Draft) => ({ content, reason });
