import { z } from 'zod';
import { PROPOSAL_STATES } from '../code-proposal.ts';
import { ALIAS_RELATIONS } from '../codelist-change.ts';
import { codelistId, partnerId } from '../ids.ts';
import { TextSchema } from './delivery.ts';

const counts = {
  value: z.string(),
  findings: z.number().describe('How often, among the findings that were kept.'),
  deliveries: z.number(),
  firstSeen: z.string(),
  lastSeen: z.string(),
};

export const CandidatesSchema = z.object({
  candidates: z.array(
    z.object({
      dataset: z.string(),
      dimension: z.string(),
      codelist: z.string(),
      ...counts,
      nearest: z.array(z.string()).describe('Codes that come nearest, nearest first.'),
    }),
  ),
});

const proposed = {
  kind: z.enum(['new-code', 'alias']),
  code: z.string().max(60).describe('The new code; of an alias the code that the values are read as.'),
  parent: z.string().optional(),
  label: TextSchema.optional(),
  definition: TextSchema.optional(),
  validFrom: z.string().optional().describe('ISO date, held against the reference date of records.'),
  values: z.array(z.string().min(1).max(120)).min(1).max(20),
  relation: z.enum(ALIAS_RELATIONS).optional(),
};

export const ProposalRequestSchema = z.strictObject({
  partner: z.string().transform(partnerId).optional().describe('Whose findings it rests on; absent: the hub, for all.'),
  codelist: z.string().transform(codelistId),
  ...proposed,
});

export const DecisionRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('alias'),
    code: z.string(),
    relation: z.enum(ALIAS_RELATIONS),
    reason: z.string().max(500).optional(),
  }),
  z.strictObject({ kind: z.literal('accept'), reason: z.string().max(500).optional() }),
  z.strictObject({ kind: z.literal('reject'), reason: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('supersede'), reason: z.string().min(1).max(500) }),
]);

export const CodeEndSchema = z.strictObject({
  code: z.string(),
  validUntil: z.string().describe('ISO date after today; the code no longer holds from that day.'),
  successors: z.array(z.string()).max(20).default([]),
  relation: z
    .enum(ALIAS_RELATIONS)
    .optional()
    .describe('How the successors relate to the code: `narrower` when it was split. Needed with successors.'),
  reason: z.string().min(1).max(500),
});

export const WireProposalSchema = z.object({
  id: z.string(),
  partner: z.string().optional(),
  codelist: z.string(),
  ...proposed,
  proposedBy: z.string(),
  proposedAt: z.string(),
  evidence: z.array(z.object(counts)),
  state: z.enum(PROPOSAL_STATES),
  readAs: z.string().optional(),
  reason: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
});

export const ProposalsSchema = z.object({
  isKeeper: z.boolean().describe('Whether this account may decide.'),
  proposals: z.array(WireProposalSchema),
});

export type WireProposal = z.output<typeof WireProposalSchema>;
export type WireCandidate = z.output<typeof CandidatesSchema>['candidates'][number];
