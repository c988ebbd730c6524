import { audienceInForce } from '../../governance/audience-in-force.ts';
import { inForce } from '../../governance/in-force.ts';
import { actsFor } from '../../governance/published-tables/table-roles.ts';
import { SEES_DOSSIERS } from '../../governance/release-cycle/act-objection.ts';
import { decisionProblems, draftFor, requestProblems } from '../../governance/release-cycle/request-rules.ts';
import { isSameRelease } from '../../governance/release-cycle/same-release.ts';
import { currentReleases } from '../../governance/releases-in-force.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { ReleaseRequest, RequestDecision, RequestedRelease } from '../../model/release-request.ts';
import type { Actor } from '../effects.ts';
import { newDraft } from './draft-release.ts';
import type { ReleaseEffects } from './effects.ts';

/** A request, and whether the account looks at it for its owner or for its forum. */
export interface SeenRequest {
  readonly request: ReleaseRequest;
  readonly as: 'owner' | 'forum';
}

/** Those to the account's partners, and those of its forums; to others they do not exist. */
export function visibleRequests(account: AccountId, effects: ReleaseEffects): readonly SeenRequest[] {
  const [world, now] = [effects.world(), effects.now()];
  return effects.requests().flatMap((request): readonly SeenRequest[] => {
    if (actsFor(account, request.owner, SEES_DOSSIERS, world, now)) return [{ request, as: 'owner' }];
    const as = { kind: 'forum', forum: request.forum, purpose: request.purpose } as const;
    if (audienceInForce({ account, as }, world, now).kind === 'not') return [];
    const { release: _, decidedBy: __, ...shown } = request;
    return [{ request: shown, as: 'forum' }];
  });
}

/** A member or chair asks an owner for figures. @throws InputError NOT_MANDATED, RELEASE_REFUSED */
export function requestRelease(actor: Actor, asked: RequestedRelease, effects: ReleaseEffects): SeenRequest {
  const [world, now] = [effects.world(), effects.now()];
  const isAsker = world.mandates.some(
    (it) =>
      it.account === actor.account &&
      (it.role === 'member' || it.role === 'chair') &&
      it.for.kind === 'forum' &&
      it.for.forum === asked.forum &&
      inForce(now.day, it.validFrom, it.validUntil),
  );
  const as = { kind: 'forum', forum: asked.forum, purpose: asked.purpose } as const;
  if (!isAsker || audienceInForce({ account: actor.account, as }, world, now).kind === 'not')
    throw new InputError('NOT_MANDATED', `account '${actor.account}' is no member or chair of '${asked.forum}' today`);
  if (!world.catalogue.datasets.has(asked.dataset)) throw refused([`dataset '${asked.dataset}' does not exist`]);
  const problems = requestProblems(asked, world);
  if (problems.length > 0) throw refused(problems);
  const request: ReleaseRequest = {
    ...asked,
    ...{ id: effects.newId(), requestedBy: actor.account, requestedAt: now.instant, state: 'open' },
  };
  effects.store([{ kind: 'release-request', body: request }], actor.account);
  return seen(actor.account, request.id, effects);
}

const DECIDED = { grant: 'granted', narrow: 'narrowed', decline: 'declined' } as const;

/** The owner grants, narrows or declines; the first two make a draft in the same transaction. */
export function decideRequest(
  actor: Actor,
  id: string,
  decision: RequestDecision,
  effects: ReleaseEffects,
): SeenRequest {
  const { request, as } = seen(actor.account, id, effects);
  const [world, now] = [effects.world(), effects.now()];
  if (as !== 'owner' || !actsFor(actor.account, request.owner, ['data-owner'], world, now))
    throw new InputError('NOT_MANDATED', `'${actor.account}' holds no mandate as data owner of ${request.owner} today`);
  if (request.state !== 'open')
    throw new InputError('RELEASE_STATE', `request '${id}' was ${request.state} already; load it again`);
  const problems = decisionProblems(request, decision, world.catalogue);
  if (problems.length > 0) throw refused(problems);
  const decided: ReleaseRequest = {
    ...request,
    ...{ state: DECIDED[decision.kind], explanation: decision.explanation },
    ...{ decidedBy: actor.account, decidedAt: now.instant },
  };
  if (decision.kind === 'decline') {
    effects.store([{ kind: 'release-request', body: decided }], actor.account);
    return seen(actor.account, id, effects);
  }
  const held = currentReleases(world, now).find((release) => isSameRelease(release, request));
  const detail = decision.kind === 'narrow' ? decision.detail : request.detail;
  const content = draftFor(request, detail, decision.legalGround, held, now);
  const dossier = newDraft(actor, { content, reason: decision.explanation }, effects, id);
  effects.store(
    [
      { kind: 'release-dossier', body: dossier },
      { kind: 'release-request', body: { ...decided, release: dossier.id } },
    ],
    actor.account,
  );
  return seen(actor.account, id, effects);
}

function seen(account: AccountId, id: string, effects: ReleaseEffects): SeenRequest {
  const found = visibleRequests(account, effects).find(({ request }) => request.id === id);
  if (!found) throw new InputError('NOT_FOUND', `there is no request '${id}' for this account`);
  return found;
}

const refused = (problems: readonly string[]) => new InputError('RELEASE_REFUSED', problems.join('; '));
