import { actObjection } from '../../governance/release-cycle/act-objection.ts';
import { openChecks } from '../../governance/release-cycle/required-checks.ts';
import { isSameRelease } from '../../governance/release-cycle/same-release.ts';
import { currentReleases } from '../../governance/releases-in-force.ts';
import type { AccountId } from '../../model/ids.ts';
import type { DeliveryFacts, ReleaseAct } from '../../model/release-dossier.ts';
import { RELEASE_ACTS } from '../../model/release-dossier.ts';
import type { GivenFigures, Reached, WithdrawalLedger } from '../../model/release-withdrawal.ts';
import { wireContent } from '../../model/wire/release-content.ts';
import type {
  WireDeliveryFacts,
  WireDossier,
  WireLedger,
  WireReleaseRequest,
} from '../../model/wire/release-dossier.ts';
import type { Moment, World } from '../../model/world.ts';
import type { AccountLabel } from './account-label.ts';
import type { FoundDossier } from './find-dossier.ts';
import type { SeenRequest } from './request-release.ts';

/** A dossier as the owner's account sees it, with what that account may do. */
export function wireDossier(
  found: FoundDossier,
  account: AccountId,
  world: World,
  now: Moment,
  label: AccountLabel,
): WireDossier {
  const { dossier, state, problems } = found;
  const { id, version, content, acts, request } = dossier;
  const isOpen = state === 'draft' || state === 'checked';
  const inForce = currentReleases(world, now).find((release) => isSameRelease(release, content))?.id;
  return {
    ...{ id, version, state, content: wireContent(content), acts: acts.map(wireAct(label)) },
    ...(request === undefined ? {} : { request }),
    problems: [...problems],
    openChecks: isOpen ? [...openChecks(dossier)] : [],
    mayDo: RELEASE_ACTS.filter((act) => actObjection(act, account, dossier, state, world, now) === undefined),
    ...(inForce === undefined ? {} : { inForce }),
  };
}

const wireAct =
  (label: AccountLabel) =>
  ({ facts, ...act }: ReleaseAct): WireDossier['acts'][number] => ({
    ...act,
    byLabel: label(act.by),
    ...(facts ? { facts: wireFacts(facts) } : {}),
  });

export const wireFacts = ({ months, fields, ...facts }: DeliveryFacts): WireDeliveryFacts => ({
  ...facts,
  months: [...months],
  fields: [...fields],
});

export const wireLedger = (
  { given, outOfReach, reached, ...ledger }: WithdrawalLedger,
  label: AccountLabel,
): WireLedger => ({
  ...ledger,
  given: given.map(labelled(label)),
  outOfReach: outOfReach.map(labelled(label)),
  reached: reached.map(wireReached),
});

const labelled = (label: AccountLabel) => (one: GivenFigures) => ({ ...one, accountLabel: label(one.account) });

function wireReached(one: Reached): WireLedger['reached'][number] {
  switch (one.kind) {
    case 'questions':
      return one;
    case 'editions':
      return { ...one, goesOn: [...one.goesOn] };
    case 'published-tables':
      return { ...one, stay: [...one.stay] };
  }
}

export const wireRequest = (
  { request: { decidedBy: _, detail, ...request }, as }: SeenRequest,
  label: AccountLabel,
): WireReleaseRequest => ({
  ...request,
  as,
  requestedByLabel: label(request.requestedBy),
  detail: { ...detail },
});
