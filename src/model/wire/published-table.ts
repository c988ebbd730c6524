import { z } from 'zod';
import { datasetId, forumId, partnerId, purposeId } from '../ids.ts';
import { TextSchema } from './delivery.ts';

const name = z.string().min(1).max(64);
const Title = z.strictObject({ nl: z.string().min(1).max(200), en: z.string().min(1).max(200) });

const TableMethodSchema = z.union([
  z.strictObject({
    kind: z.literal('suppression'),
    maxN: z.number().int().describe('Counts from 1 to this are withheld.'),
    protectZeros: z.boolean().default(false),
    width: z.number().int().describe('Least room that the audit must leave for a withheld count.'),
  }),
  z.strictObject({ kind: z.literal('rounding'), base: z.number().int() }),
]);

/** What a data owner sends to have a table computed. */
export const TableDefinitionSchema = z.strictObject({
  title: Title,
  owner: name.transform(partnerId),
  dataset: name.transform(datasetId),
  tables: z
    .array(
      z.strictObject({
        title: Title,
        dimensions: z.array(z.strictObject({ dimension: name, levels: z.array(name).min(1).max(5) })).max(4),
      }),
    )
    .min(1)
    .max(6)
    .describe('Linked tables over one scope, each with all its margins.'),
  period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }).describe('Whole years of the reference date.'),
  where: z
    .array(z.strictObject({ dimension: name, level: name, in: z.array(name).min(1).max(500) }))
    .max(6)
    .default([])
    .describe('Whole nodes, the same for all tables.'),
  method: TableMethodSchema,
  forum: name.transform(forumId),
  purpose: name.transform(purposeId),
  legalGround: z.string().min(1).max(500),
  validUntil: z.iso.date().describe('Exclusive.'),
  terms: z.strictObject({
    handling: z.array(z.enum(['H0', 'H1', 'H2', 'H3'])).max(4),
    marking: z.string().max(100),
    text: z.string().max(1000),
  }),
});

const AuditSchema = z
  .object({
    cells: z.number(),
    primaries: z.number(),
    secondaries: z.number(),
    cost: z.number().describe('Sum of the counts that are withheld to protect others.'),
    narrowest: z.number().optional().describe('Least room left for a count that must be protected.'),
    isEmpty: z.boolean().optional().describe('No record lies in the scope.'),
  })
  .describe('For the owner alone.');

const MethodOut = z.union([
  z.object({
    kind: z.literal('suppression'),
    maxN: z.number(),
    protectZeros: z.boolean(),
    width: z.number(),
  }),
  z.object({ kind: z.literal('rounding'), base: z.number() }),
]);

const BesideSchema = z.object({
  kind: z.enum(['release', 'table']),
  id: z.string(),
  forum: z.string().describe('The forum that has readers in common.'),
  text: z.string(),
});

export const PublishedTableSchema = z.object({
  id: z.string(),
  as: z.enum(['owner', 'reader']).describe('As whom this account sees it.'),
  state: z.enum(['checked', 'declined', 'active', 'withdrawn', 'ended']),
  title: TextSchema,
  owner: z.string(),
  dataset: z.string(),
  datasetLabel: TextSchema,
  unit: z.string(),
  unitLabel: TextSchema,
  isFictitious: z.boolean(),
  tables: z.array(
    z.object({
      title: TextSchema,
      dimensions: z.array(z.object({ dimension: z.string(), label: TextSchema, levels: z.array(z.string()) })),
    }),
  ),
  period: z.object({ from: z.string(), until: z.string() }),
  where: z
    .array(
      z.object({
        dimension: z.string(),
        label: TextSchema,
        level: z.string(),
        in: z.array(z.object({ code: z.string(), label: TextSchema })),
      }),
    )
    .describe('Whole nodes, the same for all tables.'),
  method: MethodOut,
  meaning: TextSchema.describe('What a withheld or rounded number means.'),
  forum: z.string(),
  forumLabel: TextSchema,
  purpose: z.string(),
  purposeLabel: TextSchema,
  legalGround: z.string(),
  validUntil: z.string(),
  terms: z.object({ handling: z.array(z.string()), marking: z.string(), text: z.string() }),
  blockedBy: BesideSchema.optional().describe('Why readers do not see it now; for the owner alone.'),
  withdrawnBecause: z.string().optional().describe('For the owner alone.'),
  may: z.array(z.enum(['decide', 'renew', 'withdraw'])).describe('What this account may do with it now.'),
  editions: z.array(
    z.object({
      number: z.number(),
      asOf: z.iso.datetime(),
      isApproved: z.boolean(),
      declinedBecause: z.string().optional().describe('For the owner alone.'),
      audit: AuditSchema.optional(),
    }),
  ),
});

export const PublishedTablesSchema = z.object({ tables: z.array(PublishedTableSchema) });

export const TableEditionSchema = z.object({
  table: PublishedTableSchema,
  number: z.number(),
  asOf: z.iso.datetime(),
  dimensions: z.array(
    z.object({
      dimension: z.string(),
      label: TextSchema,
      codes: z
        .array(z.object({ code: z.string(), label: TextSchema, depth: z.number().int() }))
        .describe('Each after the one it is part of; `depth` says how many it is part of.'),
    }),
  ),
  tables: z.array(
    z.object({
      title: TextSchema,
      dimensions: z.array(z.string()),
      cells: z.array(
        z.object({
          key: z.record(z.string(), z.string()).describe('Code by dimension; one that is missing is the margin.'),
          value: z.number().nullable(),
          status: z.enum(['published', 'rounded', 'withheld']),
        }),
      ),
    }),
  ),
});

/** Why a table is withdrawn, or kept in. */
export const TableReasonSchema = z.strictObject({ reason: z.string().trim().min(3).max(300) });

/** What a data owner may make a table of, and whom it may be for. */
export const TableScopesSchema = z.object({
  datasets: z.array(
    z.object({
      id: z.string(),
      label: TextSchema,
      unitLabel: TextSchema,
      dimensions: z.array(
        z.object({
          id: z.string(),
          label: TextSchema,
          codelist: z.string().optional().describe('Absent for the reference date.'),
          levels: z.array(z.object({ id: z.string(), label: TextSchema })).describe('From coarse to fine.'),
        }),
      ),
      forums: z.array(
        z.object({
          id: z.string(),
          label: TextSchema,
          purposes: z.array(z.object({ id: z.string(), label: TextSchema })),
          validUntil: z.string().describe('End of the legal basis of the forum, exclusive.'),
          blockedBy: BesideSchema.optional().describe('Why no table of this dataset can go there.'),
        }),
      ),
    }),
  ),
});

export type WireTableScopes = z.output<typeof TableScopesSchema>;
export type WireTableDefinition = z.input<typeof TableDefinitionSchema>;
export type WirePublishedTable = z.output<typeof PublishedTableSchema>;
export type WireTableEdition = z.output<typeof TableEditionSchema>;
