import { z } from 'zod';
import type { Account } from '../account.ts';
import { accountId, forumId, partnerId, purposeId } from '../ids.ts';
import { type Mandate, ROLES } from '../mandate.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { TextSchema } from './delivery.ts';
import { ReasonSchema } from './release-content.ts';
import { WireForumSchema } from './sharing.ts';

const id = z.string().min(1).max(64);
const organisation = z.string().trim().min(1).max(100);
const date = z.iso.date();
const ActSchema = z.object({ by: z.string(), at: z.string(), reason: z.string() });

/** Who may sign in: a function, and what it works for. */
export const AccountRequestSchema = z.strictObject({
  id: id.transform(accountId),
  label: TextSchema.describe('What the function is called. No name of a person: everybody in the log may read it.'),
  organisation: organisation.optional().describe('Partner or guest organisation; absent: the hub.'),
});
export const AccountSchema = z.object({
  id: z.string(),
  label: TextSchema,
  organisation: z.string().optional(),
  closed: ActSchema.optional(),
});
export const AccountsSchema = z.object({ accounts: z.array(AccountSchema) });

const WhomSchema = z.union([
  z.strictObject({ kind: z.literal('partner'), partner: id.transform(partnerId) }),
  z.strictObject({ kind: z.literal('forum'), forum: id.transform(forumId) }),
  z.strictObject({ kind: z.literal('hub') }),
]);

const MandateFields = {
  role: z.enum(ROLES),
  organisation: organisation.optional().describe('In a forum: for which it sits there; absent: the hub.'),
  ground: z.string().trim().min(3).max(500),
  validFrom: date.describe('Inclusive.'),
  validUntil: date.describe('Exclusive, at most two years on.'),
};
export const MandateRequestSchema = z.strictObject({
  ...MandateFields,
  account: id.transform(accountId),
  for: WhomSchema,
  reason: ReasonSchema,
});
export const MandateSchema = z.object({
  id: z.string(),
  account: z.string(),
  role: z.enum(ROLES),
  for: z.union([
    z.object({ kind: z.literal('partner'), partner: z.string() }),
    z.object({ kind: z.literal('forum'), forum: z.string() }),
    z.object({ kind: z.literal('hub') }),
  ]),
  organisation: z.string().optional(),
  ground: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  ended: ActSchema.optional(),
});
export const MandateProposalSchema = z.object({
  id: z.string(),
  mandate: MandateSchema,
  proposed: ActSchema,
  state: z.enum(['proposed', 'confirmed', 'declined']),
  decided: ActSchema.optional(),
});
export const MandatesSchema = z.object({
  mandates: z.array(MandateSchema),
  proposals: z.array(MandateProposalSchema),
});

const ForumSchema = z.strictObject({
  id: id.transform(forumId),
  label: TextSchema,
  purposes: z.array(z.strictObject({ id: id.transform(purposeId), label: TextSchema })).max(20),
  legalBasis: z.strictObject({ text: TextSchema, validFrom: date, validUntil: date.describe('Exclusive.') }),
  members: z.array(id.transform(partnerId)).max(100),
  guests: z.array(organisation).max(100),
  highestMarking: z.enum(['none', 'departementaal-vertrouwelijk']),
});
export const ForumRequestSchema = z.strictObject({
  forum: ForumSchema,
  chair: z
    .strictObject({ account: id.transform(accountId), organisation: organisation.optional() })
    .optional()
    .describe('Of a new forum.'),
  reason: ReasonSchema,
});
export const ForumChangeSchema = z.object({
  id: z.string(),
  kind: z.enum(['founding', 'change']),
  forum: WireForumSchema,
  chair: z.object({ account: z.string(), organisation: z.string().optional() }).optional(),
  proposed: ActSchema,
  needed: z.array(z.string()).describe('Partners that have to agree.'),
  consents: z.array(z.object({ partner: z.string(), by: z.string(), at: z.string() })),
  declined: ActSchema.extend({ partner: z.string() }).optional(),
  state: z.enum(['waiting', 'done', 'declined']),
});
export const ForumChangesSchema = z.object({ changes: z.array(ForumChangeSchema) });

export const MeetingRequestSchema = z.strictObject({
  forum: id.transform(forumId),
  purpose: id.transform(purposeId),
  title: z.string().trim().min(1).max(200),
  startsAt: z.iso.datetime(),
  agenda: z.array(z.string().trim().min(1).max(500)).max(50),
  attendees: z.array(id.transform(accountId)).max(200),
});
export const MeetingSchema = z.object({
  id: z.string(),
  forum: z.string(),
  purpose: z.string(),
  title: z.string(),
  startsAt: z.string(),
  agenda: z.array(z.string()),
  attendees: z.array(z.string()),
  plannedBy: z.string(),
  openedAt: z.string().optional(),
  closedAt: z.string().optional(),
  withoutSeat: z.array(z.string()).describe('Attendees without a seat today: with them there nothing is shown.'),
  attendingGuests: z
    .array(z.string())
    .describe('Attendees that see only what is for guests too; with them there the others see no more.'),
});
export const MeetingsSchema = z.object({ meetings: z.array(MeetingSchema) });

export const ReasonRequestSchema = z.strictObject({ reason: ReasonSchema });
export const ConsentRequestSchema = z.strictObject({ partner: id.transform(partnerId) });
export const DeclineForumRequestSchema = z.strictObject({ partner: id.transform(partnerId), reason: ReasonSchema });
export const AttendeeRequestSchema = z.strictObject({ account: id.transform(accountId) });

/** The first accounts, forums and mandates of an installation, which nobody is there to give yet. */
export const FoundingSchema = z.strictObject({
  accounts: z.array(AccountRequestSchema).min(1),
  forums: z.array(ForumSchema).default([]),
  mandates: z.array(z.strictObject({ ...MandateFields, account: id.transform(accountId), for: WhomSchema })).min(1),
});

/** What came in, as the model has it. */
export const toMandate = ({ reason: _, ...mandate }: z.output<typeof MandateRequestSchema>): Omit<Mandate, 'id'> =>
  withoutUndefined(mandate);
export const toAccount = (account: z.output<typeof AccountRequestSchema>): Account => withoutUndefined(account);

export type WireAccount = z.output<typeof AccountSchema>;
export type WireMandates = z.output<typeof MandatesSchema>;
export type WireForumChange = z.output<typeof ForumChangeSchema>;
export type WireMeeting = z.output<typeof MeetingSchema>;
