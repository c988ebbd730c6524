import type { AliasRelation } from './codelist-change.ts';
import type { AccountId, CodelistId, PartnerId } from './ids.ts';
import type { Text } from './text.ts';

export const PROPOSAL_STATES = ['proposed', 'alias', 'accepted', 'rejected', 'superseded'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What the findings say of values when they are proposed: counts, and no records. */
export interface Evidence {
  readonly value: string;
  readonly findings: number;
  readonly deliveries: number;
  /** ISO date-times, UTC. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** What somebody proposes for a codelist. */
export interface ProposedCode {
  readonly codelist: CodelistId;
  readonly kind: 'new-code' | 'alias';
  /** The new code, or for an alias the code that the values are to be read as. */
  readonly code: string;
  readonly parent?: string;
  readonly label?: Text;
  readonly definition?: Text;
  /** ISO date. */
  readonly validFrom?: string;
  /** Source values that it is about. */
  readonly values: readonly string[];
  readonly relation?: AliasRelation;
}

/** A proposal with what became of it. Seen by the partner it came from and by the keepers, and by nobody else. */
export interface CodeProposal extends ProposedCode {
  readonly id: string;
  /** Whose findings it rests on; absent when the hub proposes for all. */
  readonly partner?: PartnerId;
  readonly proposedBy: AccountId;
  readonly proposedAt: string;
  readonly evidence: readonly Evidence[];
  readonly state: ProposalState;
  /** State `alias`: what the values are read as until there is more. */
  readonly readAs?: string;
  readonly reason?: string;
  readonly decidedBy?: AccountId;
  readonly decidedAt?: string;
}

/** What a keeper says to a proposal. */
export type ProposalDecision =
  | { readonly kind: 'alias'; readonly code: string; readonly relation: AliasRelation; readonly reason?: string }
  | { readonly kind: 'accept'; readonly reason?: string }
  | { readonly kind: 'reject' | 'supersede'; readonly reason: string };
