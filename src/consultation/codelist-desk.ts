import { checkEnd, checkProposal } from '../governance/check-proposal.ts';
import { mayKeepCodelists, mayProposeCodes } from '../governance/codelist-mandates.ts';
import { decideProposal } from '../governance/decide-proposal.ts';
import type { CodeProposal, Evidence, ProposalDecision, ProposedCode } from '../model/code-proposal.ts';
import type { AliasRelation } from '../model/codelist-change.ts';
import { InputError } from '../model/errors.ts';
import type { AccountId, CodelistId, PartnerId } from '../model/ids.ts';
import type { Actor, Candidate, DeskEffects } from './effects.ts';
import { logged } from './logged.ts';

/** Where codes are proposed and decided. */
export interface CodelistDesk {
  /** @throws InputError NOT_MANDATED */
  candidates(actor: Actor, partner: PartnerId): Promise<readonly Candidate[]>;
  /** Those of the partners for which the account may propose; to a keeper all. */
  proposals(account: AccountId): readonly CodeProposal[];
  /** @throws InputError NOT_MANDATED, NOT_FOUND, PROPOSAL_REFUSED */
  propose(actor: Actor, partner: PartnerId | undefined, proposed: ProposedCode): Promise<CodeProposal>;
  /** @throws InputError NOT_FOUND (also when it is not to be seen), NOT_MANDATED, PROPOSAL_REFUSED, PROPOSAL_STATE */
  decide(actor: Actor, id: string, decision: ProposalDecision): Promise<CodeProposal>;
  /** @throws InputError NOT_FOUND, NOT_MANDATED, PROPOSAL_REFUSED */
  end(actor: Actor, end: CodeEnd): Promise<void>;
}

export interface CodeEnd {
  readonly codelist: CodelistId;
  readonly code: string;
  /** ISO date, exclusive, after today. */
  readonly validUntil: string;
  readonly successors: readonly string[];
  readonly relation?: AliasRelation;
  readonly reason: string;
}

export function openCodelistDesk(effects: DeskEffects): CodelistDesk {
  const { world, now, store, refresh } = effects;
  const isKeeper = (account: AccountId) => mayKeepCodelists(account, world().mandates, now().day);
  const mayPropose = (account: AccountId, partner: PartnerId | undefined) =>
    mayProposeCodes(account, partner, world().mandates, now().day);
  const isSeen = (account: AccountId, { partner }: CodeProposal) => isKeeper(account) || mayPropose(account, partner);
  const listOf = (id: string) => {
    const list = world().catalogue.codelists.get(id);
    if (!list) throw new InputError('NOT_FOUND', `codelist '${id}' does not exist`);
    return list;
  };
  const requireKeeper = (account: AccountId) => {
    if (!isKeeper(account))
      throw new InputError('NOT_MANDATED', `account '${account}' holds no mandate as keeper of codelists today`);
  };
  const requireProposer = (account: AccountId, partner: PartnerId | undefined) => {
    if (mayPropose(account, partner)) return;
    const needed = partner ? `as analyst or data owner of ${partner}` : 'as analyst of the hub';
    throw new InputError('NOT_MANDATED', `account '${account}' holds no mandate ${needed} today`);
  };

  return {
    candidates: (actor, partner) =>
      logged(effects, actor, 'codelist', { act: 'candidates', partner }, async () => {
        requireProposer(actor.account, partner);
        return effects.candidates(partner);
      }),
    proposals: (account) => effects.proposals().filter((proposal) => isSeen(account, proposal)),
    propose: (actor, partner, proposed) =>
      logged(
        effects,
        actor,
        'codelist',
        { act: 'propose', partner, codelist: proposed.codelist, kind: proposed.kind },
        async () => {
          requireProposer(actor.account, partner);
          const list = listOf(proposed.codelist);
          refuse(checkProposal(proposed, list));
          refuse(
            (await effects.identifying(proposed.values)).map(
              (_, i) => `value ${i + 1} of those refused may identify a person`,
            ),
          );
          const evidence = partner ? evidenceOf(proposed, await effects.candidates(partner)) : [];
          const proposal: CodeProposal = {
            ...proposed,
            id: effects.newId(),
            ...(partner === undefined ? {} : { partner }),
            proposedBy: actor.account,
            proposedAt: now().instant,
            evidence,
            state: 'proposed',
          };
          store([proposal], [], actor.account);
          return proposal;
        },
      ),
    decide: (actor, id, decision) =>
      logged(effects, actor, 'codelist', { act: 'decide', proposal: id, decision: decision.kind }, async () => {
        // From here to the entry nothing waits: of two keepers who decide at once, the second finds what the first did.
        const proposal = effects.proposals().find((one) => one.id === id);
        if (!proposal || !isSeen(actor.account, proposal))
          throw new InputError('NOT_FOUND', `there is no proposal '${id}' for this account`);
        requireKeeper(actor.account);
        const at = now().instant;
        const outcome = decideProposal(proposal, decision, listOf(proposal.codelist), { account: actor.account, at });
        if (outcome.kind === 'wrong-state')
          throw new InputError(
            'PROPOSAL_STATE',
            `the proposal is '${proposal.state}' and cannot be decided with '${decision.kind}'; load it again`,
          );
        if (outcome.kind === 'refused') throw refused(outcome.problems);
        store([outcome.proposal], outcome.changes, actor.account);
        await refresh();
        return outcome.proposal;
      }),
    end: (actor, { codelist, ...end }) =>
      logged(effects, actor, 'codelist', { act: 'end', codelist, code: end.code }, async () => {
        requireKeeper(actor.account);
        refuse(checkEnd(listOf(codelist), end, now().day));
        const id = effects.newId();
        store([], [{ kind: 'code-ended', id, codelist, at: now().instant, ...end }], actor.account);
        await refresh();
      }),
  };
}

/** Only values that the partner's own findings hold can be proposed. */
function evidenceOf({ values, codelist }: ProposedCode, candidates: readonly Candidate[]): readonly Evidence[] {
  return values.map((value) => {
    const found = candidates.filter((one) => one.codelist === codelist && one.value === value);
    const [first] = found;
    if (!first)
      throw refused([`one of the values is not among the candidates of '${codelist}'; choose from the findings`]);
    return {
      value,
      findings: found.reduce((sum, one) => sum + one.findings, 0),
      deliveries: found.reduce((sum, one) => sum + one.deliveries, 0),
      firstSeen: found.map((one) => one.firstSeen).sort()[0] ?? first.firstSeen,
      lastSeen:
        found
          .map((one) => one.lastSeen)
          .sort()
          .at(-1) ?? first.lastSeen,
    };
  });
}

const refused = (problems: readonly string[]) => new InputError('PROPOSAL_REFUSED', problems.join('; '));

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw refused(problems);
}
