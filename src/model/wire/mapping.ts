import { z } from 'zod';
import { DATE_ORDERS } from '../source-mapping.ts';
import { FindingSummarySchema, TextSchema } from './delivery.ts';

const Name = z.string().min(1).max(500);
const Ours = z.string().max(100);

const NumberFormSchema = z.strictObject({
  decimalSign: z.enum([',', '.']),
  factor: z.number().positive().max(1_000_000).optional(),
});

const LayoutSchema = z.strictObject({
  sheet: z.string().max(200).optional(),
  headerRow: z.number().int().min(1).max(10_000).optional(),
});

/** A mapping as it is sent; partner and dataset come from the draft or the request. */
export const MappingContentSchema = z.strictObject({
  layout: LayoutSchema.optional(),
  columns: z.record(Name, Ours).describe('Source column > our column.'),
  codes: z.record(Ours, z.record(z.string().max(500), Ours)).describe('Our column > source value > our code.'),
  separators: z.record(Ours, z.string().min(1).max(5)).optional(),
  dates: z.record(Ours, z.enum(DATE_ORDERS)).optional(),
  numbers: z.record(Ours, NumberFormSchema).optional(),
  reference: z
    .union([
      z.strictObject({ kind: z.literal('columns'), columns: z.array(Name).max(50) }),
      z.strictObject({ kind: z.literal('row') }),
    ])
    .optional(),
  leaveOut: z
    .array(z.strictObject({ column: Name, values: z.array(z.string().max(500)).max(200), reason: z.string().max(500) }))
    .max(50)
    .optional(),
});

export const MappingToSaveSchema = MappingContentSchema.extend({
  partner: z.string(),
  dataset: z.string(),
  name: z.string().max(60).describe('Kebab-case.'),
});

export const MappingSchema = MappingToSaveSchema.extend({
  version: z.number(),
  isBuiltIn: z.boolean().optional().describe('Comes with the product: it can be used and not saved again.'),
});
export const MappingsSchema = z.object({ mappings: z.array(MappingSchema) });

export const DeliverableSchema = z.object({
  deliverable: z.array(
    z.object({
      partner: z.string(),
      dataset: z.string(),
      label: TextSchema,
      description: TextSchema,
      fields: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['reference', 'version', 'pseudonym', 'owner', 'unit', 'code', 'code-list', 'date', 'measure']),
          label: TextSchema,
          definition: TextSchema,
          isRequired: z.boolean(),
          codelist: z.string().optional(),
        }),
      ),
    }),
  ),
});

export const DraftSchema = z.object({
  id: z.string(),
  partner: z.string(),
  dataset: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  receivedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  delivery: z.string().optional().describe('What it became.'),
});

export const SampleSchema = z.object({
  format: z.enum(['csv', 'ndjson', 'parquet', 'xlsx']),
  sheets: z.array(z.string()),
  sheet: z.string().optional(),
  headerRow: z.number(),
  names: z.array(z.string()),
  preamble: z.array(z.array(z.string())),
  lines: z
    .array(z.number())
    .describe('Line or sheet row of each row above the names, of the names and of each row; empty without such rows.'),
  rows: z.array(z.array(z.string())).describe('Columns meant for direct identifiers are masked.'),
  identifying: z.array(z.string()).describe('Columns by whose name alone the file would be refused.'),
  suggestion: z.object({
    columns: z.array(
      z.object({
        source: z.string(),
        field: z.string(),
        confidence: z.number(),
        why: z.enum(['earlier', 'name', 'values']),
        dateOrder: z.enum(DATE_ORDERS).optional(),
        number: NumberFormSchema.optional(),
        separator: z.string().optional(),
        isAmbiguous: z.boolean(),
      }),
    ),
    needsReference: z.boolean(),
  }),
  matching: z
    .array(MappingSchema)
    .describe(
      'Mappings of the partner that fit this file, best first; asked without a layout, the sample is as the first reads it.',
    ),
});

export const DraftCheckSchema = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'checking', 'done', 'cancelled', 'failed']),
  rows: z.number(),
  bytesRead: z.number(),
  bytes: z.number(),
  rowsPerSecond: z.number(),
  outcome: z
    .object({
      isRefused: z.boolean(),
      rows: z.number(),
      accepted: z.number(),
      quarantined: z.number(),
      leftOut: z.number(),
      counts: z.record(z.string(), z.number()).describe('By kind of finding, exact.'),
      kinds: z.array(FindingSummarySchema).describe('As a delivery has them.'),
      values: z.array(
        z.object({
          field: z.string(),
          distinct: z.number(),
          values: z.array(
            z.object({
              value: z.string(),
              rows: z.number(),
              code: z.string().optional(),
              suggested: z
                .object({
                  code: z.string(),
                  confidence: z.number(),
                  why: z.enum(['earlier', 'code', 'label', 'special', 'near']),
                })
                .optional(),
            }),
          ),
        }),
      ),
    })
    .optional(),
});

export const DraftDeliveredSchema = z.object({ delivery: z.string() });

export type WireDeliverable = z.output<typeof DeliverableSchema>['deliverable'][number];
export type WireSample = z.output<typeof SampleSchema>;
export type WireDraft = z.output<typeof DraftSchema>;
export type WireDraftCheck = z.output<typeof DraftCheckSchema>;
export type MappingContent = z.output<typeof MappingContentSchema>;
