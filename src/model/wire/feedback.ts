import { z } from 'zod';
import { TextSchema } from './delivery.ts';

const count = z.number().int().min(0);

const EditionSchema = z.object({
  edition: z.number().int().min(1).describe('Its place among the editions of the owner, the first is 1.'),
  formedOn: z.string().describe('Day on which it was formed, Europe/Amsterdam.'),
});

/** What was done with a delivery, for its owner: nothing here depends on records of another owner. */
export const DeliveryFeedbackSchema = z.object({
  holding: count.describe('Of its rows, those that hold now.'),
  endedSince: count.describe('Of its rows, those that a later delivery or withdrawal put an end to.'),
  releases: z
    .array(
      z.object({
        release: z.string(),
        forum: z.string(),
        forumLabel: TextSchema,
        purpose: z.string(),
        purposeLabel: TextSchema,
        isInForce: z.boolean(),
        first: EditionSchema.describe('The first edition with this delivery.'),
        last: EditionSchema.describe(
          'The last edition with this delivery; of a delivery that holds, the last there is.',
        ),
        records: count.describe('Of its records, those that the first edition showed.'),
      }),
    )
    .describe("The owner's releases in whose editions it is."),
  asked: z
    .array(
      z.object({
        forum: z.string(),
        forumLabel: TextSchema,
        purpose: z.string(),
        purposeLabel: TextSchema,
        month: z.string().describe('Europe/Amsterdam.'),
        requests: count.describe('Pages and calls; one asks several questions.'),
        questions: count.describe('Questions that rested on such an edition, whatever came of them.'),
      }),
    )
    .describe('Questions to the gate; published tables are not in it.'),
  restatedSince: z.string().optional().describe('Day of the delivery before; absent for the first.'),
  restated: z
    .array(z.object({ quarter: z.string(), records: count }))
    .describe('Its records in quarters that were over when the delivery before it was received.'),
  earlierDeliveries: count,
  recurring: z
    .array(
      z.object({ kind: z.string(), findings: count, earlier: count.describe('Earlier deliveries with the same.') }),
    )
    .describe('Kinds of finding that earlier deliveries of the dataset had too.'),
});

export type WireFeedback = z.output<typeof DeliveryFeedbackSchema>;
