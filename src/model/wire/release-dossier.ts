import { z } from 'zod';
import { datasetId, forumId, partnerId, purposeId } from '../ids.ts';
import { RELEASE_ACTS, RELEASE_CHECKS, RELEASE_STATES } from '../release-dossier.ts';
import { REQUEST_STATES } from '../release-request.ts';
import { TextSchema } from './delivery.ts';
import { DetailSchema, ReasonSchema, ReleaseContentOutSchema, ReleaseContentSchema } from './release-content.ts';

const version = z.number().int().min(1).describe('Of the content that was looked at.');

export const DraftRequestSchema = z.strictObject({ content: ReleaseContentSchema, reason: ReasonSchema });
export const ChangeRequestSchema = DraftRequestSchema.extend({ version });
export const JudgementSchema = z.strictObject({ version, reason: ReasonSchema });
export const CheckRequestSchema = JudgementSchema.extend({
  check: z
    .enum(RELEASE_CHECKS)
    .describe('`can`: is the quality good enough. `may`: does the law allow it, and is it necessary.'),
  isMet: z.boolean(),
});
export const WithdrawalRequestSchema = z.strictObject({ reason: ReasonSchema });
export const ContentRequestSchema = z.strictObject({ content: ReleaseContentSchema });

export const DeliveryFactsSchema = z
  .object({
    lastReceivedAt: z.string().optional(),
    daysSince: z.number().optional(),
    rhythmDays: z.number(),
    months: z.array(z.string()),
    rows: z.number(),
    accepted: z.number(),
    fields: z.array(z.object({ field: z.string(), rows: z.number(), unknown: z.number(), notRegistered: z.number() })),
  })
  .describe('Counts over the owner’s own last deliveries.');

export const DossierSchema = z.object({
  id: z.string(),
  state: z.enum(RELEASE_STATES),
  version: z.number(),
  content: ReleaseContentOutSchema,
  acts: z.array(
    z.object({
      kind: z.enum(RELEASE_ACTS),
      by: z.string(),
      byLabel: TextSchema,
      at: z.string(),
      version: z.number(),
      reason: z.string(),
      legalGround: z.string(),
      check: z.enum(RELEASE_CHECKS).optional(),
      isMet: z.boolean().optional(),
      facts: DeliveryFactsSchema.optional(),
    }),
  ),
  request: z.string().optional(),
  problems: z.array(z.string()).describe('What keeps it from being approved; of what is not approved yet.'),
  openChecks: z.array(z.enum(RELEASE_CHECKS)).describe('Checks without a yes to this version.'),
  mayDo: z.array(z.enum(RELEASE_ACTS)).describe('What this account may do to it now.'),
  inForce: z.string().optional().describe('The version of the same release that holds now.'),
});
export const DossiersSchema = z.object({ dossiers: z.array(DossierSchema) });
export const ProblemsSchema = z.object({ problems: z.array(z.string()) });

const GivenSchema = z.object({
  forum: z.string(),
  purpose: z.string(),
  month: z.string(),
  form: z.string().describe('`page`, `api`, or the media type of a file.'),
  account: z.string(),
  accountLabel: TextSchema,
  answers: z.number(),
  first: z.string(),
  last: z.string(),
});

export const LedgerSchema = z.object({
  release: z.string(),
  withdrawnAt: z.string().optional(),
  by: z.string().optional(),
  reason: z.string().optional(),
  given: z.array(GivenSchema).describe('From the log: answers that rested on the release.'),
  outOfReach: z.array(GivenSchema).describe('Of those: what left the screen; nothing calls it back.'),
  reached: z.array(
    z.union([
      z.object({ kind: z.literal('questions'), forum: z.string(), purpose: z.string() }),
      z.object({ kind: z.literal('editions'), goesOn: z.array(z.string()) }),
      z.object({ kind: z.literal('published-tables'), stay: z.array(z.string()) }),
    ]),
  ),
});

export const RequestedReleaseSchema = z.strictObject({
  forum: z.string().transform(forumId),
  purpose: z.string().transform(purposeId),
  owner: z.string().transform(partnerId),
  dataset: z.string().transform(datasetId),
  detail: DetailSchema,
  reason: ReasonSchema,
});

export const RequestDecisionSchema = z.union([
  z.strictObject({ kind: z.literal('grant'), explanation: ReasonSchema, legalGround: z.string().max(100) }),
  z.strictObject({
    kind: z.literal('narrow'),
    explanation: ReasonSchema,
    legalGround: z.string().max(100),
    detail: DetailSchema,
  }),
  z.strictObject({ kind: z.literal('decline'), explanation: ReasonSchema }),
]);

export const ReleaseRequestSchema = z.object({
  id: z.string(),
  as: z.enum(['owner', 'forum']).describe('As whom this account sees it.'),
  state: z.enum(REQUEST_STATES),
  forum: z.string(),
  purpose: z.string(),
  owner: z.string(),
  dataset: z.string(),
  detail: z.record(z.string(), z.string()),
  reason: z.string(),
  requestedBy: z.string(),
  requestedByLabel: TextSchema,
  requestedAt: z.string(),
  decidedAt: z.string().optional(),
  explanation: z.string().optional(),
  release: z.string().optional().describe('The draft that was made of it; for the owner alone.'),
});
export const ReleaseRequestsSchema = z.object({ requests: z.array(ReleaseRequestSchema) });

export const LegalGroundsSchema = z.object({
  grounds: z.array(
    z.object({
      id: z.string(),
      label: TextSchema,
      regime: z.string(),
      owners: z.array(z.string()).optional(),
      source: z.string(),
      validFrom: z.string(),
      validUntil: z.string().optional(),
    }),
  ),
});

export type WireDossier = z.output<typeof DossierSchema>;
export type WireLedger = z.output<typeof LedgerSchema>;
export type WireReleaseRequest = z.output<typeof ReleaseRequestSchema>;
export type WireDeliveryFacts = z.output<typeof DeliveryFactsSchema>;
export type WireLegalGround = z.output<typeof LegalGroundsSchema>['grounds'][number];
