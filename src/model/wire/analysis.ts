import { z } from 'zod';

export const RUN_STATES = ['running', 'done', 'refused', 'cancelled', 'failed'] as const;

export const AnalysisRequestSchema = z.strictObject({
  method: z.string().max(100),
  input: z.unknown().describe('As `input` of the method describes; your own figures, which are not kept.'),
});

/** One run of a method. */
export const AnalysisRunSchema = z.object({
  id: z.string(),
  method: z.string(),
  state: z.enum(RUN_STATES),
  progress: z.number().min(0).max(1).describe('Share done, for methods that can tell; 1 at the end.'),
  result: z
    .object({
      method: z.string(),
      version: z.string(),
      source: z.string(),
      assumptions: z.array(z.string()),
      seed: z.number().optional().describe('Of the random numbers, for methods that draw.'),
      input: z.unknown().describe('As it was taken, with the defaults that applied.'),
      result: z.unknown(),
    })
    .optional()
    .describe('When done: the result, with all that it takes to get it again.'),
  problem: z
    .object({ code: z.string(), detail: z.string() })
    .optional()
    .describe('When refused: a code of docs/errors.md, and the reason.'),
});

export const MethodsSchema = z.object({
  methods: z.array(
    z.object({
      method: z.string(),
      title: z.string(),
      source: z.string(),
      assumptions: z.array(z.string()),
      input: z.unknown().describe('JSON Schema of the input.'),
      example: z.unknown().describe('An input that runs.'),
    }),
  ),
});

export type AnalysisRun = z.output<typeof AnalysisRunSchema>;
