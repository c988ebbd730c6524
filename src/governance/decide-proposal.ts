import type { CodeProposal, ProposalDecision, ProposalState } from '../model/code-proposal.ts';
import type { Codelist } from '../model/codelist.ts';
import type { AliasRelation, CodeAlias, CodelistChange } from '../model/codelist-change.ts';
import type { AccountId } from '../model/ids.ts';
import { aliasProblems, checkProposal } from './check-proposal.ts';

export type ProposalOutcome =
  | { readonly kind: 'wrong-state' }
  | { readonly kind: 'refused'; readonly problems: readonly string[] }
  | {
      readonly kind: 'decided';
      readonly proposal: CodeProposal;
      /** Without id: the register gives them theirs. */
      readonly changes: readonly CodelistChange[];
    };

/**
 * A keeper's decision as what it changes. `proposed` may become anything, `alias` may still become a code, be read
 * otherwise or be superseded; the other states are ends. Who proposed does not decide: a second person looks.
 */
export function decideProposal(
  proposal: CodeProposal,
  decision: ProposalDecision,
  list: Codelist,
  by: { readonly account: AccountId; readonly at: string },
): ProposalOutcome {
  if (!isOpen(proposal, decision)) return { kind: 'wrong-state' };
  const problems = problemsOf(proposal, decision, list, by.account);
  if (problems.length > 0) return { kind: 'refused', problems };
  const { readAs } = proposal;
  const isAlias = decision.kind === 'alias' || (decision.kind === 'accept' && proposal.kind === 'alias');
  const target = decision.kind === 'alias' ? decision.code : proposal.code;
  const decided: CodeProposal = {
    ...proposal,
    state: isAlias && proposal.kind === 'new-code' ? 'alias' : STATE[decision.kind],
    ...(isAlias ? { readAs: target } : {}),
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    decidedBy: by.account,
    decidedAt: by.at,
  };
  if (decision.kind === 'reject' || decision.kind === 'supersede')
    return { kind: 'decided', proposal: decided, changes: [] };
  const relation = decision.kind === 'alias' ? decision.relation : (proposal.relation ?? 'exact');
  // What was watched as another code stays that code on days before the new one holds.
  const earlier = readAs === undefined || readAs === target ? {} : { earlier: readAs };
  const aliases = aliasChanges(proposal, by.at, { code: target, relation: isAlias ? relation : 'exact', ...earlier });
  return {
    kind: 'decided',
    proposal: decided,
    changes: isAlias ? aliases : [codeChange(proposal, list, by.at), ...aliases],
  };
}

const STATE: Readonly<Record<ProposalDecision['kind'], ProposalState>> = {
  alias: 'accepted',
  accept: 'accepted',
  reject: 'rejected',
  supersede: 'superseded',
};

const isOpen = ({ state }: CodeProposal, { kind }: ProposalDecision) =>
  state === 'proposed' || (state === 'alias' && kind !== 'reject');

function problemsOf(
  proposal: CodeProposal,
  decision: ProposalDecision,
  list: Codelist,
  account: AccountId,
): readonly string[] {
  const second = account === proposal.proposedBy ? ['a proposal is decided by somebody else than who made it'] : [];
  switch (decision.kind) {
    case 'alias':
      return [...second, ...aliasProblems(decision.code, list)];
    case 'accept':
      return [...second, ...checkProposal(proposal, list)];
    case 'reject':
    case 'supersede':
      return decision.reason.trim() === '' ? [...second, "'reason' is needed: the proposer reads it"] : second;
  }
}

function codeChange(proposal: CodeProposal, list: Codelist, at: string): CodelistChange {
  const { id, codelist, code, parent, label, definition, validFrom } = proposal;
  const level = list.levels.at(-1)?.id;
  if (!level || !label || !definition || !validFrom) throw new Error(`proposal ${id} was not checked`);
  return {
    kind: 'code-added',
    id: `${id}.code`,
    codelist,
    at,
    proposal: id,
    code,
    level,
    ...(parent === undefined ? {} : { parent }),
    label,
    definition,
    validFrom,
  };
}

/** One per value. The partner's own; those of the hub hold for all. */
const aliasChanges = (
  { id, codelist, partner, values }: CodeProposal,
  at: string,
  target: Pick<CodeAlias, 'code' | 'earlier'> & { readonly relation: AliasRelation },
): readonly CodelistChange[] =>
  values.map((value, i) => ({
    kind: 'alias-added',
    id: `${id}.${at}.${i}`,
    codelist,
    at,
    proposal: id,
    value,
    ...target,
    ...(partner === undefined ? {} : { owner: partner }),
  }));
