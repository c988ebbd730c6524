import { z } from 'zod';
import { TextSchema } from './delivery.ts';
import { WireForumSchema } from './sharing.ts';
import { WireDimensionSchema } from './words.ts';

/** What releases can be made of or asked for, and for whom: definitions alone, nothing of what anybody holds. */
export const ReleaseScopesSchema = z.object({
  datasets: z.array(
    z.object({
      id: z.string(),
      label: TextSchema,
      kind: z.enum(['records', 'counts']),
      owners: z.array(z.string()),
      dimensions: z
        .array(WireDimensionSchema)
        .describe('With all levels; those for the owner alone are not among them.'),
      pseudonyms: z.array(z.object({ id: z.string(), label: TextSchema })),
      mayOverlap: z.boolean().describe('Whether events that two owners registered can be told.'),
    }),
  ),
  forums: z.array(WireForumSchema).describe('All for who acts for a partner; otherwise one’s own.'),
});

export type WireReleaseScopes = z.output<typeof ReleaseScopesSchema>;
export type WireReleaseScope = WireReleaseScopes['datasets'][number];
