import { z } from 'zod';
import { ALIAS_RELATIONS } from '../codelist-change.ts';
import { codelistId, datasetId, partnerId } from '../ids.ts';

const Values = z.array(z.object({ column: z.string(), value: z.string(), rows: z.number() }));

export const ReadmissionSchema = z.object({
  rows: z.number().describe('Quarantined rows that would come in now.'),
  values: Values.describe('What kept them out, most frequent first; at most fifty.'),
});

export const ReadmissionRequestSchema = z.strictObject({
  rows: z.number().int().min(1).describe('How many rows one saw would come in; refused when it is another number now.'),
});

export const RemappingsSchema = z.object({
  readmissions: z
    .array(
      z.object({
        delivery: z.string(),
        dataset: z.string(),
        fileName: z.string(),
        receivedAt: z.string(),
        values: Values.describe('Values that kept rows out and that the lists know now; how many rows, at most.'),
      }),
    )
    .describe('Deliveries with such rows, the latest first; at most fifty.'),
  recodings: z.array(
    z.object({
      dataset: z.string(),
      codelist: z.string(),
      code: z.string(),
      successor: z.string(),
      relation: z.enum(ALIAS_RELATIONS),
      records: z.number().describe('Records that would go on under the successor.'),
      outside: z.number().describe('Records that stay: the successor does not hold on their reference date.'),
    }),
  ),
});

export const RecodingRequestSchema = z.strictObject({
  partner: z.string().transform(partnerId),
  dataset: z.string().transform(datasetId),
  codelist: z.string().transform(codelistId),
  code: z.string(),
  successor: z.string(),
  records: z
    .number()
    .int()
    .min(1)
    .describe('How many records one saw would be touched; refused when it is another number now.'),
});

export type WireReadmission = z.output<typeof ReadmissionSchema>;
export type WireRemappings = z.output<typeof RemappingsSchema>;
