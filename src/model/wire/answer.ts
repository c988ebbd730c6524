import { z } from 'zod';
import { REFUSAL_REASONS } from '../refusal.ts';
import { ConditionSchema, GroupingSchema } from './question.ts';

export const ProtectionSchema = z.union([
  z.object({ kind: z.literal('exact') }),
  z.object({ kind: z.literal('cell-key'), table: z.string(), roundTo: z.number().optional() }),
]);

export const CoverageEntrySchema = z.object({
  partner: z.string(),
  status: z.enum(['full', 'partial', 'not-at-this-detail', 'not-released', 'not-delivered-since', 'not-asked']),
  releases: z.array(z.string()),
  protection: z.array(ProtectionSchema),
  asOf: z.iso.datetime().optional(),
});

export const CellSchema = z.object({
  key: z
    .record(z.string(), z.string())
    .describe('Code or period by dimension. A cell that is missing is a published 0: none or few.'),
  values: z.record(z.string(), z.number().nullable()).describe('By measure; null = withheld, whatever the reason.'),
  uncertainty: z
    .record(z.string(), z.object({ low: z.number(), high: z.number().optional(), standardDeviation: z.number() }))
    .optional()
    .describe(
      'By measure but `count` (which follows from `atoms`), of values that are not exact: bounds of the true figure and the standard deviation of what protection added, both from rules and published figures alone. No `high`: no upper bound.',
    ),
  atoms: z.number().describe('Atoms looked up: half-width 5a, standard deviation √(3a) under D5_V3_js2; 0 = exact.'),
  status: z.enum(['published', 'withheld']),
});

export const TermsSchema = z.object({
  handling: z.array(z.string()),
  marking: z.array(z.string()),
  text: z.array(z.string()),
});

export const RefusalSchema = z.object({
  reason: z.enum(REFUSAL_REASONS),
  about: z.string().optional(),
  suggestion: z.object({ by: GroupingSchema.optional(), where: ConditionSchema.optional() }).optional(),
});

/** One answer: either `cells` or `refusal`. */
export const AnswerSchema = z.object({
  dataset: z.string(),
  unit: z.string(),
  units: z.record(z.string(), z.string()).describe('Unit by measure.'),
  isFictitious: z.boolean(),
  cells: z.array(CellSchema).optional(),
  outside: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe(
      'By dimension of `by`: codes that no release in this answer lets through. A cell of them is not released, not a published 0.',
    ),
  refusal: RefusalSchema.optional(),
  coverage: z.array(CoverageEntrySchema),
  protection: z.array(ProtectionSchema).describe('Every kind of protection in the figures.'),
  terms: TermsSchema,
  asOf: z.iso.datetime().optional().describe('The oldest edition among the parts.'),
  citation: z.string().optional(),
});

export const AnswersSchema = z.object({
  answers: z.array(AnswerSchema),
  asOf: z.iso.datetime().optional(),
  traceId: z.string(),
});

export type Answer = z.output<typeof AnswerSchema>;
export type Answers = z.output<typeof AnswersSchema>;
export type WireCell = z.output<typeof CellSchema>;
export type WireCoverageEntry = z.output<typeof CoverageEntrySchema>;
export type WireRefusal = z.output<typeof RefusalSchema>;
