import { z } from 'zod';

/** RFC 9457, for every error of the API. */
export const ProblemSchema = z.object({
  type: z.string().describe('Address of the explanation, docs/errors.md#code.'),
  status: z.number(),
  title: z.string(),
  detail: z.string(),
  code: z.string(),
  traceId: z.string(),
  errors: z.array(z.object({ in: z.string(), path: z.string(), message: z.string() })).optional(),
});

export type Problem = z.output<typeof ProblemSchema>;
