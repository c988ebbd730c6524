import { holds } from '../../governance/holds.ts';
import { mandateGiving, mayConfirm } from '../../governance/people/mandate-giving.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Mandate } from '../../model/mandate.ts';
import type { MandateProposal } from '../../model/mandate-proposal.ts';
import type { PeopleEffects } from './effects.ts';

type Known = Pick<PeopleEffects, 'world' | 'now' | 'mandates' | 'proposals'>;

/** One's own mandates, those that one may give or confirm, and to administrator and auditor all. */
export function visibleMandates(account: AccountId, effects: Known): readonly Mandate[] {
  return effects.mandates().filter((mandate) => isSeen(account, mandate, effects));
}

export function visibleProposals(account: AccountId, effects: Known): readonly MandateProposal[] {
  return effects
    .proposals()
    .filter(({ mandate, proposed }) => proposed.by === account || isSeen(account, mandate, effects));
}

function isSeen(account: AccountId, mandate: Mandate, effects: Known): boolean {
  const world = effects.world();
  const now = effects.now();
  const isOverseer = (['administrator', 'auditor', 'privacy-officer'] as const).some((role) =>
    holds(account, role, { kind: 'hub' }, world, now),
  );
  // Asked for another's sake: a chair sees its own mandate among those of its forum.
  const forAnother = { for: mandate.for };
  return (
    isOverseer ||
    mandate.account === account ||
    mandateGiving(account, forAnother, world, now) !== undefined ||
    mayConfirm(account, forAnother, undefined, world, now)
  );
}
