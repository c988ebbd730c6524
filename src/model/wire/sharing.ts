import { z } from 'zod';
import { ROLES } from '../mandate.ts';
import { ProtectionSchema } from './answer.ts';
import { TextSchema } from './delivery.ts';
import { WireDimensionSchema } from './words.ts';

export const WireForumSchema = z.object({
  id: z.string(),
  label: TextSchema,
  purposes: z.array(z.object({ id: z.string(), label: TextSchema })),
  legalBasis: z.object({ text: TextSchema, validFrom: z.string(), validUntil: z.string() }),
  members: z.array(z.string()),
  guests: z.array(z.string()),
  highestMarking: z.string(),
});

/** The forums for which this account holds a mandate. */
export const ForumsSchema = z.object({ forums: z.array(WireForumSchema) });

export const WireReleaseSchema = z.object({
  id: z.string(),
  owner: z.string(),
  dataset: z.string(),
  datasetLabel: TextSchema,
  dimensions: z.array(WireDimensionSchema).describe('Those that the slices name.'),
  forum: z.string(),
  purpose: z.string(),
  readers: z.literal('members').optional().describe('For members of the forum only; absent means guests too.'),
  legalGround: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  recordsFrom: z.string().optional(),
  recordsUntil: z.string().optional(),
  slices: z.array(
    z.object({
      filters: z.array(
        z.union([
          z.object({ kind: z.literal('codes'), dimension: z.string(), in: z.array(z.string()) }),
          z.object({
            kind: z.literal('window'),
            dimension: z.string(),
            from: z.string().optional(),
            until: z.string().optional(),
          }),
        ]),
      ),
      detail: z.record(z.string(), z.string()),
      form: z.literal('counts'),
      protection: ProtectionSchema,
      maxDimensions: z.number(),
      minimumBase: z.number(),
      pseudonyms: z.array(z.string()).optional().describe('May be counted distinct.'),
      overlaps: z.literal(true).optional().describe('Events that another owner registered too may be counted.'),
      notBefore: z.string().optional(),
    }),
  ),
  splitsOn: z.array(z.string()),
  editionMinimum: z.number(),
  terms: z.object({ handling: z.array(z.string()), marking: z.string(), text: z.string() }),
  asOf: z.iso.datetime().optional().describe('Of the edition in force.'),
});

/** Releases to the forums, and of the partners, for which this account holds a mandate. */
export const ReleasesSchema = z.object({ releases: z.array(WireReleaseSchema) });

/** Who is signed in, and as whom it may look. */
export const MeSchema = z.object({
  account: z.string(),
  label: TextSchema,
  isDemonstration: z.boolean(),
  mandates: z.array(
    z.object({
      role: z.enum(ROLES),
      partner: z.string().optional(),
      forum: z.string().optional(),
      ground: z.string(),
      validUntil: z.string(),
    }),
  ),
});

export type WireForum = z.output<typeof WireForumSchema>;
export type WireRelease = z.output<typeof WireReleaseSchema>;
export type Me = z.output<typeof MeSchema>;
