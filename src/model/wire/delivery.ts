import { z } from 'zod';
import { DELIVERY_STATES } from '../delivery.ts';

export const TextSchema = z.object({ nl: z.string(), en: z.string() });

export const FindingSchema = z.object({
  line: z.number().describe('Physical line in the file, the header being 1; 0 = the file as a whole.'),
  column: z.string(),
  kind: z.string(),
  severity: z.enum(['notice', 'blocking', 'refusing']),
  value: z.string().describe('As found; masked where it may be a direct identifier.'),
  expectation: TextSchema,
  problem: TextSchema,
  repair: TextSchema,
});

export const DeliverySchema = z.object({
  id: z.string(),
  dataset: z.string(),
  partner: z.string(),
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
  rowsPerSecond: z.number().optional(),
  countsByFinding: z.record(z.string(), z.number()),
  findings: z.array(FindingSchema).describe('The first 100, in the order of the file.'),
});

export const DeliveriesSchema = z.object({ deliveries: z.array(DeliverySchema.omit({ findings: true })) });
export const FindingsSchema = z.object({ findings: z.array(FindingSchema), nextOffset: z.number().optional() });

export type WireDelivery = z.output<typeof DeliverySchema>;
export type WireFinding = z.output<typeof FindingSchema>;
