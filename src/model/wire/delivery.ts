import { z } from 'zod';
import { DELIVERY_KINDS, DELIVERY_STATES } from '../delivery.ts';

export const TextSchema = z.object({ nl: z.string(), en: z.string() });

export const FindingSchema = z.object({
  file: z.string().optional().describe('Name of the file, in a delivery of several.'),
  line: z.number().describe('Line or sheet row, names included; record number in Parquet; 0 = the file as a whole.'),
  column: z.string(),
  kind: z.string(),
  severity: z.enum(['notice', 'blocking', 'refusing']),
  value: z.string().describe('As found; masked where it may be a direct identifier.'),
  expectation: TextSchema,
  problem: TextSchema,
  repair: TextSchema,
});

/** How far the check is. */
export const ProgressSchema = z.object({
  rows: z.number(),
  bytesRead: z.number(),
  bytes: z.number(),
  rowsPerSecond: z.number(),
  remainingSeconds: z.number().optional().describe('An estimate; absent while there is nothing to estimate from.'),
});

/** Findings of one kind, with examples. */
export const FindingSummarySchema = z.object({
  kind: z.string(),
  count: z.number(),
  severity: z.enum(['notice', 'blocking', 'refusing']),
  problem: TextSchema,
  repair: TextSchema,
  examples: z.array(FindingSchema).describe('The first 5 in the order of the file.'),
});

export const DeliverySchema = z.object({
  id: z.string(),
  kind: z.enum(DELIVERY_KINDS),
  dataset: z.string(),
  partner: z.string(),
  mapping: z
    .object({ name: z.string(), version: z.number() })
    .optional()
    .describe('The mapping that it was read through; absent: in our own layout.'),
  fileName: z.string(),
  bytes: z.number(),
  contentHash: z.string(),
  receivedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  state: z.enum(DELIVERY_STATES),
  rows: z.number(),
  accepted: z.number(),
  quarantined: z.number(),
  added: z.number(),
  superseding: z.number(),
  unchangedRows: z.number(),
  outdated: z.number(),
  ended: z.number().describe('Withdrawals: records that hold no more.'),
  restored: z.number().describe('Withdrawals: records of which an earlier row holds again.'),
  kept: z
    .number()
    .describe('Withdrawals: records that another delivery said the same of, or that have their old reference back.'),
  withdraws: z.string().optional(),
  withdrawnBy: z.string().optional(),
  mends: z.string().optional(),
  mended: z.number().describe('Of the quarantined rows, those that came in mended since.'),
  recodes: z
    .object({ codelist: z.string(), code: z.string(), successor: z.string() })
    .optional()
    .describe('Recodings: which code is read as which other.'),
  reason: z.string().optional(),
  progress: ProgressSchema.optional().describe('While it is being checked.'),
  rowsPerSecond: z.number().optional(),
  countsByFinding: z.record(z.string(), z.number()),
  kinds: z.array(FindingSummarySchema).describe('In the order of severity, then of the file.'),
  findings: z.array(FindingSchema).describe('The first 100, in the order of the file.'),
});

export const ListedDeliverySchema = DeliverySchema.omit({ findings: true, kinds: true });
export const DeliveriesSchema = z.object({
  deliveries: z.array(ListedDeliverySchema),
  nextOffset: z.number().optional(),
});
export const FindingsSchema = z.object({ findings: z.array(FindingSchema), nextOffset: z.number().optional() });

export type WireDelivery = z.output<typeof DeliverySchema>;
export type WireFinding = z.output<typeof FindingSchema>;

export const WithdrawalRequestSchema = z.strictObject({
  reason: z.string().min(3).max(300).describe('Why, without personal data.'),
});
export const WithdrawalPreviewSchema = z.object({ ended: z.number(), restored: z.number(), kept: z.number() });

const LinkSchema = z.object({ delivery: z.string(), records: z.number() });
export const DeliveryHistorySchema = z.object({
  holding: z.number(),
  superseded: z.array(LinkSchema),
  supersededBy: z.array(LinkSchema),
  mendedBy: z.array(LinkSchema),
});

export const QuarantinedRowsSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      file: z.string().optional().describe('Name of the file, in a delivery of several.'),
      line: z
        .number()
        .describe('Place of the row; in a delivery of several files a thousand million is added for each file before.'),
      values: z.array(z.string()).describe('By column; *** where the value was not kept.'),
      isKept: z.boolean(),
      isMended: z.boolean(),
      findings: z.array(FindingSchema),
    }),
  ),
  nextAfter: z.number().optional(),
});

export const MendedRowsSchema = z.strictObject({
  rows: z
    .array(z.strictObject({ line: z.number().int().min(1), cells: z.record(z.string(), z.string().max(1000)) }))
    .min(1)
    .max(1000),
});

export type ListedDelivery = z.output<typeof ListedDeliverySchema>;
export type WireFindingSummary = z.output<typeof FindingSummarySchema>;
export type WireQuarantine = z.output<typeof QuarantinedRowsSchema>;
export type WireHistory = z.output<typeof DeliveryHistorySchema>;
export type WithdrawalPreview = z.output<typeof WithdrawalPreviewSchema>;
