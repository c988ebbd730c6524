import { z } from 'zod';
import { datasetId, forumId, meetingId, partnerId, purposeId } from '../ids.ts';

const isoDate = z.iso.date();
const name = z.string().min(1).max(64);

export const AudienceSchema = z
  .union([
    z.strictObject({ partner: name.transform(partnerId) }),
    z.strictObject({
      forum: name.transform(forumId),
      purpose: name.transform(purposeId),
      meeting: name.transform(meetingId).optional().describe('Only what all attendees of this open meeting may see.'),
    }),
  ])
  .describe('As whom is asked: one forum and purpose, or the own partner.');

export const GroupingSchema = z.strictObject({ dimension: name, level: name });

export const ConditionSchema = z.union([
  z.strictObject({ dimension: name, level: name, in: z.array(name).min(1).max(500) }),
  z.strictObject({ dimension: name, from: isoDate, until: isoDate }),
]);

export const QuestionSchema = z.strictObject({
  dataset: name.transform(datasetId),
  measures: z
    .array(name)
    .min(1)
    .max(8)
    .describe('`count`, the id of a measure, `distinct:<pseudonym>` or `ratio:<ratio>`.'),
  by: z.array(GroupingSchema).max(6).default([]),
  where: z.array(ConditionSchema).max(8).default([]),
});

export const AnswersRequestSchema = z.strictObject({
  as: AudienceSchema,
  questions: z.array(QuestionSchema).min(1).max(24),
});

export type WireAudience = z.output<typeof AudienceSchema>;
export type WireQuestion = z.output<typeof QuestionSchema>;
export type WireCondition = z.output<typeof ConditionSchema>;
export type AnswersRequest = z.output<typeof AnswersRequestSchema>;
/** What a client writes: before ids are checked and defaults filled in. */
export type AnswersRequestInput = z.input<typeof AnswersRequestSchema>;
