import { z } from 'zod';
import { ALIAS_RELATIONS } from '../codelist-change.ts';
import { TextSchema } from './delivery.ts';

const CardSchema = z.object({
  population: TextSchema,
  place: TextSchema,
  countingRule: TextSchema,
  version: z.string(),
  caveats: z.array(TextSchema),
});

export const WireDimensionSchema = z.object({
  id: z.string(),
  kind: z.enum(['code', 'code-list', 'date', 'band', 'partner']),
  label: TextSchema,
  definition: TextSchema.optional(),
  codelist: z.string().optional(),
  levels: z
    .array(z.object({ id: z.string(), label: TextSchema }))
    .describe('From coarse to fine; only what this audience may ask.'),
});

export const WireDatasetSchema = z.object({
  id: z.string(),
  label: TextSchema,
  description: TextSchema,
  kind: z.enum(['records', 'counts']),
  unit: z.string(),
  unitLabel: TextSchema,
  isFictitious: z.boolean(),
  dimensions: z.array(WireDimensionSchema),
  measures: z.array(z.object({ id: z.string(), label: TextSchema, unit: z.string(), card: CardSchema })),
  distincts: z
    .array(z.object({ id: z.string(), label: TextSchema, unit: z.string(), definition: TextSchema }))
    .describe('Persons that may be counted distinct, by the name under which they are asked for.'),
  ratios: z
    .array(
      z.object({
        id: z.string(),
        label: TextSchema,
        numerator: z.string(),
        denominator: z.string(),
        per: z.number(),
        card: CardSchema,
      }),
    )
    .describe('Figures per so many of another, by the name under which they are asked for.'),
  overlap: z
    .object({ partners: z.array(z.string()), eventDimension: z.string(), dimensions: z.array(z.string()) })
    .optional()
    .describe(
      'Events that two of these partners both registered may be asked for, by the year of this date dimension.',
    ),
  card: CardSchema,
  referenceDimension: z.string().describe('The date that decides periods and freshness.'),
  source: z.object({ citation: z.string(), licence: z.string(), asOf: z.string(), url: z.string() }).optional(),
});

export const DatasetsSchema = z.object({ datasets: z.array(WireDatasetSchema) });

export const WireCodeSchema = z.object({
  code: z.string(),
  level: z.string(),
  parent: z.string().optional(),
  label: TextSchema,
  definition: TextSchema.optional(),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  succession: z
    .object({ codes: z.array(z.string()).readonly(), relation: z.enum(ALIAS_RELATIONS) })
    .optional()
    .describe('What the code was followed by; `narrower` when it was split.'),
});

const CodelistHead = {
  id: z.string(),
  version: z.string().describe('Changes with each accepted change that everyone sees.'),
  label: TextSchema,
  source: z.string(),
  keeper: z.literal('hub').optional().describe('Present: EMM keeps the list and may add and end codes.'),
};

export const WireChangeSchema = z.object({
  kind: z.enum(['code-added', 'code-ended', 'alias-added']),
  at: z.string().describe('When the keeper decided; a change of registration, not of the world.'),
  code: z.string(),
  from: z.string().optional().describe('First day on which the code holds, or no longer holds.'),
  successors: z.array(z.string()),
  value: z.string().optional(),
  relation: z.enum(ALIAS_RELATIONS).optional(),
});

export const WireCodelistsSchema = z.object({
  codelists: z.array(z.object({ ...CodelistHead, size: z.number() })),
});

export const WireCodelistSchema = z.object({
  ...CodelistHead,
  levels: z.array(z.object({ id: z.string(), label: TextSchema })),
  codes: z.array(WireCodeSchema),
  changes: z.array(WireChangeSchema).describe('Oldest first.'),
});

export type WireDataset = z.output<typeof WireDatasetSchema>;
export type WireDimension = z.output<typeof WireDimensionSchema>;
export type WireChange = z.output<typeof WireChangeSchema>;
export type WireCodelist = z.output<typeof WireCodelistSchema>;
